using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Reading.Tex;

/// <content>Functions with and without parentheses around their arguments.</content>
internal sealed partial class TexParser
{
    private static readonly ImmutableDictionary<string, Function> commands = new Dictionary<string, Function>
    {
        ["log"] = Functions.Log,
        ["ln"] = Functions.Log,
        ["lg"] = Functions.Log10,
        ["exp"] = Functions.Exp,
        ["sin"] = Functions.Sin,
        ["cos"] = Functions.Cos,
        ["tanh"] = Functions.Tanh,
        ["arctan"] = Functions.Atan,
        ["min"] = Functions.Min,
        ["max"] = Functions.Max,
        ["digamma"] = Functions.Digamma,
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, Function> words = new Dictionary<string, Function>
    {
        ["ln"] = Functions.Log,
        ["artanh"] = Functions.Atanh,
        ["arctanh"] = Functions.Atanh,
        ["arctan"] = Functions.Atan,
        ["Beta"] = Functions.Beta,
        ["B"] = Functions.Beta,
        ["lb"] = Functions.Log2,
        ["expit"] = Functions.Sigmoid,
    }.ToImmutableDictionary();

    private static bool IsFunction(TexToken token) => token.Kind == TexKind.Command && commands.ContainsKey(token.Text);

    /// <summary>The function that a command or an upright word names; null where it is none.</summary>
    private Function? FunctionOf(TexToken token)
    {
        if (token.Kind != TexKind.Command)
            return null;
        if (commands.TryGetValue(token.Text, out var function))
            return function;
        if (!fonts.Contains(token.Text))
            return null;
        var place = tokens.Place;
        tokens.Take();
        var word = tokens.Current.Kind == TexKind.OpenGroup ? tokens.Word() : "";
        var found =
            words.TryGetValue(word, out var known) ? known
            : Functions.Find(word) is { Arity: > 0 } named ? named
            : null;
        if (found is null || names.IsKnown(word) || (word.Length == 1 && !tokens.Current.IsSign("(")))
        {
            tokens.Place = place;
            return null;
        }
        tokens.Place = place;
        return found;
    }

    private Operand Call(Function function, TexToken name)
    {
        if (name.Kind == TexKind.Command && fonts.Contains(name.Text))
            tokens.Word();
        Operand? divisor = null;
        if (function == Functions.Log && tokens.TryTake("_"))
            divisor = Base();
        var power = tokens.TryTake("^") ? Exponent() : (Operand?)null;
        if (power?.Expr == -Expr.One)
            throw TexStream.Error("f^{-1} can be read in two ways; write the inverse function or a quotient", name);
        var result = BoundedAlgebra.Call(function, Arguments(function), name.Start, tokens.End);
        if (divisor is { } b)
            result = algebra.Product([result, algebra.Reciprocal(b)]);
        return power is { } p ? algebra.Power(result, p) : result;
    }

    /// <summary>log b, by which the logarithm to base b is divided; null for the natural one.</summary>
    private Operand? Base()
    {
        var at = tokens.Current;
        if (at.Kind == TexKind.Letter && at.Text == "e" && !names.IsKnown("e"))
        {
            tokens.Take();
            return null;
        }
        return BoundedAlgebra.Call(Functions.Log, [Argument()], at.Start, tokens.End);
    }

    private List<Operand> Arguments(Function function)
    {
        var arguments = Arguments();
        return arguments.Count == function.Arity
            ? arguments
            : throw new ParseException(
                $"{function.Name} takes {function.Arity} argument{(function.Arity == 1 ? "" : "s")}, and {arguments.Count} were given",
                arguments[0].Start,
                tokens.End - arguments[0].Start
            );
    }

    private List<Operand> Arguments()
    {
        var open = tokens.Current;
        if (open.IsSign("(") || open.IsSign("["))
        {
            tokens.Take();
            var outer = bars;
            bars = 0;
            var arguments = new List<Operand>();
            do arguments.Add(tokens.Nested(Sum));
            while (tokens.TryTake(","));
            bars = outer;
            if (!(tokens.Current.IsSign(")") || tokens.Current.IsSign("]")))
                throw tokens.Unexpected($"')' to close '{open.Text}' of column {open.Start + 1}");
            tokens.Take();
            return arguments;
        }
        return open.Kind == TexKind.OpenGroup ? [Group()] : [Bare()];
    }

    /// <summary>An argument without parentheses: factors up to a sign, a parenthesis or another function.</summary>
    private Operand Bare()
    {
        var isFraction = tokens.Current.IsCommand("frac", "dfrac", "tfrac", "cfrac");
        var isCall = FunctionOf(tokens.Current) is not null;
        var factors = new List<Operand> { Factor() };
        while (!isFraction && !isCall)
        {
            var next = tokens.Current;
            if (next.IsSign("/"))
            {
                tokens.Take();
                factors.Add(Divisor());
                break;
            }
            var goesOn =
                next.Kind is TexKind.Digits or TexKind.Letter
                || (next.Kind == TexKind.Command && FunctionOf(next) is null && !IsConstruct(next));
            if (!goesOn)
                break;
            factors.Add(Factor());
        }
        return factors.Count == 1 ? factors[0] : algebra.Product(factors);
    }
}
