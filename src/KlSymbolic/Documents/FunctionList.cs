using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Documents.Mathematics;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>The functions that formulas are made of, with their names in each notation, definitions and derivatives.</summary>
/// <remarks>The same functions give the same bytes everywhere. Thread safe.</remarks>
public static class FunctionList
{
    private static readonly ImmutableArray<Symbol> one = [new("x", Domain.Real)];
    private static readonly ImmutableArray<Symbol> several =
    [
        new("a", Domain.Real),
        new("b", Domain.Real),
        new("u", Domain.Real),
        new("v", Domain.Real),
    ];

    /// <summary>The list, in the order of the names.</summary>
    public static string Markdown(ImmutableArray<Function> functions)
    {
        var page = new MarkdownWriter();
        page.Heading(1, "Functions");
        foreach (var function in functions)
            Write(page, function);
        return page.ToString();
    }

    private static void Write(MarkdownWriter page, Function function)
    {
        ImmutableArray<Expr> arguments = [.. (function.Arity == 1 ? one : several.Take(function.Arity))];
        var call = new Apply(function, arguments);
        page.Heading(2, Infix.Print(call));
        var definition = function.Definition?.Invoke(arguments);
        page.Formula(Latex.Print(call) + (definition is null ? "" : $" = {Latex.Print(definition)}"));
        page.List(Facts(function, arguments, call, definition));
    }

    private static IEnumerable<string> Facts(
        Function function,
        ImmutableArray<Expr> arguments,
        Apply call,
        Expr? definition
    )
    {
        yield return $"printed as {UnicodeText.Print(call)}";
        if (!function.Aliases.IsEmpty)
            yield return $"also read as {string.Join(", ", function.Aliases.Select(a => $"`{a}`"))}";
        if (definition is not null)
            yield return $"stands for `{Infix.Print(definition)}`";
        if (function.ArgumentDomain != Domain.Real)
            yield return $"for ${LatexPieces.Instance.Print(DomainPieces.Of(new Symbol(((Symbol)arguments[^1]).Name, function.ArgumentDomain)))}$";
        if (function.Range != Domain.Real)
            yield return $"values: {function.Range.Describe("value")}";
        foreach (var argument in arguments.OfType<Symbol>())
        {
            if (function.Derivative?.Invoke(arguments, arguments.IndexOf(argument)) is { } derivative)
                yield return $"derivative by {argument.Name}: `{Infix.Print(derivative)}`";
        }
    }
}
