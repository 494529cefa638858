using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra;

namespace KlSymbolic.FsCheck.Generation;

/// <summary>Random expressions; they shrink to their parts.</summary>
public static class Expressions
{
    /// <summary>The functions of a real argument that occur.</summary>
    private static readonly ImmutableArray<Function> functions =
    [
        Functions.Log,
        Functions.Exp,
        Functions.Abs,
        Functions.LogGamma,
        Functions.Gamma,
        Functions.Digamma,
        Functions.Erf,
        Functions.Cos,
        Functions.Tanh,
    ];

    /// <summary>The functions of two arguments that occur.</summary>
    private static readonly ImmutableArray<Function> binary = [Functions.LogBeta, Functions.Beta];

    /// <summary>Expressions over symbols, of so many levels at most.</summary>
    /// <param name="symbols">The symbols, at least one.</param>
    /// <param name="depth">How many levels, at least 1.</param>
    public static Arbitrary<Expr> Over(ImmutableArray<Symbol> symbols, int depth = 4) =>
        Arb.From(
            Level(symbols, depth).Where(e => e is not null && !IsInfinite(e)).Select(e => e!),
            e => e.Children.Where(c => !IsInfinite(c)).Append(Expr.One).Where(c => c != e)
        );

    /// <summary>Expressions of a level; null where the pieces drawn have no value together, such as 0^(−1).</summary>
    private static Gen<Expr?> Level(ImmutableArray<Symbol> symbols, int depth)
    {
        var leaf = Gen.Frequency(
            (3, Gen.Elements(symbols.AsEnumerable()).Select(s => (Expr?)s)),
            (1, Gen.Choose(-4, 4).Select(n => (Expr?)n)),
            (1, Gen.Choose(1, 9).Zip(Gen.Choose(2, 9), (a, b) => (Expr?)Rational.Of(a, b))),
            (1, Gen.Constant((Expr?)Functions.Pi.Of()))
        );
        if (depth <= 1)
            return leaf;
        var part = Level(symbols, depth - 1);
        return Gen.Frequency(
            (1, leaf),
            (
                3,
                part.Three().Select(t => Build(() => Sum.Of([t.Item1!, t.Item2!, t.Item3!]), t.Item1, t.Item2, t.Item3))
            ),
            (3, part.Two().Select(t => Build(() => t.Item1! * t.Item2!, t.Item1, t.Item2))),
            (1, part.Two().Select(t => Build(() => t.Item1! / t.Item2!, t.Item1, t.Item2))),
            (1, part.Zip(Gen.Choose(-3, 3), (e, n) => Build(() => e!.Pow(n), e))),
            (1, part.Select(e => Build(() => e!.Sqrt(), e))),
            (3, part.Zip(Gen.Elements(functions.AsEnumerable()), (e, f) => Build(() => f.Of(e!), e))),
            (
                1,
                part.Two()
                    .Zip(
                        Gen.Elements(binary.AsEnumerable()),
                        (t, f) => Build(() => f.Of(t.Item1!, t.Item2!), t.Item1, t.Item2)
                    )
            ),
            (1, part.Zip(Gen.Elements(PositiveBases(symbols)), (e, b) => Build(() => b.Pow(e!), e)))
        );
    }

    /// <summary>What may have any exponent.</summary>
    private static IEnumerable<Expr> PositiveBases(ImmutableArray<Symbol> symbols) =>
        symbols.Where(s => s.Domain.IsPositive).Append<Expr>(2);

    private static Expr? Build(Func<Expr> build, params Expr?[] parts)
    {
        if (parts.Any(p => p is null))
            return null;
        try
        {
            return build();
        }
        catch (UndefinedExpressionException)
        {
            return null;
        }
    }

    private static bool IsInfinite(Expr e) => e.Contains(Functions.Infinity) || e.Contains(Functions.NotANumber);
}
