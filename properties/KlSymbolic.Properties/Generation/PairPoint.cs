using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Properties.Generation;

/// <summary>Exact values for all parameters of a derived pair.</summary>
internal sealed class PairPoint
{
    private readonly Point point;

    public PairPoint(PairDerivation derivation, ImmutableArray<Rational> p, ImmutableArray<Rational> q)
    {
        (Derivation, ValuesOfP, ValuesOfQ) = (derivation, p, q);
        Symbols = [.. derivation.P.Arguments.Concat(derivation.Q.Arguments).Cast<Symbol>()];
        point = new Point(Symbols, [.. p, .. q]);
    }

    public PairDerivation Derivation { get; }

    public ImmutableArray<Rational> ValuesOfP { get; }

    public ImmutableArray<Rational> ValuesOfQ { get; }

    public ImmutableArray<Symbol> Symbols { get; }

    public double[] Doubles => point.Doubles;

    public Distribution P => Numeric(Derivation.P, ValuesOfP);

    public Distribution Q => Numeric(Derivation.Q, ValuesOfQ);

    /// <summary>The expression with the values put in.</summary>
    public Expr At(Expr e) => point.At(e);

    /// <summary>Whether a condition holds at the point, decided exactly.</summary>
    public Truth Decide(Condition condition) => AssumptionSet.None.Decide(point.At(condition));

    /// <summary>What was derived for this point; null where it cannot be told which case it belongs to.</summary>
    public Outcome? Of(Outcome outcome)
    {
        if (outcome is not Outcome.Cases { Items: var cases })
            return outcome;
        var holding = cases.Where(c => Decide(c.When) == Truth.True).ToList();
        Assert.True(holding.Count <= 1, $"{holding.Count} cases hold at {this}.");
        return holding is [var only] ? only.Outcome : null;
    }

    public override string ToString() => $"{P} || {Q}";

    private static Distribution Numeric(Distribution law, ImmutableArray<Rational> values) =>
        law.Family.With([.. values.Select(v => (Expr)v)]);
}
