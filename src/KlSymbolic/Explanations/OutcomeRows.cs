using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Explanations;

/// <summary>The integers of two discrete distributions in rows: one by one where they are few, in equal runs where they are many, and what is beyond.</summary>
internal static class OutcomeRows
{
    private const int MostRows = 24;

    /// <summary>Integers whose log-mass is so much below the largest are left to a row for all that is beyond.</summary>
    private const double Beyond = 7.5;

    /// <summary>The rows in increasing order.</summary>
    public static ImmutableArray<OutcomeRow> Of(NumericDistribution p, NumericDistribution q, double scale)
    {
        var (forward, reverse) = (
            new LatticeIntegrand(p, q, Functional.Divergence),
            new LatticeIntegrand(q, p, Functional.Divergence)
        );
        var (a, b) = (Range(p, forward), Range(q, reverse));
        var (low, high) = (Math.Min(a.Low, b.Low), Math.Max(a.High, b.High));
        var width = Math.Max(1, Math.Ceiling((high - low + 1) / MostRows));
        var rows = ImmutableArray.CreateBuilder<OutcomeRow>();
        var (lower, upper) = (Ceiling(Math.Min(p.Lower, q.Lower)), Floor(Math.Max(p.Upper, q.Upper)));
        if (low > lower)
            rows.Add(Row(FormattableString.Invariant($"< {low}"), lower, low - 1));
        for (var from = low; from <= high; from += width)
        {
            var to = Math.Min(from + width - 1, upper);
            rows.Add(
                Row(
                    from == to
                        ? from.ToString(CultureInfo.InvariantCulture)
                        : FormattableString.Invariant($"{from} to {to}"),
                    from,
                    to
                )
            );
            high = Math.Max(high, to);
        }
        if (high < upper)
            rows.Add(Row(FormattableString.Invariant($"> {high}"), high + 1, upper));
        return rows.ToImmutable();

        OutcomeRow Row(string label, double from, double to)
        {
            var (mass, value) = Share(p, q, forward, from, to);
            var (otherMass, otherValue) = Share(q, p, reverse, from, to);
            return new(label, mass, otherMass, scale * value, scale * otherValue);
        }
    }

    /// <summary>Mass and contribution of the integers from one to another.</summary>
    private static (double Mass, double Value) Share(
        NumericDistribution p,
        NumericDistribution q,
        LatticeIntegrand integrand,
        double from,
        double to
    )
    {
        (from, to) = (Math.Max(from, Ceiling(p.Lower)), Math.Min(to, Floor(p.Upper)));
        if (!(from <= to))
            return (0, 0);
        // The mass apart, by an integrand of its own: where the contributions diverge, the mass does not.
        var masses = new Totals();
        new LatticeSum(
            p,
            new LatticeIntegrand(p, null, Functional.Entropy),
            chart => new ChartIntegrand(chart, p, null, Functional.Entropy),
            from,
            to
        ).AddTo(masses, Form.Mass);
        if (masses.Mass == 0)
            return (0, 0);
        if (from < q.Lower || to > q.Upper)
            return (masses.Mass, double.PositiveInfinity);
        var totals = new Totals();
        var sum = new LatticeSum(
            p,
            integrand,
            chart => new ChartIntegrand(chart, p, q, Functional.Divergence),
            from,
            to
        );
        return (
            masses.Mass,
            sum.AddTo(totals, Form.Plain) is DefinitionValue.Infinite ? double.PositiveInfinity : totals.Value
        );
    }

    /// <summary>The integers around the mode, without the tails.</summary>
    public static (double Low, double High) Range(NumericDistribution p, LatticeIntegrand integrand)
    {
        var (lower, upper) = (Ceiling(p.Lower), Floor(p.Upper));
        var mode = LatticeMode.Find(integrand.LogDensityAt, lower, upper, p.Landmarks);
        var peak = integrand.LogDensityAt(mode);
        // A short range is shown whole.
        if (upper - lower < MostRows)
            return (lower, upper);
        return (Edge(-1, lower), Edge(1, upper));

        // The last integer whose mass counts, by steps that double and then shrink.
        double Edge(int direction, double end)
        {
            var (at, step) = (mode, 1.0);
            for (; step < 1e12 && Counts(at + direction * step); step *= 2)
                at += direction * step;
            for (; step >= 1; step = Math.Floor(step / 2))
            {
                if (Counts(at + direction * step))
                    at += direction * step;
            }
            return at;

            bool Counts(double n) => direction * (end - n) >= 0 && integrand.LogDensityAt(n) > peak - Beyond;
        }
    }

    private static double Ceiling(double x) => double.IsInfinity(x) ? x : Math.Ceiling(x);

    private static double Floor(double x) => double.IsInfinity(x) ? x : Math.Floor(x);
}
