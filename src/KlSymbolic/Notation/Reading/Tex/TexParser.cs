using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Reading.Tex;

/// <summary>Reads LaTeX mathematics: sums, products with or without a sign, quotients, powers, groups.</summary>
internal sealed partial class TexParser
{
    private readonly TexStream tokens;
    private readonly BoundedAlgebra algebra = new();
    private readonly TexNames names;
    private int bars;

    public TexParser(string text, SymbolTable symbols)
    {
        tokens = new TexStream(text);
        names = new TexNames(symbols);
    }

    /// <summary>Reads the whole text; what stands before a single = sign is what the formula is of, and is left out.</summary>
    public Expr Whole()
    {
        SkipLeftSide();
        var result = Sum();
        if (tokens.Current.IsSign(".") || tokens.Current.IsSign(","))
            tokens.Take();
        if (tokens.Current.IsSign("="))
            throw TexStream.Error(
                "one formula is checked at a time; steps of a derivation are checked in documents",
                tokens.Current
            );
        return tokens.Current.Kind == TexKind.End
            ? result.Value
            : throw tokens.Unexpected("an operator or the end of the text");
    }

    private void SkipLeftSide()
    {
        int count = 0,
            depth = 0;
        for (var i = 0; tokens.Ahead(i).Kind != TexKind.End; i++)
        {
            var token = tokens.Ahead(i);
            depth += token.Kind switch
            {
                TexKind.OpenGroup => 1,
                TexKind.CloseGroup => -1,
                _ => 0,
            };
            count += depth == 0 && token.IsSign("=") ? 1 : 0;
        }
        if (count != 1)
            return;
        while (!tokens.Current.IsSign("="))
            tokens.Take();
        tokens.Take();
    }

    private Operand Sum()
    {
        var terms = new List<Operand>();
        var start = tokens.Current.Start;
        do
        {
            var negative = false;
            while (tokens.Current.IsSign("+") || tokens.Current.IsSign("-"))
                negative ^= tokens.Take().Text == "-";
            var term = Term();
            terms.Add(negative ? BoundedAlgebra.Negate(term, start) : term);
        } while (tokens.Current.IsSign("+") || tokens.Current.IsSign("-"));
        return terms.Count == 1 ? terms[0] : algebra.Sum(terms);
    }

    private Operand Term()
    {
        var factors = new List<Operand> { Factor() };
        while (true)
        {
            if (tokens.TryTake("*"))
                factors.Add(Signed());
            else if (tokens.TryTake("/"))
                factors.Add(Divisor());
            else if (BeginsOperand(tokens.Current))
                factors.Add(Factor());
            else
                return factors.Count == 1 ? factors[0] : algebra.Product(factors);
        }
    }

    private Operand Divisor()
    {
        var divisor = Signed();
        var next = tokens.Current;
        if (
            next.Kind is TexKind.Letter or TexKind.Digits
            || (next.Kind == TexKind.Command && !IsFunction(next) && BeginsOperand(next))
        )
            throw TexStream.Error(
                "a/b c can be read in two ways; write \\frac{a}{b} c, \\frac{a}{b c} or parentheses",
                next
            );
        return algebra.Reciprocal(divisor);
    }

    private Operand Signed()
    {
        if (!tokens.Current.IsSign("-"))
            return Factor();
        var start = tokens.Take().Start;
        return BoundedAlgebra.Negate(Factor(), start);
    }

    private Operand Factor()
    {
        var operand = tokens.Nested(Primary);
        while (true)
        {
            if (tokens.TryTake("!"))
                operand = BoundedAlgebra.Call(
                    Functions.Gamma,
                    [algebra.Sum([operand, Number(1, operand.End)])],
                    operand.Start,
                    tokens.End
                );
            else if (operand.Matrix is not null && (TakeTransposition() || tokens.TryTake("'")))
                operand = MatrixAlgebra.Transpose(operand, tokens.End);
            else if (tokens.TryTake("^"))
                operand = algebra.Power(operand, Exponent());
            else
                return operand;
        }
    }

    private Operand Exponent()
    {
        var digits = tokens.Current;
        if (digits.Kind == TexKind.Digits && digits.Length > 1)
            throw TexStream.Error($"an exponent of several digits needs braces: ^{{{digits.Text}}}", digits);
        return Argument();
    }

    /// <summary>What a command takes: a group, or one token.</summary>
    private Operand Argument() =>
        tokens.Current.Kind switch
        {
            TexKind.Digits => OfDigits(tokens.TakeDigit()),
            TexKind.OpenGroup => Group(),
            TexKind.Letter => names.Plain(tokens.Take()),
            TexKind.Command => tokens.Nested(Primary),
            _ => throw tokens.Unexpected("a group in braces"),
        };

    private Operand Primary()
    {
        var token = tokens.Current;
        switch (token.Kind)
        {
            case TexKind.Digits:
                return OfDigits(tokens.Take());
            case TexKind.OpenGroup:
                return Group();
            case TexKind.Letter:
            case TexKind.Command:
                return Named();
            case TexKind.Sign when token.Text is "(" or "[":
                return Parenthesis();
            case TexKind.Sign when token.Text == "|":
                return AbsoluteValue();
            case TexKind.Sign when token.Text is "+" or "-":
                throw TexStream.Error("two signs stand one after the other; the second needs parentheses", token);
            default:
                throw tokens.Unexpected("a number, a symbol or a parenthesis");
        }
    }

    private Operand Group()
    {
        var open = tokens.Take();
        var inner = tokens.Nested(Sum);
        if (tokens.Current.IsCommand("over"))
        {
            tokens.Take();
            inner = algebra.Product([inner, algebra.Reciprocal(tokens.Nested(Sum))]);
        }
        tokens.Expect(TexKind.CloseGroup, $"'}}' to close '{{' of column {open.Start + 1}");
        return inner with { Start = open.Start, End = tokens.End };
    }

    private Operand Parenthesis()
    {
        var open = tokens.Take();
        var outer = (bars, bars = 0).Item1;
        var inner = tokens.Nested(Sum);
        bars = outer;
        if (!(tokens.Current.IsSign(")") || tokens.Current.IsSign("]")))
            throw tokens.Unexpected($"')' to close '{open.Text}' of column {open.Start + 1}");
        tokens.Take();
        return inner with { Start = open.Start, End = tokens.End };
    }

    private Operand AbsoluteValue()
    {
        var open = tokens.Take();
        bars++;
        var inner = tokens.Nested(Sum);
        bars--;
        tokens.Expect("|");
        return inner.Matrix is null
            ? BoundedAlgebra.Call(Functions.Abs, [inner], open.Start, tokens.End)
            : MatrixAlgebra.Find("det")!(inner) with
            {
                Start = open.Start,
                End = tokens.End,
            };
    }

    private bool BeginsOperand(TexToken token) =>
        token.Kind switch
        {
            TexKind.Digits or TexKind.Letter or TexKind.OpenGroup => true,
            TexKind.Command => !token.IsCommand("over", "end"),
            TexKind.Sign => token.Text is "(" or "[" || (token.Text == "|" && bars == 0),
            _ => false,
        };

    private static Operand Number(Rational value, int at) => new(new Number(value), null, at, at, 1);

    private static Operand OfDigits(TexToken token)
    {
        var number = new NumberReader(token.Text).Read(0);
        return new(new Number(number.Value), null, token.Start, token.End, 1);
    }
}
