using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Notation.Reading;

/// <summary>Reads expressions and conditions from tokens by their binding strength.</summary>
internal sealed class InfixParser
{
    private const int OrLevel = 0;
    private const int AndLevel = 1;
    private const int ComparisonLevel = 2;
    private const int SumLevel = 3;
    private const int ProductLevel = 4;

    private readonly TokenStream tokens;
    private readonly NameParser names;
    private readonly BoundedAlgebra algebra = new();
    private int comparisons;

    // Whether the operand read last is a number as it stands, before which no sign of multiplication is missing: 2x, 2(x + 1).
    private bool isPlainNumber;

    public InfixParser(TokenStream tokens, SymbolTable symbols)
    {
        this.tokens = tokens;
        names = new NameParser(tokens, symbols, algebra, Any);
    }

    /// <summary>Reads an expression up to a token that cannot continue it.</summary>
    public Operand Expression()
    {
        var result = Any();
        _ = result.Value;
        return result;
    }

    /// <summary>Reads an expression or a condition up to a token that cannot continue it.</summary>
    public Operand Any() => Chain(OrLevel);

    /// <summary>The error that the text goes on after the formula.</summary>
    public ParseException Rest() =>
        tokens.Current.Kind switch
        {
            TokenKind.Close => TokenStream.Error("')' closes nothing; there is no '(' before it", tokens.Current),
            TokenKind.Comma => TokenStream.Error(
                "',' stands between arguments only; a decimal point is written .",
                tokens.Current
            ),
            _ => tokens.Unexpected("an operator or the end of the text"),
        };

    // Chains that wait for their end are kept in a list, not on the stack, and each is put together once:
    // a long sum takes linear time, and a level of nesting takes few frames.
    private Operand Chain(int lowest)
    {
        var waiting = new Stack<OperatorChain>();
        while (true)
        {
            var operand = Prefixed();
            var isCoefficient = isPlainNumber && MayFollowNumber(tokens.Current);
            var level = isCoefficient ? ProductLevel : LevelOf(tokens.Current.Kind);
            while (waiting.Count > 0 && waiting.Peek().Level > level)
                operand = Finish(waiting.Pop(), operand);
            if (level < lowest)
                return operand;
            if (waiting.Count == 0 || waiting.Peek().Level < level)
                waiting.Push(new OperatorChain(level));
            var chain = waiting.Peek();
            Add(chain, operand);
            if (level == ComparisonLevel && chain.Items.Count > 1)
                throw TokenStream.Error("comparisons are not chained; write a < b and b < c", tokens.Current);
            chain.Sign = isCoefficient ? Times(chain) : tokens.Take();
        }
    }

    /// <summary>Whether a product is meant, and not a number that is written wrongly, such as 1e without its exponent.</summary>
    private bool MayFollowNumber(Token token) =>
        token.Kind is TokenKind.Open or TokenKind.Root
        || (token.Kind == TokenKind.Name && (token.Start > tokens.End || token.Name is not ("e" or "E")));

    /// <summary>The sign between a number and what it multiplies.</summary>
    private Token Times(OperatorChain chain) =>
        chain.Sign.Kind == TokenKind.Divide
            ? throw TokenStream.Error(
                $"a quotient by a number before {tokens.Show(tokens.Current)} may mean two things; write (a/2)*b or a/(2*b)",
                tokens.Current
            )
            : new Token(TokenKind.Times, tokens.Current.Start, 0);

    private void Add(OperatorChain chain, Operand operand) =>
        chain.Items.Add(
            chain.Sign.Kind switch
            {
                TokenKind.Minus => BoundedAlgebra.Negate(operand, operand.Start),
                TokenKind.Divide => algebra.Reciprocal(operand),
                _ => operand,
            }
        );

    private Operand Finish(OperatorChain chain, Operand last)
    {
        Add(chain, last);
        var items = chain.Items;
        return chain.Level switch
        {
            SumLevel => algebra.Sum(items),
            ProductLevel => algebra.Product(items),
            ComparisonLevel => Compare(items[0], chain.Sign.Kind, items[1]),
            AndLevel => Join(items, Condition.And(items.Select(i => i.Statement))),
            _ => Join(items, Condition.Or(items.Select(i => i.Statement))),
        };
    }

