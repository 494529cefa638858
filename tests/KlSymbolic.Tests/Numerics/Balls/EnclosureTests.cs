using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Balls;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Tests.Numerics.Balls;

public sealed class EnclosureTests
{
    private static readonly Symbol x = new("x", Domain.Positive);
    private static readonly Symbol s1 = new("s1", Domain.Positive);
    private static readonly Symbol s2 = new("s2", Domain.Positive);

    /// <summary>The divergence of two centred normal distributions.</summary>
    private static readonly Expr normal = Log(s2 / s1) + s1.Pow(2) / (2 * s2.Pow(2)) - (Expr)Rational.Half;

    [Fact]
    public void Digits_are_those_asked_for()
    {
        // mpmath 1.3.0: nstr(exp(pi*sqrt(163)), 50), nstr(loggamma(mpf(1)/3), 50), at 80 digits
        Assert.Equal("262537412640768743.99999999999925007259719818568888", Digits(Exp(Pi * Sqrt(163)), 50));
        Assert.Equal("0.98542064692776706918717403697796139173555649638589", Digits(LogGamma(Rational.Of(1, 3)), 50));
        Assert.Equal("0.985", Digits(LogGamma(Rational.Of(1, 3)), 3));
        Assert.Equal(1000 + 1, Digits(Pi, 1000).Length);
    }

    [Fact]
    public void Two_thousand_digits_are_within_reach()
    {
        // mpmath 1.3.0: nstr(loggamma(mpf(1)/3), 2000) at 2030 digits
        var digits = Digits(LogGamma(Rational.Of(1, 3)), 2000);
        Assert.EndsWith("352189847419400505466546571759", digits, StringComparison.Ordinal);
        Assert.Equal(2002, digits.Length);
    }

    [Fact]
    public void Deep_expressions_are_evaluated()
    {
        // mpmath 1.3.0: v = log(1 + v) 298 times from 2, at 60 digits
        Expr deep = x;
        for (var i = 0; i < 298; i++)
            deep = Log(1 + deep);
        Assert.Equal("0.00673060324354532", Digits(deep, 15, At(2)));
        Assert.True(deep.Depth > Expr.MaximumDepth - 5);
    }

    [Fact]
    public void Cancellation_costs_precision_not_digits()
    {
        // With s2 = s1 (1 + d) it is log(1 + d) + (1 + d)^(−2)/2 − 1/2 = d² − (5/3) d³ + …
        var near = At(1, 1 + MpmathReferences.Number("1e-50"));
        var enclosed = Assert.IsType<Enclosure.Enclosed>(Evaluate(normal, near, 30));
        Assert.Equal("1.00000000000000000000000000000e-100", enclosed.Digits);
        Assert.True(enclosed.PrecisionBits > 300);
        Assert.True(enclosed.Ball.IsPositive);
    }

    [Fact]
    public void Equal_parts_cancel_exactly()
    {
        Assert.Equal("0", Digits(normal, 20, At(Rational.Of(1, 3), Rational.Of(1, 3))));
        var sign = SignOf(LogGamma(s1) - LogGamma(s2), At(Rational.Of(1, 3), Rational.Of(1, 3)));
        Assert.Equal(ProvenSign.Zero, sign.Sign);
        Assert.Null(sign.Reason);
    }

    [Fact]
    public void What_no_precision_can_tell_is_said()
    {
        var open = IndexedSum.Of(new Symbol("k", Domain.Integer), 1, Infinity, 1 / x);
        var cannot = Assert.IsType<Enclosure.CannotTell>(
            Evaluate(Log(2 * x) - Log(x) - Log(2), At(7), 10, new EvaluationBounds { MaximumBits = 1000 })
        );
        Assert.Contains("cannot tell 0 from ±", cannot.Reason, StringComparison.Ordinal);
        Assert.Equal(1000, cannot.PrecisionBits);
        Assert.True(cannot.Ball.ContainsZero && cannot.Ball.Radius.Top < -980);
        Assert.IsType<Enclosure.CannotTell>(Evaluate(open, At(7), 10));
    }

    [Fact]
    public void No_value_has_a_reason()
    {
        var undefined = Assert.IsType<Enclosure.Undefined>(Evaluate(Log(x - 3), At(2), 10));
        Assert.Contains("logarithm", undefined.Reason, StringComparison.Ordinal);
        Assert.IsType<Enclosure.Undefined>(Evaluate(1 / (x - 2), At(2), 10));
        Assert.IsType<Enclosure.Undefined>(Evaluate(x, At(-2), 10));
        Assert.IsType<Enclosure.Undefined>(Evaluate(Functions.Trigamma.Of(x - 2), At(2), 10));
        // A pole that is hidden by cancellation is not proven to be one.
        Assert.IsType<Enclosure.CannotTell>(Evaluate(1 / (Log(2 * x) - Log(x) - Log(2)), At(7), 10));
    }

