using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents.Articles;

/// <summary>The divergence as code that computes it, in every language that can write it.</summary>
internal static class CodeSection
{
    private static readonly ImmutableArray<Language> languages =
    [
        new("C#", "csharp", "//", "", (n, s, e) => CSharp.Method(n.Camel, s, e)),
        new("F#", "fsharp", "//", "", (n, s, e) => Notation.FSharp.Function(n.Camel, s, e)),
        new("NumPy", "python", "#", NumPy.Imports, (n, s, e) => NumPy.Function(n.Snake, s, e)),
        new("PyTorch", "python", "#", PyTorch.Imports, (n, s, e) => PyTorch.Function(n.Snake, s, e)),
        new("SymPy", "python", "#", SymPy.Imports, (n, s, e) => SymPy.Function(n.Snake, s, e)),
        new("Julia", "julia", "#", Julia.Imports, (n, s, e) => Julia.Function(n.Snake, s, e)),
    ];

    /// <summary>The code, without a heading; nothing where no case is finite, or each is a series that no language sums.</summary>
    public static IEnumerable<Block> Of(PairDerivation derivation)
    {
        var finite = FiniteCases(derivation.Divergence);
        var (p, q) = (derivation.P.Family.Name, derivation.Q.Family.Name);
        var name = new Names($"{p}{q}Divergence", $"{p}_{q}_divergence".ToLowerInvariant());
        ImmutableArray<Symbol> parameters =
        [
            .. derivation.P.Arguments.Concat(derivation.Q.Arguments).SelectMany(a => a.FreeSymbols()).Distinct(),
        ];
        foreach (var language in languages)
        {
            if (Lines(language, finite, name, parameters) is not { IsEmpty: false } lines)
                continue;
            yield return new Block.Code(
                language.Fence,
                language.Imports.Length == 0 ? lines : [.. language.Imports.Split('\n'), "", .. lines],
                language.Name
            );
        }
    }

    /// <summary>The functions for the cases; empty where the language lacks what one of them needs.</summary>
    private static ImmutableArray<string> Lines(
        Language language,
        List<(Condition When, Expr Value)> finite,
        Names name,
        ImmutableArray<Symbol> parameters
    )
    {
        try
        {
            return
            [
                .. finite.SelectMany(c =>
                    WithCondition(c.When, language.Comment, language.Write(name, parameters, c.Value))
                ),
            ];
        }
        catch (NotSupportedException)
        {
            return [];
        }
    }

    private static List<(Condition When, Expr Value)> FiniteCases(Outcome outcome) =>
        [
            .. outcome
                .AsCases.Where(c => c.Outcome is Outcome.Finite)
                .Select(c => (c.When, ((Outcome.Finite)c.Outcome).Value)),
        ];

    private static IEnumerable<string> WithCondition(Condition when, string comment, string code) =>
        when.Equals(Condition.Always)
            ? code.Split('\n')
            : code.Split('\n').Prepend($"{comment} where {ConditionText.Print(when)}");

    private sealed record Names(string Camel, string Snake);

    private sealed record Language(
        string Name,
        string Fence,
        string Comment,
        string Imports,
        Func<Names, ImmutableArray<Symbol>, Expr, string> Write
    );
}
