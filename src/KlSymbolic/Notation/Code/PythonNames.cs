using System.Collections.Immutable;

namespace KlSymbolic.Notation.Code;

/// <summary>Names of symbols as Python's identifiers.</summary>
internal static class PythonNames
{
    private static readonly ImmutableHashSet<string> keywords =
    [
        .. (
            "False None True and as assert async await break class continue def del elif else except finally for from global "
            + "if import in is lambda nonlocal not or pass raise return try while with yield match case type"
        ).Split(' '),
    ];

    /// <summary>The identifier; keywords, and names that the code uses itself, get an underscore at the end.</summary>
    public static string Of(string name, ImmutableHashSet<string> taken)
    {
        var safe = Identifiers.Sanitise(name);
        return keywords.Contains(safe) || taken.Contains(safe) ? safe + "_" : safe;
    }

    /// <summary>A function of the symbols that returns the expression.</summary>
    /// <exception cref="ArgumentException">A symbol of the expression is no parameter, or two parameters have one identifier.</exception>
    public static string Function(
        string name,
        ImmutableArray<Algebra.Symbol> parameters,
        Algebra.Expr e,
        Func<string, string> identifierOf,
        Func<Algebra.Expr, string> print
    )
    {
        var list = string.Join(", ", Parameters.Identifiers(parameters, e, identifierOf));
        return $"def {identifierOf(name)}({list}):\n    return {print(e)}";
    }

    /// <summary>The lines of a function of statements and a result.</summary>
    public static IEnumerable<string> Lines(
        string name,
        IEnumerable<string> parameters,
        IEnumerable<string> statements,
        string result
    ) =>
        [
            $"def {name}({string.Join(", ", parameters)}):",
            .. statements.Select(s => "    " + s),
            $"    return {result}",
        ];
}