    [Fact]
    public void Signs_and_comparisons_are_proven()
    {
        Assert.Equal(ProvenSign.Positive, SignOf(normal, At(1, 1 + MpmathReferences.Number("1e-100"))).Sign);
        Assert.Equal(ProvenSign.Negative, Compare(Pi, Rational.Of(22, 7), At()).Sign);
        Assert.Equal(ProvenSign.Positive, Compare(Pi, Rational.Of(333, 106), At()).Sign);
        // Ramanujan's constant misses an integer by 7.5e-13.
        Assert.Equal(
            ProvenSign.Negative,
            Compare(Exp(Pi * Sqrt(163)), MpmathReferences.Number("262537412640768744"), At()).Sign
        );
        Assert.Equal(ProvenSign.Zero, Compare(x.Sqrt(), 3, At(9)).Sign);
        var open = Compare(Log(2 * x), Log(x) + Log(2), At(7), new EvaluationBounds { MaximumBits = 500 });
        Assert.Equal(ProvenSign.Undecided, open.Sign);
        Assert.NotNull(open.Reason);
    }

    [Fact]
    public void Sides_that_cancel_must_have_values()
    {
        Assert.Equal(ProvenSign.Undefined, Compare(Log(x - 3), Log(x - 3), At(2)).Sign);
        Assert.Equal(ProvenSign.Zero, Compare(Log(x - 3), Log(x - 3), At(5)).Sign);
        var hidden = Log(2 * x) - Log(x) - Log(2);
        Assert.Equal(ProvenSign.Undecided, Compare(1 / hidden, 1 / hidden, At(7)).Sign);
    }

    [Fact]
    public void A_root_of_digamma_is_approached_with_precision()
    {
        // mpmath 1.3.0: findroot(digamma, 1.46) at 120 digits, printed to 60; then nstr(digamma(...), 15), nstr(loggamma(...), 30)
        var root = MpmathReferences.Number("1.46163214496836234126265954232572132846819620400644635129599");
        var value = Assert.IsType<Enclosure.Enclosed>(Evaluate(Digamma(x), At(root), 15));
        Assert.Equal(DigammaNearRoot, value.Digits);
        var least = Assert.IsType<Enclosure.Enclosed>(Evaluate(LogGamma(x), At(root), 30));
        Assert.Equal("-0.121486290535849608095514557178", least.Digits);
    }

    [Fact]
    public void Work_is_bounded_and_can_be_cancelled()
    {
        var n = new Symbol("n", Domain.Integer);
        var endless = IndexedSum.Of(n, 1, 9_000_000, Log(LogGamma((Expr)n + x)));
        var bounded = Evaluate(endless, At(2), 20, new EvaluationBounds { MaximumWork = 10_000 });
        Assert.Contains("work", Assert.IsType<Enclosure.CannotTell>(bounded).Reason, StringComparison.Ordinal);
        var poisson = Functions.PoissonLogFactorial.Of(x);
        Assert.IsType<Enclosure.CannotTell>(
            Evaluate(poisson, At(MpmathReferences.Number("1e11")), 20, new EvaluationBounds { MaximumWork = 10_000 })
        );
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Enclosure.Evaluate(endless, At(2), 20, null, source.Token));
        Assert.Throws<OperationCanceledException>(() => Enclosure.SignOf(endless, At(2), null, source.Token));
    }

    [Fact]
    public void Refining_narrows()
    {
        var e =
            LogGamma(x) * Functions.Erf.Of(x)
            - Functions.BetaIncomplete.Of(x, 2, Rational.Of(1, 3))
            + Digamma(x).Pow(3);
        var last = new BallEvaluator(At(Rational.Of(7, 3)), 30).Evaluate(e);
        for (var bits = 60; bits <= 960; bits *= 2)
        {
            var next = new BallEvaluator(At(Rational.Of(7, 3)), bits).Evaluate(e);
            Assert.True(next.Radius < last.Radius.Scale(-20));
            Assert.True(last.Overlaps(next));
            last = next;
        }
    }

    [Fact]
    public void Requests_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Evaluate(x, At(1), 0));
        Assert.Throws<ArgumentException>(() => Evaluate(x, At(), 10));
    }

    private const string DigammaNearRoot = "1.53995478573333e-60";

    private static Enclosure Evaluate(
        Expr e,
        IReadOnlyDictionary<Symbol, Rational> point,
        int digits,
        EvaluationBounds? bounds = null
    ) => Enclosure.Evaluate(e, point, digits, bounds, TestContext.Current.CancellationToken);

    private static SignVerdict SignOf(Expr e, IReadOnlyDictionary<Symbol, Rational> point) =>
        Enclosure.SignOf(e, point, null, TestContext.Current.CancellationToken);

    private static SignVerdict Compare(
        Expr a,
        Expr b,
        IReadOnlyDictionary<Symbol, Rational> point,
        EvaluationBounds? bounds = null
    ) => Enclosure.Compare(a, b, point, bounds, TestContext.Current.CancellationToken);

    private static string Digits(Expr e, int digits, IReadOnlyDictionary<Symbol, Rational>? point = null) =>
        Assert.IsType<Enclosure.Enclosed>(Evaluate(e, point ?? At(), digits)).Digits;

    private static Dictionary<Symbol, Rational> At(params Rational[] values) =>
        values.Length == 1
            ? new() { [x] = values[0] }
            : new[] { s1, s2 }.Zip(values, (s, v) => (s, v)).ToDictionary(p => p.s, p => p.v);
}
