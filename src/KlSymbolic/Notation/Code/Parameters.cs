using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Code;

/// <summary>The parameters of emitted code.</summary>
internal static class Parameters
{
    /// <summary>The identifiers of the symbols in which an expression becomes code.</summary>
    /// <exception cref="ArgumentException">A symbol of the expression is no parameter, or two parameters have one identifier.</exception>
    public static IReadOnlyList<string> Identifiers(
        ImmutableArray<Symbol> parameters,
        Expr e,
        Func<string, string> identifierOf
    )
    {
        var identifiers = parameters.Select(p => identifierOf(p.Name)).ToList();
        if (identifiers.Distinct(StringComparer.Ordinal).Count() < identifiers.Count)
            throw new ArgumentException(
                $"Two of the parameters {string.Join(", ", identifiers)} have the same identifier.",
                nameof(parameters)
            );
        foreach (var symbol in e.FreeSymbols())
        {
            if (!parameters.Contains(symbol))
                throw new ArgumentException(
                    $"{symbol.Name} occurs in the expression and is no parameter.",
                    nameof(parameters)
                );
        }
        return identifiers;
    }
}
