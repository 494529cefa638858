using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KlSymbolic.Algebra;
using KlSymbolic.Derivation;

namespace KlSymbolic.Checking;

/// <summary>Entropies that a formula names, <c>H(P, Q)</c> and <c>H(P)</c>, as symbols for what is derived for them.</summary>
internal static class NamedQuantities
{
    private const string CrossEntropy = "klsym_crossEntropy";
    private const string Entropy = "klsym_entropy";
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(1);

    private static readonly ImmutableArray<(Regex Pattern, string Symbol)> patterns =
    [
        (Pattern(@"(?<![A-Za-z_\\])H\s*(?:\\left)?\(\s*P\s*(?:,|;)\s*Q\s*(?:\\right)?\)"), CrossEntropy),
        (Pattern(@"(?<![A-Za-z_\\])H\s*(?:\\left)?\(\s*P\s*(?:\\right)?\)"), Entropy),
    ];

    /// <summary>The text with symbols in place of the entropies, and these symbols with their values.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="syntax">Its notation.</param>
    /// <param name="crossEntropy">H(P, Q).</param>
    /// <param name="entropy">H(P).</param>
    public static (string Formula, IReadOnlyDictionary<Symbol, Expr> Values) Find(
        string formula,
        FormulaSyntax syntax,
        Outcome crossEntropy,
        Outcome entropy
    )
    {
        var values = new Dictionary<Symbol, Expr>();
        foreach (var (pattern, name) in patterns)
        {
            if (
                (name == CrossEntropy ? crossEntropy : entropy) is not Outcome.Finite { Value: var value }
                || !pattern.IsMatch(formula)
            )
                continue;
            formula = pattern.Replace(formula, syntax == FormulaSyntax.Latex ? @$"\mathrm{{{name}}}" : name);
            values[new(name, Domain.Real)] = value;
        }
        return (formula, values);
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, patience);
}
