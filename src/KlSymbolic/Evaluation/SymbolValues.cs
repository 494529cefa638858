using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;

namespace KlSymbolic.Evaluation;

/// <summary>Puts values into the symbols of two distributions that were read from text.</summary>
internal sealed class SymbolValues
{
    private readonly DistributionPair pair;
    private readonly (string P, string Q) texts;
    private readonly Dictionary<Symbol, Expr> values = [];

    /// <summary>Values for the symbols of a pair.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="texts">The texts that it was read from.</param>
    /// <param name="given">Names of symbols and their values as text: numbers, or constants such as sqrt(2).</param>
    /// <exception cref="InputException">A value cannot be read, is outside its domain, or belongs to no symbol.</exception>
    public SymbolValues(
        DistributionPair pair,
        (string P, string Q) texts,
        IEnumerable<(string Name, string Value)> given
    )
    {
        this.pair = pair;
        this.texts = texts;
        var symbols = pair.P.FreeSymbols().Union(pair.Q.FreeSymbols());
        foreach (var (name, text) in given)
        {
            var symbol =
                symbols.FirstOrDefault(s => s.Name == name)
                ?? throw Wrong(
                    name,
                    text,
                    symbols.IsEmpty
                        ? $"neither P nor Q has a symbol, so '{name}' takes no value"
                        : $"neither P nor Q has a symbol '{name}'; they have {string.Join(", ", symbols)}"
                );
            values[symbol] = Read(symbol, text);
        }
    }

    /// <summary>The distributions with the values put in.</summary>
    /// <exception cref="InputException">A symbol has no value, or a distribution does not exist for the values.</exception>
    public (Distribution P, Distribution Q) PutIn() => (PutIn(pair.P, "P", texts.P), PutIn(pair.Q, "Q", texts.Q));

    private Distribution PutIn(Distribution d, string input, string text)
    {
        foreach (var symbol in d.FreeSymbols())
        {
            if (!values.ContainsKey(symbol))
            {
                throw At(
                    input,
                    text,
                    Find(symbol.Name, text),
                    $"'{symbol.Name}' has no value; give it one by --set {symbol.Name}=value"
                );
            }
        }
        var numeric = Build();
        foreach (var relation in d.Requirements.Relations)
        {
            if (NumericConditions.Decide(relation.Map(e => e.Substitute(values))) != Truth.True)
                throw At(input, text, (0, text.Length), $"{d.Family.Name} needs {relation.Print()}");
        }
        return numeric;

        Distribution Build()
        {
            try
            {
                return d.Substitute(values);
            }
            catch (Exception e) when (e is UndefinedExpressionException or ExpressionLimitException)
            {
                throw At(input, text, (0, text.Length), e.Message);
            }
        }
    }

    private static Expr Read(Symbol symbol, string text)
    {
        Expr value;
        try
        {
            value = Infix.Parse(text, SymbolTable.Closed);
        }
        catch (ParseException e)
        {
            throw new InputException($"value of {symbol.Name}", text, e);
        }
        if (value.Contains(Functions.Infinity) || value.Contains(Functions.NotANumber))
            throw Wrong(symbol.Name, text, $"{symbol.Name} must be a finite number");
        return value is Number n && !symbol.Domain.Contains(n.Value)
            ? throw Wrong(symbol.Name, text, $"{symbol.Domain.Describe(symbol.Name)} is required, and it is {n.Value}")
            : value;
    }

    private static InputException Wrong(string name, string text, string problem) =>
        At($"value of {name}", text, (0, text.Length), problem);

    private static InputException At(string input, string text, (int Position, int Length) place, string problem) =>
        new(input, text, new ParseException(problem, place.Position, place.Length));

    /// <summary>Where a name stands in a text as a word of its own; the whole text where it is written in other letters.</summary>
    private static (int Position, int Length) Find(string name, string text)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = Next(at))
        {
            var end = at + name.Length;
            if ((at == 0 || !IsInName(text[at - 1])) && (end == text.Length || !IsInName(text[end])))
                return (at, name.Length);
        }
        return (0, text.Length);

        int Next(int at) => text.IndexOf(name, at + 1, StringComparison.Ordinal);
    }

    private static bool IsInName(char c) => char.IsLetterOrDigit(c) || c == '_';
}
