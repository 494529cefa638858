using System.Collections.Concurrent;
using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;
using KlSymbolic.FsCheck.Generation;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>The divergence of two distributions on finitely many outcomes, from their probabilities.</summary>
/// <param name="MostOutcomes">How many outcomes it takes at most; fewer are filled up with probabilities 0.</param>
/// <param name="At">The value; null where there is none that could be relied on.</param>
internal sealed record FiniteDivergence(
    int MostOutcomes,
    Func<ImmutableArray<Rational>, ImmutableArray<Rational>, LawSettings, LawValue?> At
)
{
    private const int Many = 9;

    /// <summary>Whether the pair's arguments are the probabilities of all outcomes, for P and for Q.</summary>
    public static bool IsFor(PairDerivation pair) =>
        pair.P.Family == pair.Q.Family
        && pair.P.Family is { IsVariadic: true, Parameters: [{ Domain: var domain }] }
        && domain == Domain.Unit;

    /// <summary>The derived one.</summary>
    public static FiniteDivergence Derived(Family family)
    {
        var evaluators = new ConcurrentDictionary<int, PairEvaluator>();
        return new(
            Many,
            (p, q, _) =>
                evaluators
                    .GetOrAdd(p.Length, n => PairEvaluator.Of(family, n, family, n))
                    .Evaluate(p.AddRange(q))
                    .Divergence switch
                {
                    OutcomeValue.Finite f => new LawValue(f.Value, 16 * f.Error + 1e-13 * Math.Abs(f.Value)),
                    OutcomeValue.Infinite => LawValue.Infinite,
                    _ => null,
                }
        );
    }

    /// <summary>A function of the probabilities.</summary>
    public static FiniteDivergence Function(Func<double[], double[], double> divergence) =>
        new(
            Many,
            (p, q, settings) =>
                LawValue.OfFunction(
                    divergence([.. p.Select(v => v.ToDouble())], [.. q.Select(v => v.ToDouble())]),
                    settings
                )
        );

    /// <summary>A formula for a number of outcomes.</summary>
    public static FiniteDivergence Claimed(PairDerivation pair, FormValues forms) =>
        new(
            pair.P.Arguments.Length,
            (p, q, _) =>
                forms.At(new PairPoint(pair, Filled(p, pair.P.Arguments.Length), Filled(q, pair.P.Arguments.Length)))
        );

    private static ImmutableArray<Rational> Filled(ImmutableArray<Rational> p, int count) =>
        p.AddRange(Enumerable.Repeat(Rational.Zero, count - p.Length));
}
