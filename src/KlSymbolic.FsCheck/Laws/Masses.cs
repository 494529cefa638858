using System.Collections.Concurrent;
using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.FsCheck.Generation;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>A partition of the outcomes and what P and Q give to its parts, from the log-densities alone. Thread safe.</summary>
internal sealed class Masses
{
    private const int Outcomes = 40;
    private const int MostKnown = 1000;
    private const double Smallest = 1e-9;

    private readonly ConcurrentDictionary<PairPoint, ImmutableArray<Mass>?> known = new();
    private readonly bool isApplicable;
    private readonly Side p;
    private readonly Side q;

    public Masses(PairDerivation pair)
    {
        isApplicable = pair.P.Support.IsDiscrete == pair.Q.Support.IsDiscrete;
        ImmutableArray<Symbol> symbols = [.. pair.P.Arguments.Concat(pair.Q.Arguments).Cast<Symbol>()];
        (p, q) = (new(pair.P, symbols), new(pair.Q, symbols));
    }

    /// <summary>The parts with their probabilities; null where they cannot be computed well, or P and Q have nothing in common.</summary>
    public ImmutableArray<Mass>? At(PairPoint point)
    {
        if (known.Count > MostKnown)
            known.Clear();
        return known.GetOrAdd(point, Compute);
    }

    private ImmutableArray<Mass>? Compute(PairPoint point)
    {
        if (!isApplicable)
            return null;
        var (a, b) = (p.At(point.Doubles), q.At(point.Doubles));
        var parts = a.IsDiscrete ? ByOutcome(a, b) : ByInterval(a, b);
        var kept = parts.Where(m => m.P.Value > Smallest && m.Q.Value > Smallest && m.IsUsable).ToList();
        if (kept.Count == 0)
            return null;
        // What is left over is one part more, unless rounding and quadrature leave nothing to tell of it.
        var rest = new Mass(Left(kept.Select(m => m.P)), Left(kept.Select(m => m.Q)));
        if (rest.P.Value > Smallest + 10 * rest.P.Error && rest.Q.Value > Smallest + 10 * rest.Q.Error)
            kept.Add(rest);
        else
            kept[^1] = new(Sum(kept[^1].P, rest.P), Sum(kept[^1].Q, rest.Q));
        return kept.All(m => m.IsUsable) ? [.. kept] : null;
    }

    private static LawValue Left(IEnumerable<LawValue> kept)
    {
        var (sum, error) = (0.0, 1e-14);
        foreach (var m in kept)
            (sum, error) = (sum + m.Value, error + m.Error);
        return new(Math.Max(0, 1 - sum), error);
    }

    private static LawValue Sum(LawValue a, LawValue b) => new(a.Value + b.Value, a.Error + b.Error);

    private static IEnumerable<Mass> ByOutcome(NumericSide a, NumericSide b)
    {
        var start = double.IsFinite(a.Lower) ? a.Lower : -Outcomes / 2.0;
        for (var i = 0; i < Outcomes && start + i <= a.Upper; i++)
            yield return new(Exact(a.Density(start + i)), Exact(b.Density(start + i)));

        static LawValue Exact(double mass) => new(mass, 1e-13 * mass);
    }

    private static IEnumerable<Mass> ByInterval(NumericSide a, NumericSide b)
    {
        var edges = Edges(a.Lower, a.Upper).ToList();
        for (var i = 1; i < edges.Count; i++)
            yield return new(
                GaussLegendre.Integral(a.Density, edges[i - 1], edges[i]),
                GaussLegendre.Integral(b.Density, edges[i - 1], edges[i])
            );
    }

    /// <summary>Points inside an interval, the nearer to an end the closer together.</summary>
    private static IEnumerable<double> Edges(double lower, double upper) =>
        (double.IsFinite(lower), double.IsFinite(upper)) switch
        {
            (true, true) => Enumerable.Range(1, 15).Select(i => lower + (upper - lower) * i / 16),
            (true, false) => Enumerable.Range(-6, 13).Select(i => lower + Math.Pow(2, i)),
            (false, true) => Enumerable.Range(-6, 13).Select(i => upper - Math.Pow(2, -i)),
            _ => Enumerable.Range(-12, 25).Select(i => Math.Sign(i) * (Math.Pow(2, Math.Abs(i) / 2.0) - 1)),
        };

    private sealed class Side(Distribution law, ImmutableArray<Symbol> symbols)
    {
        private readonly CompiledExpression lower = CompiledExpression.Compile(law.Support.Lower, symbols);
        private readonly CompiledExpression upper = CompiledExpression.Compile(law.Support.Upper, symbols);
        private readonly CompiledExpression logDensity = CompiledExpression.Compile(
            law.LogDensity,
            symbols.Add(law.Variable)
        );

        public NumericSide At(double[] values)
        {
            var (low, high) = (lower.Evaluate(values), upper.Evaluate(values));
            return new(
                low,
                high,
                law.Support.IsDiscrete,
                x => x < low || x > high ? 0 : Math.Exp(logDensity.Evaluate([.. values, x]))
            );
        }
    }

    private sealed record NumericSide(double Lower, double Upper, bool IsDiscrete, Func<double, double> Density);
}
