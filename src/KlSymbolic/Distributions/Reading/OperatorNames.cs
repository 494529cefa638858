using KlSymbolic.Distributions.Transforms;

namespace KlSymbolic.Distributions.Reading;

/// <summary>The names that take distributions as arguments, and the names of calls among their arguments.</summary>
internal static class OperatorNames
{
    /// <summary>The name of a product of independent factors.</summary>
    public const string Product = "Product";

    /// <summary>Whether calls of that name take calls as arguments.</summary>
    public static bool IsOperator(string name) => Is(name, TransformedFamily.Name) || Is(name, Product);

    /// <summary>Whether a name is that of a distribution, an operator or a map, where it stands as an argument of an operator.</summary>
    public static bool IsCall(string name) =>
        IsOperator(name) || Catalog.Find(name) is not null || Transformations.All.Any(t => t.Name == name);

    /// <summary>Whether two names are the same, upper and lower case alike.</summary>
    public static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
