namespace KlSymbolic.Distributions.Structured.Sampling;

/// <summary>The arguments of a structured distribution as doubles, by the index of the parameter; what depends on them alone is computed once.</summary>
/// <param name="Values">The arguments: a number as a matrix of size 1, a vector or list as a column.</param>
/// <param name="Rows">How many rows or items a point has.</param>
internal sealed record NumericArguments(IReadOnlyList<double[,]> Values, int Rows)
{
    private readonly double[,]?[] factors = new double[,]?[Values.Count];

    /// <summary>The number that a parameter is.</summary>
    public double Number(int index) => Values[index][0, 0];

    /// <summary>The vector or list that a parameter is.</summary>
    public double[] Items(int index) =>
        [.. Enumerable.Range(0, Values[index].GetLength(0)).Select(i => Values[index][i, 0])];

    /// <summary>The matrix that a parameter is.</summary>
    public double[,] Matrix(int index) => Values[index];

    /// <summary>The lower triangular L with L L' the matrix that a parameter is.</summary>
    public double[,] Factor(int index) => factors[index] ??= DoubleMatrix.Cholesky(Values[index]);
}
