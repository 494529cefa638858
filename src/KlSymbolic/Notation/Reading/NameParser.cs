using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Reading;

/// <summary>Reads what begins with a name: symbols, constants, calls, and the forms where, sum and sqrt.</summary>
internal sealed class NameParser(
    TokenStream tokens,
    SymbolTable symbols,
    BoundedAlgebra algebra,
    Func<Operand> expression
)
{
    private readonly TokenStream tokens = tokens;
    private readonly SymbolTable symbols = symbols;
    private readonly BoundedAlgebra algebra = algebra;
    private readonly Func<Operand> expression = expression;
    private readonly Stack<Symbol> indices = new();

    /// <summary>Reads the operand that begins with the next token, a name.</summary>
    public Operand Read()
    {
        var name = tokens.Take();
        if (tokens.Current.Kind == TokenKind.OpenBracket && symbols.Lists.TryGetValue(name.Name, out var list))
            return Item(list, name);
        if (tokens.Current.Kind != TokenKind.Open)
            return Alone(Primed(name));
        switch (name.Name)
        {
            case Names.Where:
                var choice = Arguments(name, "a condition and 2 values", 3);
                return BoundedAlgebra.Choice(choice[0], choice[1], choice[2], name.Start, tokens.End);
            case Names.Sqrt:
                var radicand = Arguments(name, "1 argument", 1)[0];
                var half = new Operand(new Number(Rational.Half), null, name.Start, tokens.End, 1);
                return algebra.Power(radicand, half) with { Start = name.Start };
            case Names.Sum:
                return Sum(name);
        }
        if (symbols.HasMatrices && MatrixAlgebra.Find(name.Name) is { } scalar)
            return scalar(Arguments(name, "1 argument", 1)[0]) with { Start = name.Start, End = tokens.End };
        if (Functions.Find(name.Name) is not { Arity: > 0 } function)
            throw NotAFunction(name);
        var count = function.Arity == 1 ? "1 argument" : $"{function.Arity} arguments";
        return BoundedAlgebra.Call(function, Arguments(name, count, function.Arity), name.Start, tokens.End);
    }

    private Operand Alone(Token name)
    {
        var bound = indices.FirstOrDefault(i => i.Name == name.Name);
        if (bound is not null)
            return Leaf(bound, name);
        if (symbols.Matrices.TryGetValue(name.Name, out var matrix))
            return new Operand(null, null, name.Start, name.End, 1) { Matrix = matrix };
        if (symbols.Lists.ContainsKey(name.Name))
            throw TokenStream.Error(
                $"{name.Name} is a list of numbers; write an item as {name.Name}[i], under sum(i, 1, k, ...)",
                name
            );
        if (Functions.Find(name.Name) is { Arity: 0 } constant)
        {
            var unbounded = constant == Functions.Infinity || constant == Functions.NotANumber;
            return Leaf(constant.Of(), name) with { IsUnbounded = unbounded };
        }
        if (symbols.Declared.ContainsKey(name.Name))
            return Leaf(symbols.Find(name.Name)!, name);
        if (Names.IsFunctionOnly(name.Name))
            throw TokenStream.Error(
                $"{name.Name} is a function; write its arguments in parentheses: {name.Name}(...)",
                name
            );
        return symbols.Find(symbols.Declaration(name.Name)) is { } symbol ? Leaf(symbol, name) : throw Unknown(name);
    }

    /// <summary>x′ is the symbol x_prime where that is declared, or where nothing is.</summary>
    private Token Primed(Token name)
    {
        while (tokens.Current.Kind == TokenKind.Prime && IsDeclared(name.Name + "_prime"))
            name = name with { Name = name.Name + "_prime", Length = tokens.Take().End - name.Start };
        return name;
    }

    private bool IsDeclared(string name) =>
        symbols.Declared.ContainsKey(name)
        || (symbols.Declared.Count == 0 && symbols.Others is not null && !symbols.HasMatrices);

    private Operand Item(Function list, Token name)
    {
        var open = tokens.Take();
        var index = tokens.Nested(open, expression);
        tokens.Close(open, TokenKind.CloseBracket, "]", "[");
        return BoundedAlgebra.Item(list, name.Name, index, name.Start, tokens.End);
    }

    private static Operand Leaf(Expr e, Token token) => new(e, null, token.Start, token.End, 1);

    private List<Operand> Arguments(Token name, string wanted, int count)
    {
        var open = tokens.Take();
        var arguments = new List<Operand>();
        tokens.Nested(
            open,
            () =>
            {
                if (tokens.Current.Kind == TokenKind.Close)
                    return true;
                do arguments.Add(expression());
                while (tokens.TryTake(TokenKind.Comma));
                return true;
            }
        );
        tokens.Close(open, TokenKind.Close, ")", "(");
        return arguments.Count == count
            ? arguments
            : throw new ParseException(
                $"{name.Name} takes {wanted}, and {arguments.Count} {(arguments.Count == 1 ? "was" : "were")} given",
                name.Start,
                tokens.End - name.Start
            );
    }

    private Operand Sum(Token name)
    {
        const string usage = "sum is written sum(index, from, to, body)";
        var open = tokens.Take();
        var index = tokens.Take();
        if (index.Kind != TokenKind.Name)
            throw TokenStream.Error($"expected the name of an index; {usage}", index);
        if (Names.WhyNotASymbol(index.Name) is { } why)
            throw TokenStream.Error(why.TrimEnd('.'), index);
        var domain =
            symbols.Declared.TryGetValue(index.Name, out var declared) && declared.IsInteger
                ? declared
                : Domain.Integer;
        var symbol = new Symbol(index.Name, domain);
        var (from, to, body) = tokens.Nested(
            open,
            () =>
            {
                Comma(usage);
                var from = expression();
                Comma(usage);
                var to = expression();
                Comma(usage);
                indices.Push(symbol);
                var body = expression();
                indices.Pop();
                return (from, to, body);
            }
        );
        tokens.Close(open, TokenKind.Close, ")", "(");
        return BoundedAlgebra.IndexedSum(symbol, from, to, body, name.Start, tokens.End);
    }

    private void Comma(string usage)
    {
        if (!tokens.TryTake(TokenKind.Comma))
            throw tokens.Unexpected($"',' ({usage})");
    }

    private ParseException NotAFunction(Token name)
    {
        var shown = Quoting.Shorten(name.Name);
        if (Functions.Find(name.Name) is not null)
            return TokenStream.Error($"{shown} is a constant; a product is written {shown}*(...)", name);
        var known = symbols.Declared.ContainsKey(name.Name) || indices.Any(i => i.Name == name.Name);
        if (!known && NearestName.Of(name.Name, Names.Callable) is { } near)
            return TokenStream.Error($"there is no function '{shown}'; did you mean {near}?", name);
        return TokenStream.Error($"'{shown}' is not a function; a product is written {shown}*(...)", name);
    }

    private ParseException Unknown(Token name)
    {
        var shown = Quoting.Shorten(name.Name);
        if (NearestName.Of(name.Name, symbols.Declared.Keys) is { } near)
            return TokenStream.Error($"unknown name '{shown}'; did you mean {near}?", name);
        if (name.Name is "e" or "E")
            return TokenStream.Error($"unknown name '{shown}'; Euler's number is written exp(1)", name);
        return TokenStream.Error(
            symbols.Declared.Count == 0 && !symbols.HasMatrices
                ? $"unknown name '{shown}'; no names are known here, write numbers"
                : $"unknown name '{shown}'; known are {symbols.Known}",
            name
        );
    }
}
