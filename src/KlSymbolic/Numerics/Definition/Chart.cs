using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Numerics.Definition;

/// <summary>A coordinate on one side of a point: x = anchor ± e^y, so that y is the logarithm of the distance.</summary>
/// <remarks>
/// Near the anchor no digit is lost, whatever its size: x is never formed where only the distance counts. Expressions are rewritten
/// in the distance u = e^y and in y itself, which stands for log u and does not underflow.
/// </remarks>
internal sealed class Chart(Expr anchor, int side)
{
    /// <summary>The distance to the anchor.</summary>
    public static Symbol Distance { get; } = new("u", Domain.Positive);

    /// <summary>The logarithm of the distance.</summary>
    public static Symbol LogDistance { get; } = new("y", Domain.Real);

    /// <summary>1/u, for what is far from the anchor.</summary>
    public static Symbol Reciprocal { get; } = new("v", Domain.Positive);

    /// <summary>How far the logarithm of the distance goes: laws whose tails are powers with exponents of 1e−9 still end before it.</summary>
    public const double FarthestLogDistance = 1e12;

    public Expr Anchor { get; } = anchor;

    /// <summary>1 where x runs upwards from the anchor, −1 where it runs downwards.</summary>
    public int Side { get; } = side;

    /// <summary>An expression in the variable given, rewritten in distance and log-distance.</summary>
    public Expr Rewrite(Expr e, Symbol variable) =>
        DistanceRewriting.Simplify(e.Substitute(variable, Anchor + Side * (Expr)Distance));
}
