namespace KlSymbolic.Properties.Numeric;

/// <summary>Expectations by adaptive Gauss-Kronrod quadrature or by summation, placed by the density; for moderate parameters.</summary>
/// <remarks>Independent of the library's own integration, which it helps to check.</remarks>
internal static class Quadrature
{
    private const int MostPanels = 4000;
    private const double Reach = 80;
    private const double ReachOut = 250;
    private const int MostOutcomes = 5000;

    // Nodes and weights of the 15-point Kronrod rule and the 7-point Gauss rule inside it (QUADPACK, dqk15).
    private static readonly double[] nodes =
    [
        0.991455371120812639206854697526329,
        0.949107912342758524526189684047851,
        0.864864423359769072789712788640926,
        0.741531185599394439863864773280788,
        0.586087235467691130294144691693013,
        0.405845151377397166906606412076961,
        0.207784955007898467600689403773245,
        0.000000000000000000000000000000000,
    ];
    private static readonly double[] kronrod =
    [
        0.022935322010529224963732008058970,
        0.063092092629978553290700663189204,
        0.104790010322250183839876322541518,
        0.140653259715525918745189590510238,
        0.169004726639267902826583426598550,
        0.190350578064785409913256402421014,
        0.204432940075298892414161999234649,
        0.209482141084727828012999174891714,
    ];
    private static readonly double[] gauss =
    [
        0.129484966168869693270611432679082,
        0.279705391489276667901467771423780,
        0.381830050505118944950369775488975,
        0.417959183673469387755102040816327,
    ];

    /// <summary>The expectation of a function, with an estimate of the error.</summary>
    public static (double Value, double Error) Expectation(NumericLaw law, Func<double, double> statistic)
    {
        if (law.IsDiscrete)
            return Sum(law, statistic);
        var (value, error) = OverBothHalves(law, statistic);
        // Mass that doubles cannot reach, close to an end, takes some of the expectation with it: log-singular at worst.
        var lost = Math.Abs(1 - OverBothHalves(law, _ => 1).Value);
        return (value, error + 100 * lost * (1 + Math.Abs(value)));
    }

    private static (double Value, double Error) OverBothHalves(NumericLaw law, Func<double, double> statistic)
    {
        var total = (Value: 0.0, Error: 0.0);
        foreach (var half in Halves(law))
        {
            var (value, error) = Integrate(half, law, statistic);
            total = (total.Value + value, total.Error + error);
        }
        return total;
    }

    /// <summary>
    /// The integral of a function's size times the density over shells: towards an infinite end they double in distance from the middle,
    /// towards a finite one they halve in distance from the end.
    /// </summary>
    /// <param name="law">The distribution.</param>
    /// <param name="logSize">The logarithm of the function's size, so that nothing overflows.</param>
    /// <param name="upwards">Towards which end.</param>
    public static IEnumerable<double> Shells(NumericLaw law, Func<double, double> logSize, bool upwards)
    {
        var (end, sign) = upwards ? (law.Upper, 1) : (law.Lower, -1);
        var from = double.IsFinite(end) ? end : Middle(law);
        for (var k = 0; k < 400; k++)
        {
            var half = double.IsFinite(end)
                ? new Half(from, -sign, -(k + 1) * 0.25, -k * 0.25)
                : new Half(from, sign, k * 0.25, (k + 1) * 0.25);
            yield return Panel(half.Low, half.High, t => WeightAt(half, law, logSize, t)).Value;
        }
    }

    private static double WeightAt(Half half, NumericLaw law, Func<double, double> logSize, double t)
    {
        var x = half.At(t);
        return x <= law.Lower || x >= law.Upper ? 0 : Math.Exp(law.LogDensity(x) + logSize(x) + t);
    }

    /// <summary>From a point in one direction, at the distances e^t.</summary>
    private sealed record Half(double From, int Sign, double Low, double High)
    {
        public double At(double t) => From + Sign * Math.Exp(t);
    }

