namespace KlSymbolic.Algebra.Assumptions;

/// <summary>A comparison of two expressions.</summary>
public sealed class Relation : Condition
{
    private Relation(Expr left, Comparison comparison, Expr right)
    {
        Left = left;
        Comparison = comparison;
        Right = right;
    }

    /// <summary>The left side.</summary>
    public Expr Left { get; }

    /// <summary>How the sides compare.</summary>
    public Comparison Comparison { get; }

    /// <summary>The right side.</summary>
    public Expr Right { get; }

    /// <summary>The relation, folded to <see cref="Condition.Always"/> or <see cref="Condition.Never"/> where both sides are numbers or the same.</summary>
    public static Condition Of(Expr left, Comparison comparison, Expr right)
    {
        var order =
            left == right ? 0
            : left is Number a && right is Number b ? a.Value.CompareTo(b.Value)
            : IsInfinity(right) && left is Number ? -1
            : (int?)null;
        if (order is not { } o)
            return new Relation(left, comparison, right);
        var holds = comparison switch
        {
            Comparison.Less => o < 0,
            Comparison.LessOrEqual => o <= 0,
            Comparison.Equal => o == 0,
            Comparison.NotEqual => o != 0,
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };
        return holds ? Always : Never;
    }

    private static bool IsInfinity(Expr e) => e is Apply a && a.Function == Functions.Infinity;

    /// <inheritdoc/>
    public override Condition Negate() =>
        Comparison switch
        {
            Comparison.Less => Of(Right, Comparison.LessOrEqual, Left),
            Comparison.LessOrEqual => Of(Right, Comparison.Less, Left),
            Comparison.Equal => Of(Left, Comparison.NotEqual, Right),
            Comparison.NotEqual => Of(Left, Comparison.Equal, Right),
            _ => throw new InvalidOperationException($"Unknown comparison {Comparison}."),
        };

    /// <inheritdoc/>
    public override Condition Map(Func<Expr, Expr> map) => Of(map(Left), Comparison, map(Right));

    /// <inheritdoc/>
    public override IEnumerable<Relation> Relations => [this];

    /// <inheritdoc/>
    public override bool Equals(Condition? other) =>
        other is Relation r && Comparison == r.Comparison && Left == r.Left && Right == r.Right;

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((Left.GetHashCode() * 31 + Right.GetHashCode()) * 31 + (int)Comparison);

    /// <summary>The operator's sign in infix.</summary>
    public static string SignOf(Comparison comparison) =>
        comparison switch
        {
            Comparison.Less => "<",
            Comparison.LessOrEqual => "<=",
            Comparison.Equal => "==",
            Comparison.NotEqual => "!=",
            _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
        };

    /// <inheritdoc/>
    public override string ToString() => $"{Left} {SignOf(Comparison)} {Right}";
}
