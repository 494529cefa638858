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

    public static bool IsNumber(ITypeSymbol? type) =>
        IsInteger(type)
        || type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;
}
