using System.Collections.Immutable;

namespace KlSymbolic.Algebra;

/// <summary>A base to an exponent other than 0 and 1.</summary>
public sealed class Power : Expr
{
    /// <summary>The largest number of bits that a power of a number may take; a larger one stays a power.</summary>
    private const int MaximumBits = 100_000;

    /// <summary>The largest exponent of a number.</summary>
    private const int MaximumExponent = 1 << 24;

    private Power(Expr b, Expr exponent)
        : base(HashOver(307, [b, exponent]), DepthOver([b, exponent]))
    {
        Base = b;
        Exponent = exponent;
    }

    /// <summary>The base.</summary>
    public Expr Base { get; }

    /// <summary>The exponent.</summary>
    public Expr Exponent { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => [Base, Exponent];

    /// <summary>A power, with numbers folded and integer exponents distributed over products.</summary>
    /// <exception cref="UndefinedExpressionException">0 to a power that is not positive.</exception>
    /// <exception cref="ExpressionLimitException">A number to an exponent beyond all bounds.</exception>
    public static Expr Of(Expr b, Expr exponent)
    {
        if (exponent is not Number { Value: var e })
        {
            return b switch
            {
                Number { Value.IsOne: true } => One,
                Apply { Function.Name: "exp", Arguments: [var a] } => Functions.Exp.Of(a * exponent),
                Power p when IsPositive(p.Base) => Of(p.Base, p.Exponent * exponent),
                _ => new Power(b, exponent),
            };
        }
        if (e.IsOne)
            return b;
        switch (b)
        {
            case Number { Value.IsZero: true }:
                return e.Sign > 0 ? Zero : throw new UndefinedExpressionException($"0^({e}) has no value.");
            case var _ when e.IsZero:
                return One;
            case Number { Value: var n } when n.IsOne:
                return One;
            case Number { Value: var n } when e.IsInteger:
                return OfNumber(n, e);
            case Apply { Function.Name: "exp", Arguments: [var a] }:
                return Functions.Exp.Of(a * exponent);
            case Power p when e.IsInteger || IsPositive(p.Base):
                return Of(p.Base, p.Exponent * exponent);
            case Product p when e.IsInteger:
                return Product.Of(p.Factors.Select(f => Of(f, exponent)));
            case Product { Factors: [Number { Value: var c }, ..] } when c.Sign > 0:
                return Product.Of(Of(new Number(c), exponent), Of(Product.Split(b).Cofactor, exponent));
            default:
                return new Power(b, exponent);
        }
    }

    /// <summary>A number to an integer, multiplied out where that does not take too many digits.</summary>
    private static Expr OfNumber(Rational n, Rational exponent)
    {
        if (exponent.Abs() > MaximumExponent)
            throw new ExpressionLimitException($"The number ({n})^({exponent}) has too many digits.");
        var e = (int)exponent.Numerator;
        if ((long)n.BitCount * Math.Abs((long)e) <= MaximumBits)
            return new Number(n.Pow(e));
        var power = new Power(new Number(n.Abs()), new Number(exponent));
        return n.Sign < 0 && e % 2 != 0 ? -power : power;
    }

    private static bool IsPositive(Expr e) => e is Symbol { Domain.IsPositive: true } or Number { Value.Sign: > 0 };

    /// <inheritdoc/>
    public override Expr WithChildren(ImmutableArray<Expr> children) => Of(children[0], children[1]);

    private protected override bool SameAs(Expr other) =>
        other is Power p && Base.Equals(p.Base) && Exponent.Equals(p.Exponent);

    /// <inheritdoc/>
    public override string ToString() => $"{Base}^({Exponent})";
}
