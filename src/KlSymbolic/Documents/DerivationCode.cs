using System.Collections.Immutable;
using System.Text;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>The closed forms of a derivation as code for another system, to paste there.</summary>
public static class DerivationCode
{
    /// <summary>Imports, and a function for each finite closed form with its condition; what is not finite is a comment. Lines end in LF.</summary>
    public static string Of(PairDerivation derivation, CodeNotation notation)
    {
        var text = new StringBuilder();
        if (Imports(notation) is { } imports)
            text.Append(imports).Append('\n');
        var symbols = Symbols(derivation.P, derivation.Q);
        Write(text, notation, "kl", "KL(P||Q)", derivation.Divergence, symbols);
        Write(text, notation, "cross_entropy", "H(P, Q)", derivation.CrossEntropy, symbols);
        Write(text, notation, "entropy", "H(P)", derivation.Entropy, Symbols(derivation.P));
        return text.ToString();
    }

    private static void Write(
        StringBuilder text,
        CodeNotation notation,
        string name,
        string quantity,
        Outcome outcome,
        ImmutableArray<Symbol> symbols
    )
    {
        var number = 0;
        foreach (var item in outcome.AsCases)
        {
            var where = item.When.Equals(Condition.Always) ? "" : $" where {ConditionText.Print(item.When)}";
            var own = ++number == 1 ? name : $"{name}{number}";
            text.Append('\n').Append(Comment(notation, $"{quantity} in nats{where}{Ending(item.Outcome)}"));
            if (item.Outcome is not Outcome.Finite finite)
                continue;
            try
            {
                text.Append(Function(notation, own, symbols, finite.Value)).Append('\n');
            }
            catch (NotSupportedException e)
            {
                text.Append(Comment(notation, e.Message));
            }
        }
    }

    private static string Ending(Outcome outcome) =>
        outcome switch
        {
            Outcome.Infinite infinite => $" is infinite: {infinite.Explanation}",
            Outcome.NoClosedForm none => $" has no known closed form: {none.Explanation}",
            _ => "",
        };

    private static string? Imports(CodeNotation notation) =>
        notation switch
        {
            CodeNotation.SymPy => SymPy.Imports,
            CodeNotation.NumPy => NumPy.Imports,
            CodeNotation.PyTorch => PyTorch.Imports,
            CodeNotation.Julia => Julia.Imports,
            _ => null,
        };

    private static string Comment(CodeNotation notation, string words)
    {
        var line = words.Replace("\r", "").Replace('\n', ' ');
        return notation == CodeNotation.MathMl ? $"<!-- {line.Replace("--", "- -")} -->\n" : $"# {line}\n";
    }

    private static string Function(CodeNotation notation, string name, ImmutableArray<Symbol> symbols, Expr value) =>
        notation switch
        {
            CodeNotation.MathMl => MathMl.Print(value),
            CodeNotation.SymPy => SymPy.Function(name, symbols, value),
            CodeNotation.NumPy => NumPy.Function(name, symbols, value),
            CodeNotation.PyTorch => PyTorch.Function(name, symbols, value),
            CodeNotation.Julia => Julia.Function(name, symbols, value),
            _ => throw new ArgumentOutOfRangeException(nameof(notation)),
        };

    private static ImmutableArray<Symbol> Symbols(params Distributions.Distribution[] distributions) =>
        [.. distributions.SelectMany(d => d.Arguments).SelectMany(a => a.FreeSymbols()).Distinct()];
}
