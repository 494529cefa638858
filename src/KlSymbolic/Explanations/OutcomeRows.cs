using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Explanations;

/// <summary>The integers of two discrete distributions in rows: one by one where they are few, in equal runs where they are many, and what is beyond.</summary>
internal static class OutcomeRows
{
    private const int MostRows = 24;

    /// <summary>Less than this on either side is left to a row for all that is beyond.</summary>
    private const double Beyond = 5e-4;

    /// <summary>The rows in increasing order.</summary>
    public static ImmutableArray<OutcomeRow> Of(NumericDistribution p, NumericDistribution q, double scale)
    {
        var (forward, reverse) = (new LatticeIntegrand(p, q, Functional.Divergence), new LatticeIntegrand(q, p, Functional.Divergence));
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
                    from == to ? from.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{from} to {to}"),
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
        var mass = Sum(Form.Mass, from, to).Mass;
        if (mass == 0)
            return (0, 0);
        if (from < q.Lower || to > q.Upper)
            return (mass, double.PositiveInfinity);
        return (mass, Sum(Form.Plain, from, to).Value);

        (double Mass, double Value) Sum(Form form, double low, double high)
        {
            var totals = new Totals();
            var sum = new LatticeSum(p, integrand, chart => new ChartIntegrand(chart, p, q, Functional.Divergence), low, high);
            return sum.AddTo(totals, form) is DefinitionValue.Infinite ? (totals.Mass, double.PositiveInfinity) : (totals.Mass, totals.Value);
        }
    }

    /// <summary>The integers around the mode, without the tails.</summary>
    private static (double Low, double High) Range(NumericDistribution p, LatticeIntegrand integrand)
    {
        var (lower, upper) = (Ceiling(p.Lower), Floor(p.Upper));
        var mode = LatticeMode.Find(integrand.LogDensityAt, lower, upper, p.Landmarks);
        // A short range is shown whole.
        if (upper - lower < MostRows)
            return (lower, upper);
        return (Edge(-1, lower), Edge(1, upper));

        double Edge(int direction, double end)
        {
            var (step, at) = (1.0, mode);
            while (direction * (end - at) > 0 && Tail(at) > Beyond && Math.Abs(at) < 1e12)
            {
                at = direction > 0 ? Math.Min(at + step, end) : Math.Max(at - step, end);
                step *= 1.3;
                step = Math.Floor(step + 0.5);
            }
            return at;

            double Tail(double n)
            {
                var totals = new Totals();
                var (from, to) = direction > 0 ? (n + 1, end) : (end, n - 1);
                new LatticeSum(p, integrand, chart => new ChartIntegrand(chart, p, null, Functional.Entropy), from, to).AddTo(
                    totals,
                    Form.Mass
                );
                return totals.Mass;
            }
        }
    }

    private static double Ceiling(double x) => double.IsInfinity(x) ? x : Math.Ceiling(x);

    private static double Floor(double x) => double.IsInfinity(x) ? x : Math.Floor(x);
}
