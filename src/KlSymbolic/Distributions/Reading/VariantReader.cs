using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Distributions.Reading;

/// <summary>Finds the family that a call means, where an argument such as <c>start = 1</c> decides between two.</summary>
internal static class VariantReader
{
    /// <summary>The family, and the call without that argument.</summary>
    /// <exception cref="ParseException">The argument has neither of the two values.</exception>
    public static (Family Family, Call Call) Of(Call call, Family family)
    {
        if (
            family.Variant is not { } variant
            || call.Arguments.FirstOrDefault(a => a.Name == variant.Name) is not { } argument
        )
            return (family, call);
        var rest = call with { Arguments = call.Arguments.Remove(argument) };
        if (argument.Value is CallValue.Scalar { Expression: Number { Value: var value } })
        {
            if (value == variant.Usual)
                return (family, rest);
            if (value == variant.Value)
                return (variant.Family(), rest);
        }
        throw new ParseException(
            $"{variant.Name} is {variant.Usual} or {variant.Value} for {family.Name}",
            argument.Position,
            argument.Length
        );
    }
}
