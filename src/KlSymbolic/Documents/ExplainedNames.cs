using KlSymbolic.Explanations;

namespace KlSymbolic.Documents;

/// <summary>What is compared, as pictures and pages name it.</summary>
internal static class ExplainedNames
{
    /// <summary>A distribution with its arguments in Unicode, or the name of a table.</summary>
    public static string Of(ExplainedLaw law) => Of(law, new TextLayout());

    /// <summary>The same in the signs of a layout.</summary>
    public static string Of(ExplainedLaw law, TextLayout layout) =>
        law switch
        {
            ExplainedLaw.OfFamily f => layout.Print(f.Distribution),
            ExplainedLaw.OfTable t => t.Table.Name,
            _ => throw new InvalidOperationException($"Unknown law {law.GetType().Name}."),
        };
}
