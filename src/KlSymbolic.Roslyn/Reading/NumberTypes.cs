using Microsoft.CodeAnalysis;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>The types whose values are numbers.</summary>
internal static class NumberTypes
{
    public static bool IsInteger(ITypeSymbol? type) =>
        type?.SpecialType
            is SpecialType.System_SByte
                or SpecialType.System_Byte
                or SpecialType.System_Int16
                or SpecialType.System_UInt16
                or SpecialType.System_Int32
                or SpecialType.System_UInt32
                or SpecialType.System_Int64
                or SpecialType.System_UInt64;

    /// <summary>Whether values are lists of numbers that are not integers, such as <c>double[]</c> or <c>ReadOnlySpan&lt;double&gt;</c>.</summary>
    public static bool IsVector(ITypeSymbol? type) =>
        type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => IsFraction(array.ElementType),
            INamedTypeSymbol { TypeArguments: [var item] } list => IsFraction(item)
                && list.ContainingNamespace.ToDisplayString() is var place
                && (
                    (place == "System" && list.Name is "ReadOnlySpan" or "Span")
                    || (
                        place == "System.Collections.Generic"
                        && list.Name
                            is "IEnumerable"
                                or "IReadOnlyCollection"
                                or "ICollection"
                                or "IReadOnlyList"
                                or "IList"
                                or "List"
                    )
                    || (place == "System.Collections.Immutable" && list.Name == "ImmutableArray")
                ),
            _ => false,
        };

    private static bool IsFraction(ITypeSymbol type) => IsNumber(type) && !IsInteger(type);

    public static bool IsNumber(ITypeSymbol? type) =>
        IsInteger(type)
        || type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;
}
