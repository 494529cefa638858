using System.Collections.Immutable;
using System.Text;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions;
using KlSymbolic.Documents.Structured;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>The closed forms of a derivation as code for another system, to paste there.</summary>
/// <remarks>
/// Imports, and a function for each finite closed form with its condition; what is not finite is a comment. Lines end in LF. The
/// code is the closed form as it is read: near P = Q it loses the digits that its terms have in common.
/// </remarks>
public static class DerivationCode
{
    /// <summary>The closed forms for distributions of numbers.</summary>
    public static string Of(PairDerivation derivation, CodeNotation notation) =>
        Of(
            notation,
            (derivation.Divergence, Over(derivation.P, derivation.Q)),
            (derivation.CrossEntropy, Over(derivation.P, derivation.Q)),
            (derivation.Entropy, Over(derivation.P))
        );

    /// <summary>The closed forms for distributions of vectors and matrices, as functions of arrays.</summary>
    /// <exception cref="NotSupportedException">The notation has no code with vectors and matrices.</exception>
    public static string Of(StructuredDerivation derivation, CodeNotation notation) =>
        notation == CodeNotation.SymPy
            ? throw new NotSupportedException("Code with vectors and matrices is not written for SymPy.")
            : Of(
                notation,
                (derivation.Divergence, StructuredCode.Over(derivation, derivation.P, derivation.Q)),
                (derivation.CrossEntropy, StructuredCode.Over(derivation, derivation.P, derivation.Q)),
                (derivation.Entropy, StructuredCode.Over(derivation, derivation.P))
            );

    private static FormulaCode Over(params Distribution[] distributions) =>
        FormulaCode.Over([.. distributions.SelectMany(d => d.Arguments).SelectMany(a => a.FreeSymbols()).Distinct()]);

    private static string Of(
        CodeNotation notation,
        (Outcome Outcome, FormulaCode Code) divergence,
        (Outcome Outcome, FormulaCode Code) crossEntropy,
        (Outcome Outcome, FormulaCode Code) entropy
    )
    {
        var language = CodeLanguage.All.FirstOrDefault(l => l.Notation == notation);
        string[] lines =
        [
            .. Lines(language, "kl", "Kl", "KL(P||Q)", divergence),
            .. Lines(language, "cross_entropy", "CrossEntropy", "H(P, Q)", crossEntropy),
            .. Lines(language, "entropy", "Entropy", "H(P)", entropy),
        ];
        var text = new StringBuilder();
        if (language is not null && divergence.Code.Imports(language, lines) is { Length: > 0 } imports)
            text.Append(imports).Append('\n');
        foreach (var line in lines)
            text.Append(line).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Lines(
        CodeLanguage? language,
        string name,
        string camelName,
        string quantity,
        (Outcome Outcome, FormulaCode Code) what
    )
    {
        var number = 0;
        foreach (var item in what.Outcome.AsCases)
        {
            var where = item.When.Equals(Condition.Always) ? "" : $" where {ConditionText.Print(item.When)}";
            var stem = language is { IsCamel: true } ? camelName : name;
            var own = ++number == 1 ? stem : $"{stem}{number}";
            yield return "";
            yield return Comment(language, $"{quantity} in nats{where}{Ending(item.Outcome)}");
            if (item.Outcome is Outcome.Finite finite)
            {
                foreach (var line in Function(language, own, finite.Value, what.Code))
                    yield return line;
            }
        }
    }

    private static ImmutableArray<string> Function(CodeLanguage? language, string name, Expr value, FormulaCode code)
    {
        try
        {
            return language is null ? [MathMl.Print(value)] : code.Function(language, name, value);
        }
        catch (NotSupportedException e)
        {
            return [Comment(language, e.Message)];
        }
    }

    private static string Ending(Outcome outcome) =>
        outcome switch
        {
            Outcome.Infinite infinite => $" is infinite: {infinite.Explanation}",
            Outcome.NoClosedForm none => $" has no known closed form: {none.Explanation}",
            _ => "",
        };

    private static string Comment(CodeLanguage? language, string words)
    {
        var line = words.Replace("\r", "").Replace('\n', ' ');
        return language is null ? $"<!-- {line.Replace("--", "- -")} -->" : $"{language.Comment} {line}";
    }
}
