using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Notation;

namespace KlSymbolic.Distributions.Reading;

/// <summary>A quantity that stands in a call, and the values that it may take.</summary>
internal sealed record GivenQuantity(string Name, Domain Domain, CallValue.Scalar Value)
{
    /// <exception cref="ParseException">The value lies outside the domain, whatever its symbols are.</exception>
    public void Check() => Check(Name, Domain, Value.Expression, Value, AssumptionSet.None);

    /// <param name="name">The quantity.</param>
    /// <param name="domain">The values that it may take.</param>
    /// <param name="value">Its value.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="assumptions">What is known of the symbols.</param>
    /// <exception cref="ParseException">The value is not a number, or it lies outside the domain.</exception>
    public static void Check(string name, Domain domain, Expr value, CallValue place, AssumptionSet assumptions)
    {
        if (value.Contains(Functions.Infinity) || value.Contains(Functions.NotANumber))
            throw new ParseException($"{name} must be a finite number", place.Position, place.Length);
        if (value is Number n ? !domain.Contains(n.Value) : IsOutside())
        {
            throw new ParseException(
                $"{domain.Describe(name)} is required, and {name} is {Infix.Print(value)}",
                place.Position,
                place.Length
            );
        }

        bool IsOutside() =>
            (domain.Lower is { } l && assumptions.Decide(Condition.Less(value, l)) == Truth.True)
            || (domain.Upper is { } u && assumptions.Decide(Condition.Less(u, value)) == Truth.True)
            || (domain.IsPositive && assumptions.Decide(Condition.LessOrEqual(value, 0)) == Truth.True);
    }
}
