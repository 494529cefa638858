using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Notation.Reading.Angouri;

/// <summary>Reads what begins with a name in AngouriMath: symbols, constants, functions and piecewise.</summary>
internal sealed class AngouriMathCalls(
    TokenStream tokens,
    SymbolTable symbols,
    Func<Operand> expression,
    Func<Condition> condition
)
{
    private static readonly ImmutableDictionary<(string Name, int Arity), Func<List<Expr>, Expr>> functions =
        new Dictionary<(string, int), Func<List<Expr>, Expr>>
        {
            [("ln", 1)] = a => Log(a[0]),
            [("log", 1)] = a => Functions.Log10.Of(a[0]),
            [("log", 2)] = a => Log(a[1]) / Log(a[0]),
            [("sqrt", 1)] = a => Sqrt(a[0]),
            [("sqr", 1)] = a => a[0].Pow(2),
            [("abs", 1)] = a => Abs(a[0]),
            [("sin", 1)] = a => Functions.Sin.Of(a[0]),
            [("cos", 1)] = a => Functions.Cos.Of(a[0]),
            [("tan", 1)] = a => Functions.Sin.Of(a[0]) / Functions.Cos.Of(a[0]),
            [("arctan", 1)] = a => Functions.Atan.Of(a[0]),
            [("atan", 1)] = a => Functions.Atan.Of(a[0]),
            [("sinh", 1)] = a => (Exp(a[0]) - Exp(-a[0])) / 2,
            [("cosh", 1)] = a => (Exp(a[0]) + Exp(-a[0])) / 2,
            [("tanh", 1)] = a => Functions.Tanh.Of(a[0]),
            [("artanh", 1)] = a => Functions.Atanh.Of(a[0]),
            [("atanh", 1)] = a => Functions.Atanh.Of(a[0]),
            [("gamma", 1)] = a => Functions.Gamma.Of(a[0]),
            [("sgn", 1)] = a => IfLess(a[0], 0, -1, IfLess(0, a[0], 1, 0)),
        }.ToImmutableDictionary();

    private readonly TokenStream tokens = tokens;
    private readonly SymbolTable symbols = symbols;
    private readonly Func<Operand> expression = expression;
    private readonly Func<Condition> condition = condition;

    /// <summary>Reads the operand that begins with the next token, a name.</summary>
    public Operand Read()
    {
        var name = tokens.Take();
        if (tokens.Current.Kind != TokenKind.Open)
            return Alone(name);
        if (name.Name == "piecewise")
            return Piecewise(name);
        var open = tokens.Take();
        var arguments = tokens.Nested(
            open,
            () =>
            {
                List<Operand> read = [expression()];
                while (tokens.TryTake(TokenKind.Comma))
                    read.Add(expression());
                return read;
            }
        );
        tokens.Close(open, TokenKind.Close, ")", "(");
        var place = new Operand(null, null, name.Start, tokens.End, 1 + arguments.Sum(a => a.Weight));
        if (functions.TryGetValue((name.Name, arguments.Count), out var meaning))
            return place with { Expr = Guard(place, () => meaning([.. arguments.Select(a => a.FiniteValue)])) };
        var shown = Quoting.Shorten(name.Name);
        throw TokenStream.Error(
            functions.Keys.Any(f => f.Name == name.Name)
                ? $"{shown} does not take {arguments.Count} arguments"
                : $"there is no function '{shown}' that can be read; a product is written {shown}*(...)",
            name
        );
    }

    private Operand Alone(Token name)
    {
        var value = name.Name switch
        {
            "pi" => Pi,
            "e" => Exp(1),
            "oo" => Infinity,
            "i" => throw TokenStream.Error("i is the imaginary unit, and formulas here are real", name),
            _ => SymbolOf(name),
        };
        return new Operand(value, null, name.Start, name.End, 1, IsUnbounded: name.Name == "oo");
    }

    private Symbol SymbolOf(Token token)
    {
        var name = token.Name;
        var mark = name.IndexOf('_');
        var letters = mark < 0 ? name : name.Substring(0, mark);
        if (letters.Any(c => c is >= '0' and <= '9'))
        {
            var stem = letters.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            throw TokenStream.Error(
                $"in AngouriMath {name} is a power; write {stem}_{letters.Substring(stem.Length)} for the name, "
                    + $"or {stem}^{letters.Substring(stem.Length)} for the power",
                token
            );
        }
        var joined = mark < 0 ? name : letters + name.Substring(mark + 1);
        var isIndex = mark > 0 && name.Substring(mark + 1).All(c => c is >= '0' and <= '9');
        return symbols.Declared.ContainsKey(name) ? symbols.Find(name)!
            : isIndex && symbols.Find(joined) is { } indexed ? indexed
            : symbols.Find(name)
                ?? throw TokenStream.Error(
                    $"unknown name '{Quoting.Shorten(name)}'; known are {string.Join(", ", symbols.Declared.Keys.Take(12))}",
                    token
                );
    }

    /// <summary>Reads <c>piecewise(a provided c, b provided d, rest)</c>; without a rest it has no value there.</summary>
    private Operand Piecewise(Token name)
    {
        var open = tokens.Take();
        var cases = tokens.Nested(
            open,
            () =>
            {
                var read = new List<(Operand Value, Condition When)>();
                do
                {
                    var value = expression();
                    var provided = tokens.Current is { Kind: TokenKind.Name, Name: "provided" };
                    if (provided)
                        tokens.Take();
                    read.Add((value, provided ? condition() : Condition.Always));
                } while (tokens.TryTake(TokenKind.Comma));
                return read;
            }
        );
        tokens.Close(open, TokenKind.Close, ")", "(");
        var result = new Operand(Functions.NotANumber.Of(), null, name.Start, tokens.End, 1, IsUnbounded: true);
        foreach (var (value, when) in Enumerable.Reverse(cases))
            result = when.Equals(Condition.Always)
                ? value with
                {
                    Start = name.Start,
                    End = tokens.End,
                }
                : BoundedAlgebra.Choice(
                    new Operand(null, when, name.Start, tokens.End, 1),
                    value,
                    result,
                    name.Start,
                    tokens.End
                );
        return result;
    }

    private static Expr Guard(Operand place, Func<Expr> build)
    {
        if (place.Weight > Limits.Nodes)
            throw place.Error($"the formula has more than {Limits.Nodes} parts; split it");
        try
        {
            return build();
        }
        catch (Exception e)
            when (e is ExpressionLimitException or UndefinedExpressionException or DivideByZeroException)
        {
            throw place.Error(Quoting.Sentence(e.Message));
        }
    }
}
