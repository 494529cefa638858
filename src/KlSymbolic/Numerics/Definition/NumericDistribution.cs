using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Numerics.Definition;

/// <summary>A distribution whose arguments are numbers: its log-density in one variable, and its support.</summary>
internal sealed class NumericDistribution
{
    /// <summary>The variable of <see cref="LogDensity"/>.</summary>
    public static Symbol Variable { get; } = new("x", Domain.Real);

    private NumericDistribution(Distribution distribution)
    {
        Support = distribution.Support;
        LogDensity = distribution.LogDensityAt(Variable);
        Lower = Support.IsUnboundedBelow ? double.NegativeInfinity : ValueOf(Support.Lower);
        Upper = Support.IsUnboundedAbove ? double.PositiveInfinity : ValueOf(Support.Upper);
        Landmarks = Landmark.In(LogDensity, Variable);
    }

    public Support Support { get; }

    public bool IsDiscrete => Support.IsDiscrete;

    public Expr LogDensity { get; }

    public double Lower { get; }

    public double Upper { get; }

    /// <summary>Points at which the log-density bends or centres, read off the expression.</summary>
    public IReadOnlyList<Landmark> Landmarks { get; }

    /// <summary>The distribution at a point of its parameters.</summary>
    /// <exception cref="ArgumentException">A parameter has no value, or the values are outside the family's domains.</exception>
    public static NumericDistribution At(Distribution distribution, IReadOnlyDictionary<Symbol, Rational> point)
    {
        var placed = distribution.Substitute(point.ToDictionary(p => p.Key, p => (Expr)new Number(p.Value)));
        if (placed.FreeSymbols() is [var missing, ..])
            throw new ArgumentException($"{missing.Name} in {distribution} has no value; give one for each symbol.");
        if (Failure(placed.Requirements) is { } failed)
            throw new ArgumentException(
                $"{placed} does not exist: {(failed == Condition.Never ? "an argument is outside its domain" : failed + " fails")}."
            );
        return new NumericDistribution(placed);
    }

    /// <summary>The value of a constant expression.</summary>
    public static double ValueOf(Expr constant) =>
        constant is Number n
            ? n.Value.ToDouble()
            : CompiledExpression.Compile(constant, []).EvaluateExtended(ReadOnlySpan<double>.Empty).Value;

    /// <summary>−1, 0 or 1 as the first bound lies below, at or above the second; infinite bounds included.</summary>
    public static int Compare(Expr left, Expr right)
    {
        if (left == right)
            return 0;
        var (l, r) = (ValueOf(left), ValueOf(right));
        if (double.IsInfinity(l) || double.IsInfinity(r))
            return l.CompareTo(r);
        var difference = CompiledExpression.Compile(left - right, []).EvaluateExtended(ReadOnlySpan<double>.Empty);
        return Math.Abs(difference.Value) <= 4 * (difference.Error - Math.Abs(difference.Value) * 1.2e-16)
            ? 0
            : Math.Sign(difference.Value);
    }

    /// <summary>The part of a condition on numbers that fails; null where it holds.</summary>
    private static Condition? Failure(Condition condition) =>
        condition switch
        {
            Conjunction c => c.Items.Select(Failure).FirstOrDefault(f => f is not null),
            Disjunction d => d.Items.Any(i => Failure(i) is null) ? null : condition,
            Relation r => Holds(r) ? null : r,
            _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
        };

    private static bool Holds(Relation relation) =>
        relation.Comparison switch
        {
            Comparison.Less => Compare(relation.Left, relation.Right) < 0,
            Comparison.LessOrEqual => Compare(relation.Left, relation.Right) <= 0,
            Comparison.Equal => AreNear(ValueOf(relation.Left), ValueOf(relation.Right)),
            Comparison.NotEqual => Compare(relation.Left, relation.Right) != 0,
            _ => throw new InvalidOperationException($"Unknown comparison {relation.Comparison}."),
        };

    // A sum of probabilities given in decimals or doubles need not be 1 exactly.
    private static bool AreNear(double left, double right) => Math.Abs(left - right) <= 1e-12 * (1 + Math.Abs(left));
}