    private static int LevelOf(TokenKind kind) =>
        kind switch
        {
            TokenKind.Or => OrLevel,
            TokenKind.And => AndLevel,
            TokenKind.Less
            or TokenKind.LessOrEqual
            or TokenKind.Greater
            or TokenKind.GreaterOrEqual
            or TokenKind.Equal
            or TokenKind.NotEqual => ComparisonLevel,
            TokenKind.Plus or TokenKind.Minus => SumLevel,
            TokenKind.Times or TokenKind.Divide => ProductLevel,
            _ => -1,
        };

    private Operand Compare(Operand a, TokenKind sign, Operand b)
    {
        var (left, right) = (a.FiniteValue, b.FiniteValue);
        var joined = Join(
            [a, b],
            sign switch
            {
                TokenKind.Less => Condition.Less(left, right),
                TokenKind.LessOrEqual => Condition.LessOrEqual(left, right),
                TokenKind.Greater => Condition.Less(right, left),
                TokenKind.GreaterOrEqual => Condition.LessOrEqual(right, left),
                TokenKind.Equal => Condition.Equal(left, right),
                _ => Condition.Equal(left, right).Negate(),
            }
        );
        return ++comparisons > Limits.Comparisons
            ? throw joined.Error($"the formula has more than {Limits.Comparisons} comparisons; split it")
            : joined;
    }

    private static Operand Join(List<Operand> items, Condition condition) =>
        new(null, condition, items[0].Start, items[^1].End, items.Sum(i => i.Weight) + 1);

    // Signs bind more loosely than powers: -x^2 is -(x^2).
    private Operand Prefixed()
    {
        var start = tokens.Current.Start;
        bool negative = false,
            signed = false;
        while (tokens.Current.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            signed = true;
            negative ^= tokens.Take().Kind == TokenKind.Minus;
        }
        if (tokens.Current.Kind == TokenKind.Not && !signed)
        {
            var not = tokens.Take();
            var denied = tokens.Nested(not, () => Chain(ComparisonLevel));
            return denied with { Condition = denied.Statement.Negate(), Start = start };
        }
        var operand = Raised();
        return negative ? BoundedAlgebra.Negate(operand, start) : operand;
    }

    private Operand Raised()
    {
        var first = tokens.Current;
        var result = WithPower();
        isPlainNumber = first.Kind == TokenKind.Number && !first.Value.IsZero && tokens.End == first.End;
        return result;
    }

    private Operand WithPower()
    {
        var b = Transposed(Primary());
        if (tokens.Current.Kind == TokenKind.Superscript)
        {
            var raised = tokens.Take();
            if (tokens.Current.Kind is TokenKind.Power or TokenKind.Superscript)
                throw TokenStream.Error("a power of a power needs parentheses", tokens.Current);
            return algebra.Power(b, new Operand(new Number(raised.Value), null, raised.Start, raised.End, 1));
        }
        if (tokens.Current.Kind != TokenKind.Power)
            return b;
        var sign = tokens.Take();
        if (b.Matrix is not null && tokens.Current is { Kind: TokenKind.Name, Name: "T" })
        {
            tokens.Take();
            return MatrixAlgebra.Transpose(b, tokens.End);
        }
        return Transposed(algebra.Power(b, tokens.Nested(sign, Prefixed)));
    }

    private Operand Transposed(Operand operand)
    {
        while (tokens.Current.Kind == TokenKind.Prime)
        {
            if (operand.Matrix is null)
                throw TokenStream.Error(
                    "a prime transposes vectors and matrices; a derivative is written as a function such as trigamma(x)",
                    tokens.Current
                );
            tokens.Take();
            operand = MatrixAlgebra.Transpose(operand, tokens.End);
        }
        return operand;
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
                return names.Read();
            case TokenKind.Open:
                tokens.Take();
                var inner = tokens.Nested(token, Any);
                tokens.Close(token, TokenKind.Close, ")", "(");
                return inner with { Start = token.Start, End = tokens.End };
            case TokenKind.Root:
                tokens.Take();
                var radicand = tokens.Nested(token, Primary);
                if (tokens.Current.Kind is TokenKind.Power or TokenKind.Superscript)
                    throw TokenStream.Error("a power after a root needs parentheses: (√x)^2 or √(x^2)", tokens.Current);
                return algebra.Power(
                    radicand,
                    new Operand(new Number(Rational.Half), null, token.Start, radicand.End, 1)
                ) with
                {
                    Start = token.Start,
                };
            default:
                throw tokens.OperandMissing();
        }
    }
}
