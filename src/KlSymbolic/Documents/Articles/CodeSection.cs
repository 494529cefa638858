using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents.Articles;

/// <summary>The divergence as code that computes it, in every language that can write it.</summary>
internal static class CodeSection
{
    /// <summary>The code, without a heading; nothing where no case is finite, or each is a series that no language sums.</summary>
    public static IEnumerable<Block> Of(PairDerivation derivation) =>
        Of(
            derivation.P.Family.Name,
            derivation.Q.Family.Name,
            derivation.Divergence,
            FormulaCode.Over([
                .. derivation.P.Arguments.Concat(derivation.Q.Arguments).SelectMany(a => a.FreeSymbols()).Distinct(),
            ])
        );

    /// <summary>The code of a divergence.</summary>
    /// <param name="p">The name of the family of P.</param>
    /// <param name="q">The name of the family of Q.</param>
    /// <param name="divergence">The divergence.</param>
    /// <param name="code">What writes functions of the parameters.</param>
    public static IEnumerable<Block> Of(string p, string q, Outcome divergence, FormulaCode code)
    {
        foreach (var language in CodeLanguage.All)
        {
            var name = language.IsCamel ? $"{p}{q}Divergence" : $"{p}_{q}_divergence".ToLowerInvariant();
            if (Lines(language, divergence, name, code) is not { IsEmpty: false } lines)
                continue;
            var imports = code.Imports(language, lines);
            yield return new Block.Code(
                language.Fence,
                imports.Length == 0 ? lines : [.. imports.Split('\n'), "", .. lines],
                language.Name
            );
        }
    }

    /// <summary>The functions for the finite cases; empty where the language lacks what one of them needs.</summary>
    private static ImmutableArray<string> Lines(
        CodeLanguage language,
        Outcome divergence,
        string name,
        FormulaCode code
    )
    {
        try
        {
            return
            [
                .. divergence
                    .AsCases.Where(c => c.Outcome is Outcome.Finite)
                    .SelectMany(c =>
                        WithCondition(
                            c.When,
                            language.Comment,
                            code.Function(language, name, ((Outcome.Finite)c.Outcome).Value)
                        )
                    ),
            ];
        }
        catch (NotSupportedException)
        {
            return [];
        }
    }

    private static IEnumerable<string> WithCondition(Condition when, string comment, ImmutableArray<string> code) =>
        when.Equals(Condition.Always) ? code : code.Prepend($"{comment} where {ConditionText.Print(when)}");
}
