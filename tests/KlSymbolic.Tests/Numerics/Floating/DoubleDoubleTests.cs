using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Tests.Numerics.Floating;

public sealed class DoubleDoubleTests
{
    private static readonly Rational tolerance = Rational.Of(1, System.Numerics.BigInteger.One << 100);

    private static Rational Exact(DoubleDouble x) => Rational.FromDouble(x.Hi) + Rational.FromDouble(x.Lo);

    private static IEnumerable<(DoubleDouble A, DoubleDouble B)> Pairs()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
            yield return (Next(), Next());

        DoubleDouble Next()
        {
            var hi = (random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-60, 60));
            return DoubleDouble.Sum(hi, hi * Math.Pow(2, -54) * (random.NextDouble() - 0.5));
        }
    }

    [Fact]
    public void Sums_and_products_of_doubles_are_exact()
    {
        foreach (var (a, b) in Pairs())
        {
            Assert.Equal(Rational.FromDouble(a.Hi) + Rational.FromDouble(b.Hi), Exact(DoubleDouble.Sum(a.Hi, b.Hi)));
            Assert.Equal(
                Rational.FromDouble(a.Hi) * Rational.FromDouble(b.Hi),
                Exact(DoubleDouble.Product(a.Hi, b.Hi))
            );
        }
    }

    [Fact]
    public void Arithmetic_is_accurate_to_a_hundred_bits_of_the_exact_rational_result()
    {
        foreach (var (a, b) in Pairs())
        {
            Near(Exact(a) + Exact(b), a + b, Exact(a).Abs() + Exact(b).Abs());
            Near(Exact(a) - Exact(b), a - b, Exact(a).Abs() + Exact(b).Abs());
            Near(Exact(a) * Exact(b), a * b);
            Near(Exact(a) / Exact(b), a / b);
            Near(Exact(a).Pow(5), a.Pow(5));
            Near(Exact(a).Pow(-3), a.Pow(-3));
            var root = a.Abs().Sqrt();
            Near(Exact(a).Abs(), root * root);
        }

        static void Near(Rational expected, DoubleDouble actual, Rational? scale = null) =>
            Assert.True((Exact(actual) - expected).Abs() <= (scale ?? expected.Abs()) * tolerance);
    }

    [Fact]
    public void A_rational_keeps_over_thirty_digits()
    {
        var third = DoubleDouble.FromRational(Rational.Of(-1, 3));

        Assert.True((Exact(third) + Rational.Of(1, 3)).Abs() < tolerance);
        Assert.Equal(7, DoubleDouble.FromRational(7));
        Assert.Equal(DoubleDouble.Zero, DoubleDouble.FromRational(0));
    }

    [Fact]
    public void Infinite_operands_leave_no_stray_NaN()
    {
        DoubleDouble infinity = double.PositiveInfinity;

        Assert.Equal(double.PositiveInfinity, (infinity + 1).Hi);
        Assert.Equal(double.NegativeInfinity, (-1 * infinity).Hi);
        Assert.Equal(0, (1 / infinity).Hi);
        Assert.Equal(double.PositiveInfinity, (DoubleDouble.One / 0).Hi);
        Assert.True(double.IsNaN((infinity - infinity).Hi));
    }

    /// <summary>Arguments are exact doubles; values to 40 digits by mpmath 1.3 at 60 digits.</summary>
    [Theory]
    [InlineData("log", 1e-200, "-460.5170185988091368214980285377900820844")]
    [InlineData("log", 0.3, "-1.203972804325936029630180371933723868516")]
    [InlineData("log", 1.0000001, "0.0000000999999950583870451775160996834544912303")]
    [InlineData("log", 12345.678, "9.421061321291831967097142149859095054367")]
    [InlineData("exp", -1e-05, "0.9999900000499998333329319768077922324706")]
    [InlineData("exp", 0.7, "2.013752707470476432195964519184246838532")]
    [InlineData("log1p", 1e-20, "0.00000000000000000000999999999999999945148271454209571652278")]
    [InlineData("log1p", -0.04, "-0.04082199452025513042193880314372341775933")]
    [InlineData("log1p", 3.0, "1.386294361119890618834464242916353136151")]
    [InlineData("expm1", 1e-20, "0.000000000000000000009999999999999999451582714542095716511811")]
    [InlineData("expm1", -0.3, "-0.2591817793182821257083917640553480151237")]
    [InlineData("expm1", 2.0, "6.38905609893065022723042746057500781318")]
    [InlineData("lgamma", 1e-05, "11.51291969289582562561730785032210365337")]
    [InlineData("lgamma", 0.5, "0.5723649429247000870717136756765293558236")]
    [InlineData("lgamma", 3.3, "0.987098577894734404057278687990065182283")]
    [InlineData("lgamma", 23.9, "51.29118101932006709846969374275474738898")]
    [InlineData("lgamma", 1000000.0, "12815504.56914761165997697178501711315369")]
    [InlineData("digamma", 1e-05, "-100000.5771992156728886809524935422298072")]
    [InlineData("digamma", 0.5, "-1.963510026021423479440976332998755567193")]
    [InlineData("digamma", 3.3, "1.034822489059621686256624914662593170395")]
    [InlineData("digamma", 1000000.0, "13.8155100579641907707746154031061852456")]
    [InlineData("trigamma", 0.5, "4.934802200544679309417245499938075567657")]
    [InlineData("trigamma", 40.0, "0.02531510384129102815759710012741479304617")]
    [InlineData("trigamma", 1e-6, "1000000000001.645022166514015310326152611")]
    [InlineData("trigamma", 1000000.0, "0.000001000000500000166666666666633333333333357")]
    [InlineData("trigamma", 1e-30, "999999999999999833327158784828050133014300000000000000000000.0")]
    [InlineData("trigamma", 1e30, "0.0000000000000000000000000000009999999999999999801153751613445003953983")]
    [InlineData("erf", 0.1, "0.1124629160182848984047122510143040617234")]
    [InlineData("erf", 1.9, "0.9927904292352574672372159671320949386714")]
    [InlineData("erf", 3.0, "0.9999779095030014145586272238704176796202")]
    [InlineData("erfc", 0.5, "0.4795001221869534623172533461080354712635")]
    [InlineData("erfc", 2.5, "0.0004069520174449589395642157399749127203487")]
    [InlineData("sin", 1.0, "0.8414709848078965066525023216302989996226")]
    [InlineData("sin", 100.0, "-0.506365641109758793656557610459785432065")]
    [InlineData("cos", 1.0, "0.5403023058681397174009366074429766037323")]
    [InlineData("cos", 100.0, "0.8623188722876839341019385139508425355101")]
    [InlineData("atan", 0.01, "0.009999666686665238414486118726244703374886")]
    [InlineData("atan", -7.0, "-1.428899272190732696418470074537198359091")]
    [InlineData("tanh", 0.01, "0.009999666679999460547474921532044771234793")]
    [InlineData("tanh", -3.0, "-0.9950547536867304513318801852554884750978")]
    [InlineData("softplus", -40.0, "0.000000000000000004248354255291588986304977843631582181878")]
    [InlineData("softplus", 3.0, "3.048587351573742058758925919854689997942")]
    [InlineData("elogfactorial", 0.25, "0.02093840956237993683625529933200748191624")]
    [InlineData("elogfactorial", 20.0, "42.82717187126213792723251105567876522879")]
    [InlineData("elogfactorial", 700.0, "3890.450594098302243376506575572484477742")]
    public void Functions_have_thirty_digits(string function, double x, string expected) =>
        HasThirtyDigits(Evaluate(function, x), expected);

    /// <summary>A value with the digits of a double would be taken for one with thirty.</summary>
    [Fact]
    public void What_takes_more_care_is_no_number()
    {
        Assert.True(double.IsNaN(DoubleDoubleFunctions.Sin(1 << 20).Hi));
        Assert.True(double.IsNaN(DoubleDoubleFunctions.Cos(-1e300).Hi));
        Assert.True(double.IsNaN(DoubleDoubleFunctions.Polygamma(60, 1e-9).Hi));
        Assert.True(double.IsNaN(DoubleDoubleFunctions.Polygamma(61, 1).Hi));
        Assert.True(double.IsNaN(DoubleDoubleFunctions.BesselIScaled(0.5, 1).Hi));
    }

    /// <summary>Values to 40 digits by mpmath 1.3 at 60 digits.</summary>
    [Theory]
    [InlineData(0.25, 3.0, "1.045367774149297408529375043135996927708")]
    [InlineData(100000.0, 200000.0, "-190958.8852791168496721852223245842309426")]
    [InlineData(0.01, 100000000.0, "4.4152730706519980431053421637913390215")]
    public void The_beta_function_has_thirty_digits_for_large_arguments_too(double a, double b, string expected) =>
        HasThirtyDigits(DoubleDoubleFunctions.LogBeta(a, b), expected);

    private static void HasThirtyDigits(DoubleDouble actual, string expected)
    {
        var error = (Exact(actual) - DecimalText.Parse(expected)).Abs() / DecimalText.Parse(expected).Abs();
        Assert.True(error.ToDouble() < 5e-30, $"{actual} is off by {error.ToDouble()} relative");
    }

    private static DoubleDouble Evaluate(string function, DoubleDouble x) =>
        function switch
        {
            "log" => DoubleDoubleFunctions.Log(x),
            "exp" => DoubleDoubleFunctions.Exp(x),
            "log1p" => DoubleDoubleFunctions.Log1p(x),
            "expm1" => DoubleDoubleFunctions.Expm1(x),
            "lgamma" => DoubleDoubleFunctions.LogGamma(x),
            "digamma" => DoubleDoubleFunctions.Digamma(x),
            "trigamma" => DoubleDoubleFunctions.Polygamma(1, x),
            "erf" => DoubleDoubleFunctions.Erf(x),
            "erfc" => DoubleDoubleFunctions.Erfc(x),
            "sin" => DoubleDoubleFunctions.Sin(x),
            "cos" => DoubleDoubleFunctions.Cos(x),
            "atan" => DoubleDoubleFunctions.Atan(x),
            "tanh" => DoubleDoubleFunctions.Tanh(x),
            "softplus" => DoubleDoubleFunctions.Softplus(x),
            "elogfactorial" => DoubleDoubleFunctions.PoissonLogFactorial(x),
            _ => throw new ArgumentOutOfRangeException(nameof(function)),
        };
}
