using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Reading;

namespace KlSymbolic.Evaluation.Compiled;

/// <summary>A derived quantity that code is to be written for.</summary>
/// <param name="What">What was derived.</param>
/// <param name="Symbols">The symbols whose values are given: those of P, then those that Q adds.</param>
/// <param name="Known">What is assumed.</param>
/// <param name="IsNonnegative">Whether it is never negative.</param>
internal sealed record Quantity(Outcome What, ImmutableArray<Symbol> Symbols, AssumptionSet Known, bool IsNonnegative)
{
    /// <summary>Whether it is KL(P||Q).</summary>
    public bool IsDivergence { get; private init; }

    /// <summary>The arguments of P beside those of Q, at whose equality a divergence is 0; none for other quantities and families that differ.</summary>
    public ImmutableArray<(Expr P, Expr Q)> Arguments { get; private init; } = [];

    /// <summary>The value with exact parameters by other means than the closed form alone; null where there are none.</summary>
    public Func<ImmutableArray<Rational>, OutcomeValue>? Exactly { get; private init; }

    /// <summary>A quantity of a pair.</summary>
    /// <param name="pair">The derivation.</param>
    /// <param name="what">The quantity.</param>
    /// <param name="among">The quantity among the values of the pair; null for one that is not among them.</param>
    /// <param name="isNonnegative">Whether it is never negative.</param>
    /// <param name="isDivergence">Whether it is 0 at equal parameters.</param>
    public static Quantity Of(
        PairDerivation pair,
        Outcome what,
        Func<PairValues, OutcomeValue>? among,
        bool isNonnegative,
        bool isDivergence
    )
    {
        var exact = new PairEvaluator(pair);
        var (p, q) = (pair.P.Arguments, pair.Q.Arguments);
        return new(what, exact.Symbols, pair.Assumptions, isNonnegative)
        {
            IsDivergence = isDivergence,
            Arguments =
                isDivergence && pair.P.Family == pair.Q.Family && p.Length == q.Length
                    ? [.. p.Zip(q, (a, b) => (a, b))]
                    : [],
            Exactly = among is null ? null : values => among(exact.Evaluate(values)),
        };
    }

    /// <summary>The divergence of distributions of vectors or matrices that are given item by item.</summary>
    /// <exception cref="ArgumentException">A vector or matrix is given by its name only, or there are no symbols.</exception>
    public static Quantity Of(StructuredPair pair)
    {
        var (p, q) = (Items(pair.P, pair.Values), Items(pair.Q, pair.Values));
        ImmutableArray<Symbol> symbols = [.. p.Concat(q).SelectMany(e => e.FreeSymbols()).Distinct()];
        if (symbols.IsEmpty)
            throw new ArgumentException("There are no symbols whose values could be given.");
        return new(PairDeriver.Derive(pair, isShown: false).Divergence, symbols, pair.Assumptions, IsNonnegative: true)
        {
            IsDivergence = true,
            Arguments = pair.P.Family == pair.Q.Family && p.Length == q.Length ? [.. p.Zip(q, (a, b) => (a, b))] : [],
        };
    }

    private static ImmutableArray<Expr> Items(StructuredDistribution distribution, MatrixValues values)
    {
        try
        {
            return [.. distribution.Arguments.Values.SelectMany(a => values.Evaluate(a.Matrix).Items)];
        }
        catch (UndefinedExpressionException e)
        {
            throw new ArgumentException(
                $"{distribution} cannot be compiled: its vectors and matrices must be given item by item.",
                e
            );
        }
    }
}
