namespace KlSymbolic.Distributions.Structured.Sampling;

/// <summary>Draws from normal laws by affine images of standard normals.</summary>
internal static class NormalVectors
{
    /// <summary>mean + L z.</summary>
    public static double[] Draw(RandomSource random, double[] mean, double[,] factor)
    {
        var z = random.Normals(mean.Length);
        var x = (double[])mean.Clone();
        for (var r = 0; r < x.Length; r++)
        {
            for (var c = 0; c <= r; c++)
                x[r] += factor[r, c] * z[c];
        }
        return x;
    }

    /// <summary>M + A Z B', where A and B are factors of the covariances of rows and of columns.</summary>
    public static double[,] Draw(RandomSource random, double[,] mean, double[,] rowFactor, double[,] columnFactor)
    {
        var (rows, columns) = (mean.GetLength(0), mean.GetLength(1));
        var z = new double[rows, columns];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
                z[r, c] = random.Normal();
        }
        var x = DoubleMatrix.Multiply(DoubleMatrix.Multiply(rowFactor, z), DoubleMatrix.Transpose(columnFactor));
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
                x[r, c] += mean[r, c];
        }
        return x;
    }

    /// <summary>A vector with precision c T T', T lower triangular: mean + T'⁻¹ z/√c.</summary>
    public static double[] DrawWithPrecision(RandomSource random, double[] mean, double[,] factor, double scale)
    {
        var x = random.Normals(mean.Length);
        for (var r = x.Length - 1; r >= 0; r--)
        {
            for (var c = r + 1; c < x.Length; c++)
                x[r] -= factor[c, r] * x[c];
            x[r] /= factor[r, r];
        }
        for (var r = 0; r < x.Length; r++)
            x[r] = mean[r] + x[r] / Math.Sqrt(scale);
        return x;
    }
}
