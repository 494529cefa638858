using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Notation;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Evaluation.Compiled;

/// <summary>Evaluates where code in doubles is not vouched for: by double-double, then with exact values and ball arithmetic.</summary>
internal sealed class CarefulEvaluator
{
    private const double Tolerance = 1e-14;
    private static readonly Rational constraintTolerance = Rational.Of(1, 1_000_000_000_000);

    private readonly Quantity quantity;
    private readonly OutcomeEvaluator outcome;
    private readonly bool hasConstraints;
    private readonly CompiledExpression? only;
    private readonly ImmutableArray<(int First, int Second)> pairs;
    private readonly ImmutableArray<(double Lower, double Upper)> limits;

    public CarefulEvaluator(Quantity quantity)
    {
        this.quantity = quantity;
        outcome = new(quantity.What, Symbols, quantity.IsNonnegative);
        var facts = quantity.Known.Facts;
        hasConstraints = facts.Any(f => f.Comparison == Comparison.Equal);
        limits = [.. Symbols.Select(s => Limits(s.Domain))];
        pairs = Matched(quantity.Arguments);
        if (
            facts.IsEmpty
            && quantity.What is Outcome.Finite { Value: var form }
            && Symbols.All(s => !s.Domain.IsInteger)
        )
            only = Compile(form);
    }

    private ImmutableArray<Symbol> Symbols => quantity.Symbols;

    /// <summary>The value at a point.</summary>
    /// <exception cref="ArgumentException">P or Q does not exist for the values.</exception>
    /// <exception cref="ArithmeticException">There is no closed form for these values, or no double holds the value.</exception>
    public double Evaluate(ReadOnlySpan<double> values)
    {
        if (only is not null && AreInside(values))
        {
            if (AreEqual(values))
                return 0;
            var found = only.EvaluateAccurately(values, Tolerance);
            if (found.IsWithin(Tolerance) && !double.IsInfinity(found.Value))
                return quantity.IsNonnegative ? Math.Max(0, found.Value) : found.Value;
        }
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
                throw new ArgumentException($"Finite values are required, and {value} was given.");
        }
        return AtRational([.. values.ToArray().Select(Rational.FromDouble)], values);
    }

    private double AtRational(ImmutableArray<Rational> values, ReadOnlySpan<double> doubles)
    {
        var isEqual = AreEqual(doubles);
        var value = quantity.Exactly is { } exactly && !hasConstraints ? exactly(values) : AtPoint(values, isEqual);
        return value switch
        {
            OutcomeValue.Finite f => f.Value,
            OutcomeValue.Infinite => double.PositiveInfinity,
            OutcomeValue.BeyondDoubles => throw new ArithmeticException(OutcomeValue.BeyondDoubles.Explanation),
            OutcomeValue.NoClosedForm n => throw new ArithmeticException(n.Explanation),
            OutcomeValue.Undetermined u => throw new ArithmeticException(u.Explanation),
            _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
        };
    }

    /// <summary>The value where probabilities in doubles need not add up to 1 to the last bit.</summary>
    private OutcomeValue AtPoint(ImmutableArray<Rational> values, bool isEqual)
    {
        var point = new Point(Symbols, values);
        for (var i = 0; i < values.Length; i++)
        {
            if (!Symbols[i].Domain.Contains(values[i]))
                throw new ArgumentException(
                    $"{Symbols[i].Domain.Describe(Symbols[i].Name)} is required, and it is {values[i].ToDouble():R}."
                );
        }
        foreach (var fact in quantity.Known.Facts)
        {
            var holds =
                fact.Comparison == Comparison.Equal && point.At(fact.Left - fact.Right) is Number { Value: var rest }
                    ? rest.Abs() <= constraintTolerance
                    : NumericConditions.Decide(point.At(fact)) == Truth.True;
            if (!holds)
                throw new ArgumentException($"{fact.Print()} is required, and does not hold for these values.");
        }
        return isEqual ? new OutcomeValue.Finite(0, 0) : outcome.At(point);
    }

    private bool AreInside(ReadOnlySpan<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] > limits[i].Lower && values[i] < limits[i].Upper))
                return false;
        }
        return true;
    }

    private bool AreEqual(ReadOnlySpan<double> values)
    {
        foreach (var (first, second) in pairs)
        {
            if (values[first] != values[second])
                return false;
        }
        return !pairs.IsEmpty;
    }

    /// <summary>The places of arguments that are symbols in both; nothing where some are not.</summary>
    private ImmutableArray<(int, int)> Matched(ImmutableArray<(Expr P, Expr Q)> arguments)
    {
        var places = arguments.Select(a => (Place(a.P), Place(a.Q))).ToImmutableArray();
        return places.All(p => p is (>= 0, >= 0)) ? places : [];

        int Place(Expr e) => e is Symbol s ? Symbols.IndexOf(s) : -1;
    }

    private CompiledExpression? Compile(Expr form)
    {
        try
        {
            return CompiledExpression.Compile(form, Symbols);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static (double, double) Limits(Domain domain) =>
        (domain.Lower?.ToDouble() ?? double.NegativeInfinity, domain.Upper?.ToDouble() ?? double.PositiveInfinity);
}
