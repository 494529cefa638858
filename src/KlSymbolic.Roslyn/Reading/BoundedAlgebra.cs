using System.Runtime.CompilerServices;
using KlSymbolic.Algebra;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>Arithmetic on expressions within bounds, so that every source is answered promptly.</summary>
internal sealed class BoundedAlgebra
{
    /// <summary>How many nodes the expression may have, written out as a tree.</summary>
    private const int MaximumSize = 20_000;

    private const int MaximumExponent = 1000;

    /// <summary>How many terms may be collected, each as often as a sum around it collects it again.</summary>
    private const int MaximumCollected = 500_000;

    private readonly Dictionary<Expr, int> sizes = new(Reference.Instance);
    private long collected;

    /// <summary>The value of a computation, with what the algebra refuses turned into an error with a place.</summary>
    public Expr Build(Func<string, Exception> error, Func<Expr> build)
    {
        try
        {
            var result = build();
            collected += result.Children.Length;
            if (Size(result) > MaximumSize || collected > MaximumCollected)
                throw error($"the formula grows beyond {MaximumSize} parts here; split it");
            foreach (var factor in result is Product { Factors: var factors } ? factors : [result])
            {
                if (factor is Power { Exponent: Number { Value: var e } } && e.Abs() > MaximumExponent)
                    throw error($"the exponent is beyond {MaximumExponent}");
            }
            return result;
        }
        catch (Exception e)
            when (e is ExpressionLimitException or UndefinedExpressionException or DivideByZeroException)
        {
            throw error(e.Message.TrimEnd('.'));
        }
    }

    /// <summary>How many nodes the expression has as a tree, or any number beyond the bound.</summary>
    public int Size(Expr e)
    {
        if (e.Children.IsEmpty)
            return 1;
        if (sizes.TryGetValue(e, out var known))
            return known;
        var size = 1L;
        foreach (var child in e.Children)
        {
            size += Size(child);
            if (size > MaximumSize)
                break;
        }
        return sizes[e] = (int)Math.Min(size, MaximumSize + 1);
    }

    /// <summary>The sum of terms.</summary>
    public static Expr Sum(IEnumerable<Expr> terms) => Algebra.Sum.Of(terms);

    /// <summary>A quotient.</summary>
    public static Expr Divide(Expr left, Expr right) =>
        right.IsZero ? throw new UndefinedExpressionException("Division by zero.") : left / right;

    private sealed class Reference : IEqualityComparer<Expr>
    {
        public static Reference Instance { get; } = new();

        public bool Equals(Expr? x, Expr? y) => ReferenceEquals(x, y);

        public int GetHashCode(Expr obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
