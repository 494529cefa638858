using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Notation.Reading.Angouri;

/// <summary>Reads the notation of AngouriMath; products may lack their sign.</summary>
internal sealed class AngouriMathParser
{
    private readonly TokenStream tokens;
    private readonly AngouriMathCalls calls;
    private readonly BoundedAlgebra algebra = new();

    public AngouriMathParser(TokenStream tokens, SymbolTable symbols)
    {
        this.tokens = tokens;
        calls = new AngouriMathCalls(tokens, symbols, Expression, Any);
    }

    /// <summary>Reads an expression up to a token that cannot continue it.</summary>
    public Operand Expression()
    {
        List<Operand> terms = [Product()];
        while (tokens.Current.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            var sign = tokens.Take();
            var term = Product();
            terms.Add(sign.Kind == TokenKind.Minus ? BoundedAlgebra.Negate(term, sign.Start) : term);
        }
        return terms.Count == 1 ? terms[0] : algebra.Sum(terms);
    }

    /// <summary>Reads a condition such as <c>a &lt; b and c = 1</c>.</summary>
    private Condition Any()
    {
        List<Condition> options = [All()];
        while (tokens.TryTake(TokenKind.Or))
            options.Add(All());
        return Condition.Or(options);
    }

    private Condition All()
    {
        List<Condition> parts = [Comparison()];
        while (tokens.TryTake(TokenKind.And))
            parts.Add(Comparison());
        return Condition.And(parts);
    }

    private Condition Comparison()
    {
        var left = Expression().FiniteValue;
        var sign = tokens.Take();
        Func<Expr, Condition> compare = sign.Kind switch
        {
            TokenKind.Less => right => Condition.Less(left, right),
            TokenKind.LessOrEqual => right => Condition.LessOrEqual(left, right),
            TokenKind.Greater => right => Condition.Less(right, left),
            TokenKind.GreaterOrEqual => right => Condition.LessOrEqual(right, left),
            TokenKind.Assign => right => Condition.Equal(left, right),
            _ => throw TokenStream.Error("expected a comparison: <, <=, >, >= or =", sign),
        };
        return compare(Expression().FiniteValue);
    }

    private Operand Product()
    {
        List<Operand> factors = [Signed()];
        while (true)
        {
            if (tokens.TryTake(TokenKind.Times))
                factors.Add(Signed());
            else if (tokens.TryTake(TokenKind.Divide))
                factors.Add(algebra.Reciprocal(Signed()));
            else if (tokens.Current.BeginsOperand && tokens.Current.Name is not ("provided" or "and" or "or"))
                factors.Add(Power());
            else
                return factors.Count == 1 ? factors[0] : algebra.Product(factors);
        }
    }

    // Signs bind more loosely than powers: -x^2 is -(x^2).
    private Operand Signed()
    {
        var start = tokens.Current.Start;
        var negative = false;
        while (tokens.Current.Kind is TokenKind.Plus or TokenKind.Minus)
            negative ^= tokens.Take().Kind == TokenKind.Minus;
        var operand = Power();
        return negative && operand.IsUnbounded ? operand with { Expr = -operand.Value, Start = start }
            : negative ? BoundedAlgebra.Negate(operand, start)
            : operand;
    }

    private Operand Power()
    {
        var b = Primary();
        while (tokens.TryTake(TokenKind.Not))
        {
            var argument = algebra.Sum([b, new Operand(Expr.One, null, b.End, b.End, 1)]);
            b = BoundedAlgebra.Call(Functions.Gamma, [argument], b.Start, tokens.End);
        }
        if (tokens.Current.Kind != TokenKind.Power)
            return b;
        var sign = tokens.Take();
        var exponent = tokens.Nested(sign, Signed);
        return b.Value == Functions.Exp.Of(1)
            ? BoundedAlgebra.Call(Functions.Exp, [exponent], b.Start, tokens.End)
            : algebra.Power(b, exponent);
    }

    private Operand Primary()
    {
        var token = tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                tokens.Take();
                return new Operand(new Number(token.Value), null, token.Start, token.End, 1);
            case TokenKind.Name:
                return calls.Read();
            case TokenKind.Open:
                tokens.Take();
                var inner = tokens.Nested(token, Expression);
                tokens.Close(token, TokenKind.Close, ")", "(");
                return inner with { Start = token.Start, End = tokens.End };
            default:
                throw tokens.OperandMissing();
        }
    }
}
