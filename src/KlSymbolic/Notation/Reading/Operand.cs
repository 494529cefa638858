using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Notation.Reading;

/// <summary>A piece of a formula that has been read: an expression, or a condition as it stands in <c>where</c>.</summary>
/// <param name="Expr">The expression; null for a condition.</param>
/// <param name="Condition">The condition; null for an expression.</param>
/// <param name="Start">Where the piece starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Weight">At least the number of nodes, counted as often as they are repeated.</param>
/// <param name="IsUnbounded">Whether the value is inf, -inf or nan, or may be in one of its branches.</param>
internal readonly record struct Operand(
    Expr? Expr,
    Condition? Condition,
    int Start,
    int End,
    int Weight,
    bool IsUnbounded = false
)
{
    /// <summary>The vector or matrix; null for anything else.</summary>
    public MatrixExpr? Matrix { get; init; }

    /// <summary>The expression.</summary>
    /// <exception cref="ParseException">The operand is a condition, a vector or a matrix.</exception>
    public Expr Value =>
        Expr
        ?? throw Error(
            Matrix is not null
                ? "a vector or matrix is no number; take tr(A), logdet(A) or a product such as x'*A*x of it"
                : "a comparison is not a value; it stands in the first argument of where(condition, then, else)"
        );

    /// <summary>The expression, to be calculated with.</summary>
    /// <exception cref="ParseException">The operand is a condition, or it may be infinite.</exception>
    public Expr FiniteValue =>
        IsUnbounded
            ? throw Error(
                "inf and nan are not calculated with; they stand alone, in a branch of where, or as a bound of sum"
            )
            : Value;

    /// <summary>The condition.</summary>
    /// <exception cref="ParseException">The operand is an expression.</exception>
    public Condition Statement => Condition ?? throw Error("expected a condition such as a < b");

    /// <summary>The error that something is wrong with this operand.</summary>
    public ParseException Error(string problem) => new(problem, Start, End - Start);
}
