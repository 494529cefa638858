using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.FsCheck.Generation;

/// <summary>Exact values for all parameters of a derived pair.</summary>
/// <remarks>Immutable; equality is that of the values.</remarks>
public sealed class PairPoint : IEquatable<PairPoint>
{
    private readonly Dictionary<Symbol, Expr> substitution;

    /// <summary>The point at which the symbols of P and Q have values.</summary>
    /// <param name="derivation">The pair; each argument of P and Q is a symbol.</param>
    /// <param name="p">The values of the arguments of P, in their order.</param>
    /// <param name="q">The values of the arguments of Q, in their order.</param>
    public PairPoint(PairDerivation derivation, ImmutableArray<Rational> p, ImmutableArray<Rational> q)
    {
        (Derivation, ValuesOfP, ValuesOfQ) = (derivation, p, q);
        Symbols = [.. derivation.P.Arguments.Concat(derivation.Q.Arguments).Cast<Symbol>()];
        var values = p.AddRange(q);
        Extended = [.. values.Select(DoubleDouble.FromRational)];
        Doubles = [.. Extended.Select(v => v.Hi)];
        substitution = Symbols.Zip(values).ToDictionary(s => s.First, s => (Expr)s.Second);
    }

    /// <summary>The pair.</summary>
    public PairDerivation Derivation { get; }

    /// <summary>The values of the arguments of P.</summary>
    public ImmutableArray<Rational> ValuesOfP { get; }

    /// <summary>The values of the arguments of Q.</summary>
    public ImmutableArray<Rational> ValuesOfQ { get; }

    /// <summary>The arguments of P, then those of Q.</summary>
    public ImmutableArray<Symbol> Symbols { get; }

    /// <summary>The values rounded to double, in the order of <see cref="Symbols"/>.</summary>
    public double[] Doubles { get; }

    /// <summary>The values in double-double, in the same order.</summary>
    internal DoubleDouble[] Extended { get; }

    /// <summary>Whether each value is a double.</summary>
    internal bool FitsDoubles => Extended.All(v => v.Lo == 0);

    /// <summary>What the values were computed from; null where they were drawn themselves.</summary>
    internal FreeValues? Free { get; init; }

    /// <summary>P with the values as arguments.</summary>
    public Distribution P => Numeric(Derivation.P, ValuesOfP);

    /// <summary>Q with the values as arguments.</summary>
    public Distribution Q => Numeric(Derivation.Q, ValuesOfQ);

    /// <summary>The values by symbol.</summary>
    public IReadOnlyDictionary<Symbol, Rational> Values =>
        Symbols.Zip(ValuesOfP.AddRange(ValuesOfQ)).ToDictionary(s => s.First, s => s.Second);

    /// <summary>The expression with the values put in.</summary>
    public Expr At(Expr e) => e.Substitute(substitution);

    /// <summary>The expression with the values put in; null where it has no value then, such as at a removable singularity.</summary>
    internal Expr? TryAt(Expr e)
    {
        try
        {
            return At(e);
        }
        catch (UndefinedExpressionException)
        {
            return null;
        }
    }

    /// <summary>Whether a condition holds at the point, decided exactly.</summary>
    public Truth Decide(Condition condition) => AssumptionSet.None.Decide(condition.Map(At));

    /// <summary>What was derived for this point; null where it cannot be told which case it belongs to.</summary>
    /// <exception cref="InvalidOperationException">Several cases hold.</exception>
    public Outcome? Of(Outcome outcome)
    {
        if (outcome is not Outcome.Cases { Items: var cases })
            return outcome;
        var holding = cases.Where(c => Decide(c.When) == Truth.True).ToList();
        if (holding.Count > 1)
            throw new InvalidOperationException($"{holding.Count} cases hold at {this}.");
        return holding is [var only] ? only.Outcome : null;
    }

    /// <inheritdoc/>
    public bool Equals(PairPoint? other) =>
        other is not null
        && Derivation == other.Derivation
        && ValuesOfP.SequenceEqual(other.ValuesOfP)
        && ValuesOfQ.SequenceEqual(other.ValuesOfQ);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PairPoint);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        ValuesOfP.AddRange(ValuesOfQ).Aggregate(17, (h, v) => unchecked(h * 31 + v.GetHashCode()));

    /// <inheritdoc/>
    public override string ToString() =>
        Free?.ToString() ?? $"{Text(Derivation.P, ValuesOfP)} || {Text(Derivation.Q, ValuesOfQ)}";

    private static string Text(Distribution law, ImmutableArray<Rational> values) =>
        law.Family.Write(values.Select(v => Infix.Print(v)));

    private static Distribution Numeric(Distribution law, ImmutableArray<Rational> values) =>
        law.Family.With([.. values.Select(v => (Expr)v)]);
}
