using KlSymbolic.Algebra;

namespace KlSymbolic.Distributions.Structured;

/// <summary>Where a structured distribution has its mass. Two distributions have the same support where kind, sizes and total agree.</summary>
/// <param name="Kind">What the points are.</param>
/// <param name="Rows">How many rows or items a point has.</param>
/// <param name="Columns">How many columns a point has; 1 but for matrices.</param>
/// <param name="Total">What the items sum to, for counts; else 1.</param>
public sealed record StructuredSupport(PointKind Kind, Expr Rows, Expr Columns, Expr Total)
{
    /// <summary>Points of k items.</summary>
    public static StructuredSupport Of(PointKind kind, Expr size) => new(kind, size, Expr.One, Expr.One);

    /// <summary>Lists of k counts that sum to n.</summary>
    public static StructuredSupport Counts(Expr n, Expr size) => new(PointKind.Counts, size, Expr.One, n);

    /// <summary>Matrices.</summary>
    public static StructuredSupport Matrices(Expr rows, Expr columns) =>
        new(PointKind.Matrices, rows, columns, Expr.One);

    /// <summary>Whether the mass sits on single points.</summary>
    public bool IsDiscrete => Kind == PointKind.Counts;

    /// <summary>The support in words, with expressions as the function given prints them.</summary>
    public string Describe(Func<Expr, string> print) =>
        Kind switch
        {
            PointKind.Vectors => $"the vectors of {print(Rows)} real numbers",
            PointKind.Simplex => $"the lists of {print(Rows)} positive numbers that sum to 1",
            PointKind.Counts => $"the lists of {print(Rows)} counts that sum to {print(Total)}",
            PointKind.PositiveDefinite => $"the symmetric positive definite matrices of {print(Rows)} rows",
            PointKind.Matrices => $"the real matrices of {print(Rows)} rows and {print(Columns)} columns",
            PointKind.Sphere => $"the vectors of {print(Rows)} real numbers with length 1",
            PointKind.RealAndPositive => "the pairs of a real and a positive number",
            PointKind.VectorAndPositiveDefinite =>
                $"the pairs of a vector of {print(Rows)} real numbers and a symmetric positive definite matrix of {print(Rows)} rows",
            _ => throw new InvalidOperationException($"Unknown kind {Kind}."),
        };
}