    /// <summary>Each half starts where the density may be singular: at a finite end, else at the middle.</summary>
    private static IEnumerable<Half> Halves(NumericLaw law)
    {
        var middle = Middle(law);
        yield return double.IsFinite(law.Lower)
            ? new(law.Lower, 1, -ReachTo(law.Lower), Math.Log(middle - law.Lower))
            : new(middle, -1, -Reach, ReachOut);
        yield return double.IsFinite(law.Upper)
            ? new(law.Upper, -1, -ReachTo(law.Upper), Math.Log(law.Upper - middle))
            : new(middle, 1, -Reach, ReachOut);
    }

    /// <summary>How close to an end, as a logarithm: doubles are dense at 0 alone.</summary>
    private static double ReachTo(double end) => end == 0 ? 600 : Reach;

    private static double Middle(NumericLaw law)
    {
        var candidates = (double.IsFinite(law.Lower), double.IsFinite(law.Upper)) switch
        {
            (true, true) => [(law.Lower + law.Upper) / 2],
            (true, false) => Grid().Select(t => law.Lower + Math.Exp(t)),
            (false, true) => Grid().Select(t => law.Upper - Math.Exp(t)),
            _ => Grid().SelectMany(t => new[] { Math.Exp(t), -Math.Exp(t) }).Append(0),
        };
        // The greatest density by the logarithm of the distance, so that a pole at an end does not draw everything there.
        return candidates.MaxBy(x => law.LogDensity(x) + (double.IsFinite(law.Lower) ? Math.Log(x - law.Lower) : 0));

        static IEnumerable<double> Grid() => Enumerable.Range(-200, 401).Select(i => i * 0.04);
    }

    private static (double Value, double Error) Integrate(Half half, NumericLaw law, Func<double, double> statistic)
    {
        var cuts = Enumerable
            .Range(1, 39)
            .Select(i => half.Low + (half.High - half.Low) * i / 40)
            .Concat([-3, -1, -0.3, 0, 0.3, 1, 3])
            .Where(t => t > half.Low && t < half.High)
            .Append(half.Low)
            .Append(half.High)
            .Order()
            .ToList();
        var panels = new PriorityQueue<(double A, double B, double Value, double Error), double>();
        double value = 0,
            error = 0;
        for (var i = 1; i < cuts.Count; i++)
            Add(cuts[i - 1], cuts[i]);
        for (var i = 0; i < MostPanels && error > 1e-11 * Math.Abs(value) + 1e-14; i++)
        {
            var worst = panels.Dequeue();
            value -= worst.Value;
            error -= worst.Error;
            var middle = (worst.A + worst.B) / 2;
            Add(worst.A, middle);
            Add(middle, worst.B);
        }
        return (value, Math.Max(error, 0));

        void Add(double a, double b)
        {
            var (v, e) = Panel(a, b, Integrand);
            value += v;
            error += e;
            panels.Enqueue((a, b, v, e), -e);
        }

        double Integrand(double t)
        {
            var x = half.At(t);
            if (x <= law.Lower || x >= law.Upper)
                return 0;
            var weight = Math.Exp(law.LogDensity(x) + t);
            return weight == 0 ? 0 : weight * statistic(x);
        }
    }

    private static (double Value, double Error) Panel(double a, double b, Func<double, double> f)
    {
        var (middle, half) = ((a + b) / 2, (b - a) / 2);
        double fine = 0,
            coarse = 0;
        for (var i = 0; i < nodes.Length; i++)
        {
            var sum = i == 7 ? f(middle) : f(middle - half * nodes[i]) + f(middle + half * nodes[i]);
            fine += kronrod[i] * sum;
            if (i % 2 == 1)
                coarse += gauss[i / 2] * sum;
        }
        return (fine * half, Math.Abs(fine - coarse) * half);
    }

    private static (double Value, double Error) Sum(NumericLaw law, Func<double, double> statistic)
    {
        var (total, size, mass) = (0.0, 0.0, 0.0);
        var first = double.IsFinite(law.Lower) ? law.Lower : -MostOutcomes / 2;
        for (var x = first; x <= law.Upper && x < first + MostOutcomes && mass < 1 - 1e-16; x++)
        {
            var weight = law.Density(x);
            mass += weight;
            var term = weight == 0 ? 0 : weight * statistic(x);
            total += term;
            size += Math.Abs(term);
        }
        return (total, 1e-14 * size);
    }
}
