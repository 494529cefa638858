using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation;

/// <summary>Expressions of every kind of node, the same for the same seed.</summary>
internal sealed class RandomExpressions(int seed)
{
    private static readonly Symbol[] symbols =
    [
        new("x", Domain.Real),
        new("mu1", Domain.Real),
        new("sigma", Domain.Positive),
        new("rate_2", Domain.Nonnegative),
        new("p", Domain.UnitOpen),
        new("n", Domain.Natural),
        new("beta", Domain.Negative),
    ];

    private static readonly Function[] functions =
    [
        .. Functions.All.Where(f => f.Arity > 0 && f != Functions.IfLess && f != Functions.IfEqual),
    ];

    private readonly Random random = new(seed);
    private readonly List<Expr> drawn = [];

    /// <summary>The table in which all symbols that occur are declared.</summary>
    public static SymbolTable Table { get; } = SymbolTable.Of(symbols);

    /// <summary>An expression; where the pieces drawn have no value together, others are drawn.</summary>
    public Expr Next(int depth)
    {
        while (true)
        {
            try
            {
                var e = Draw(depth);
                if (IsInfinite(e))
                    continue;
                drawn.Add(e);
                return e;
            }
            catch (UndefinedExpressionException)
            {
                // Such as 0^(-1): draw again.
            }
        }
    }

    private static bool IsInfinite(Expr e) => e.Contains(Functions.Infinity) || e.Contains(Functions.NotANumber);

    private Expr Draw(int depth)
    {
        // Pieces that occur before meet again, so that like terms and like bases are collected.
        if (
            drawn.Count > 0
            && random.Next(6) == 0
            && drawn[drawn.Count - 1 - random.Next(Math.Min(8, drawn.Count))] is var e
            && e.Depth < 8
        )
            return e;
        if (depth <= 1)
            return Leaf();
        switch (random.Next(9))
        {
            case 0:
                return Leaf();
            case 1 or 2:
                return Sum.Of(Many(depth));
            case 3 or 4:
                return Product.Of(Many(depth));
            case 5:
                return Next(depth - 1).Pow(Exponent(depth));
            case 6:
                var choice = random.Next(2) == 0 ? Functions.IfLess : Functions.IfEqual;
                return choice.Of(Next(depth - 1), Next(depth - 1), Next(depth - 1), Next(depth - 1));
            case 7:
                var index = new Symbol("i", Domain.Integer);
                return IndexedSum.Of(index, 0, Next(1), Next(depth - 1) * index.Pow(Exponent(2)) + index);
            default:
                var function = functions[random.Next(functions.Length)];
                return function.Of([.. Enumerable.Range(0, function.Arity).Select(_ => Next(depth - 1))]);
        }
    }

    private Expr Exponent(int depth) =>
        random.Next(4) switch
        {
            0 => random.Next(-3, 4),
            1 => Rational.Of(random.Next(-3, 4), 2),
            2 => Rational.Of(random.Next(-5, 6), 3),
            _ => Next(depth - 1),
        };

    private List<Expr> Many(int depth) => Enumerable.Range(0, random.Next(2, 5)).Select(_ => Next(depth - 1)).ToList();

    private Expr Leaf() =>
        random.Next(6) switch
        {
            0 => random.Next(-4, 5),
            1 => Rational.Of(random.Next(-9, 10), random.Next(1, 10)),
            2 => random.Next(2) == 0 ? Functions.Pi.Of() : Functions.EulerGamma.Of(),
            _ => symbols[random.Next(symbols.Length)],
        };
}
