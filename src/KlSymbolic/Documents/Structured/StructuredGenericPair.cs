using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Reading;

namespace KlSymbolic.Documents.Structured;

/// <summary>Families of vectors and matrices with a name for each argument: those of P end in 1, and those of Q in 2.</summary>
/// <remarks>A size, such as that of a sphere, is the same for both.</remarks>
internal static class StructuredGenericPair
{
    /// <summary>Two families.</summary>
    public static StructuredPair Of(StructuredFamily p, StructuredFamily q) =>
        StructuredReader.ReadPair(Text(p, "1"), Text(q, "2"));

    /// <summary>One family, under the names of its parameters.</summary>
    public static StructuredPair Of(StructuredFamily family) =>
        StructuredReader.ReadPair(Text(family, ""), Text(family, ""));

    private static string Text(StructuredFamily family, string suffix)
    {
        var names = family.Parameters.Select(p => p.Shape == ParameterShape.Size ? p.Name : p.Name + suffix);
        return $"{family.Name}({string.Join(", ", names)})";
    }
}
