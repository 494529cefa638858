using System.Collections.Immutable;
using KlSymbolic.Notation.Reading;

namespace KlSymbolic.Notation;

/// <summary>Reads a name with arguments: <c>Name</c>, <c>Name(a, b)</c>, <c>Name(a, scale = b)</c>, <c>Name([p, q, 1 - p - q])</c>.</summary>
/// <remarks>The arguments are formulas in the notation of <see cref="Infix"/>, within its bounds. Thread safe.</remarks>
public static class CallReader
{
    /// <summary>The call that the whole text is.</summary>
    /// <exception cref="ParseException">The text is not a call; the column counts from the start of the text.</exception>
    public static Call Read(string text, SymbolTable symbols) => Read(text, symbols, _ => false, _ => false);

    /// <summary>The call that the whole text is, where some calls take calls and names as arguments.</summary>
    /// <param name="text">The text.</param>
    /// <param name="symbols">The symbols of the formulas.</param>
    /// <param name="isOperator">Whether the arguments of a call of that name may be calls again.</param>
    /// <param name="isCall">Whether a name that stands as an argument of an operator is that of a call.</param>
    /// <exception cref="ParseException">The text is not a call; the column counts from the start of the text.</exception>
    internal static Call Read(
        string text,
        SymbolTable symbols,
        Func<string, bool> isOperator,
        Func<string, bool> isCall
    )
    {
        var tokens = new TokenStream(text);
        var name = tokens.Take();
        if (name.Kind == TokenKind.End)
            throw TokenStream.Error("the text is empty; write a name with arguments such as Normal(mu, sigma)", name);
        if (name.Kind != TokenKind.Name)
            throw TokenStream.Error(
                $"expected a name with arguments such as Normal(mu, sigma), found {tokens.Show(name)}",
                name
            );
        var reader = new Nesting(new InfixParser(tokens, symbols), isOperator, isCall);
        var arguments = tokens.Current.Kind == TokenKind.Open ? Arguments(tokens, reader, name.Name) : [];
        if (tokens.Current.Kind != TokenKind.End)
            throw TokenStream.Error(
                $"expected {(arguments.IsEmpty ? "'(' or " : "")}the end of the text after {tokens.Show(name)}, found {tokens.Show(tokens.Current)}",
                tokens.Current
            );
        return new Call(name.Name, arguments, name.Start, name.Length, tokens.End - name.Start);
    }

    private static ImmutableArray<CallArgument> Arguments(TokenStream tokens, Nesting nesting, string name)
    {
        var open = tokens.Take();
        var arguments = ImmutableArray.CreateBuilder<CallArgument>();
        if (tokens.TryTake(TokenKind.Close))
            return [];
        do arguments.Add(
            nesting.IsOperator(name) && tokens.Current.Kind == TokenKind.Name && nesting.IsCall(tokens.Current.Name)
                ? Inner(tokens, nesting)
                : Argument(tokens, nesting.Parser)
        );
        while (tokens.TryTake(TokenKind.Comma));
        tokens.Close(open, TokenKind.Close, ")", "(");
        return arguments.ToImmutable();
    }

    /// <summary>What is needed to read the arguments of calls.</summary>
    private sealed record Nesting(InfixParser Parser, Func<string, bool> IsOperator, Func<string, bool> IsCall);

    private static CallArgument Inner(TokenStream tokens, Nesting nesting)
    {
        var name = tokens.Take();
        var arguments = tokens.Nested(
            name,
            () => tokens.Current.Kind == TokenKind.Open ? Arguments(tokens, nesting, name.Name) : []
        );
        var length = tokens.End - name.Start;
        var call = new Call(name.Name, arguments, name.Start, name.Length, length);
        return new CallArgument(null, new CallValue.Nested(call), name.Start, length);
    }

    private static CallArgument Argument(TokenStream tokens, InfixParser parser)
    {
        var first = tokens.Current;
        string? name = null;
        if (first.Kind == TokenKind.Name && tokens.Following().Kind == TokenKind.Assign)
        {
            name = tokens.Take().Name;
            tokens.Take();
        }
        var value = Value(tokens, parser);
        return new CallArgument(name, value, first.Start, value.Position + value.Length - first.Start);
    }

    private static CallValue Value(TokenStream tokens, InfixParser parser)
    {
        if (tokens.Current.Kind != TokenKind.OpenBracket)
        {
            var operand = parser.Expression();
            return new CallValue.Scalar(operand.Value, operand.Start, operand.End - operand.Start);
        }
        var open = tokens.Take();
        if (tokens.Current.Kind == TokenKind.CloseBracket)
            throw TokenStream.Error("a vector needs at least one item", tokens.Current);
        var items = tokens.Nested(
            open,
            () =>
            {
                var items = ImmutableArray.CreateBuilder<CallValue>();
                do items.Add(Value(tokens, parser));
                while (tokens.TryTake(TokenKind.Comma));
                return items.ToImmutable();
            }
        );
        tokens.Close(open, TokenKind.CloseBracket, "]", "[");
        return new CallValue.Vector(items, open.Start, tokens.End - open.Start);
    }
}
