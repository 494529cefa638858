namespace KlSymbolic.Numerics.Definition;

/// <summary>A sum over the integers of a support: term by term around the mode, and by an integral with end corrections where it is long.</summary>
internal sealed class LatticeSum
{
    /// <summary>So many terms on a side are summed one by one; what is left is smooth on the scale of 1 by then.</summary>
    private const int DirectTerms = 2_000;

    private const double Negligible = -44;

    private readonly Integrand integrand;
    private readonly Func<Chart, ChartIntegrand> inChart;
    private readonly NumericDistribution p;
    private readonly double lower;
    private readonly double upper;
    private readonly double mode;
    private int chartEvaluations;

    /// <summary>The sum over the support of P, or over the part of it between two integers.</summary>
    public LatticeSum(
        NumericDistribution p,
        Integrand integrand,
        Func<Chart, ChartIntegrand> inChart,
        double lower = double.NegativeInfinity,
        double upper = double.PositiveInfinity
    )
    {
        (this.p, this.integrand, this.inChart) = (p, integrand, inChart);
        this.lower = Math.Max(lower, Math.Ceiling(p.Lower));
        this.upper = Math.Min(upper, Math.Floor(p.Upper));
        mode = LatticeMode.Find(integrand.LogDensityAt, this.lower, this.upper, p.Landmarks);
    }

    public int Evaluations => integrand.Evaluations + chartEvaluations;

    /// <summary>The mean absolute value over the integers next to the mode.</summary>
    public double MeanSizeInBulk()
    {
        var totals = new Totals();
        var sampler = new Sampler(Form.Plain);
        for (var n = Math.Max(lower, mode - 32); n <= Math.Min(upper, mode + 32); n++)
            totals.Add(sampler.At(integrand, n));
        return sampler.MetInfinity ? double.PositiveInfinity : totals.Size / totals.Mass;
    }

    /// <summary>Adds the sum to totals; returns a result instead where there is no finite one.</summary>
    public DefinitionValue? AddTo(Totals totals, Form form)
    {
        var sampler = new Sampler(form);
        totals.Add(sampler.At(integrand, mode));
        foreach (var direction in (int[])[-1, 1])
        {
            if (Outwards(totals, sampler, direction) is { } outcome)
                return outcome;
        }
        return sampler.MetInfinity ? new DefinitionValue.Infinite(InfinityReason.Support, Evaluations) : null;
    }

    private DefinitionValue? Outwards(Totals totals, Sampler sampler, int direction)
    {
        var end = direction < 0 ? lower : upper;
        for (var k = 1; k <= DirectTerms; k++)
        {
            var n = mode + direction * k;
            if (direction * (n - end) > 0)
                return null;
            if (IsQuietFrom(totals, sampler, n, direction, end))
            {
                totals.AddError(Rest(sampler, n, direction));
                return null;
            }
            totals.Add(sampler.At(integrand, n));
        }
        var next = mode + direction * (DirectTerms + 1.0);
        if (NearestKink(next, direction, end) is { } kink && IsQuietFrom(totals, sampler, kink, direction, end))
        {
            // Nothing is left where the summand stops being smooth.
            totals.AddError(Rest(sampler, kink, direction));
            end = kink;
        }
        return direction * (next - end) > 0
            ? null
            : new LatticeTail(p, inChart, integrand).AddTo(
                totals,
                sampler,
                next,
                direction,
                end,
                c => chartEvaluations += c
            );
    }

    /// <summary>The first integer at or beyond a corner of the log-mass of P between a place and an end.</summary>
    private double? NearestKink(double from, int direction, double end)
    {
        var kinks = p.Landmarks.Where(l => l.IsKink && direction * (l.Value - from) > 0).Select(l => l.Value).ToList();
        if (kinks.Count == 0)
            return null;
        var kink = direction > 0 ? Math.Floor(kinks.Min()) : Math.Ceiling(kinks.Max());
        return direction * (end - kink) > 0 ? kink : null;
    }

    private bool IsQuietFrom(Totals totals, Sampler sampler, double n, int direction, double end)
    {
        var bound = Math.Log(totals.Size) + Negligible;
        if (!(sampler.LogSizeOfTail(integrand, n) < bound && integrand.LogDensityAt(n) < -36))
            return false;
        for (double step = 1; step < 1e18 && direction * (n + direction * step - end) <= 0; step *= 2)
        {
            var size = sampler.LogSizeOfTail(integrand, n + direction * step);
            if (double.IsNegativeInfinity(size) && step > 64)
                return true;
            if (!(size <= bound))
                return false;
        }
        return true;
    }

    /// <summary>A bound of the terms from n on, from the ratio of two of them.</summary>
    private double Rest(Sampler sampler, double n, int direction)
    {
        var (first, second) = (sampler.LogSizeOfTail(integrand, n), sampler.LogSizeOfTail(integrand, n + direction));
        var ratio = Math.Exp(Math.Min(second - first, -1e-6));
        return double.IsNegativeInfinity(first) ? 0 : 4 * Math.Exp(first) / (1 - (double.IsNaN(ratio) ? 0 : ratio));
    }
}
