namespace KlSymbolic.Distributions.Structured.Sampling;

/// <summary>Draws from normal laws by affine images of standard normals.</summary>
internal static class NormalVectors
{
    /// <summary>centre + L z.</summary>
    public static double[] Draw(RandomSource random, double[] centre, double[,] factor)
    {
        var z = random.Normals(centre.Length);
        var x = (double[])centre.Clone();
        for (var r = 0; r < x.Length; r++)
        {
            for (var c = 0; c <= r; c++)
                x[r] += factor[r, c] * z[c];
        }
        return x;
    }

    /// <summary>M + A Z B', where A and B are the factors of rows and of columns.</summary>
    public static double[,] Draw(RandomSource random, double[,] centre, double[,] rowFactor, double[,] columnFactor)
    {
        var (rows, columns) = (centre.GetLength(0), centre.GetLength(1));
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
                x[r, c] += centre[r, c];
        }
        return x;
    }

    /// <summary>A vector with precision c T T', T lower triangular: centre + T'⁻¹ z/√c.</summary>
    public static double[] DrawWithPrecision(RandomSource random, double[] centre, double[,] factor, double scale)
    {
        var x = random.Normals(centre.Length);
        for (var r = x.Length - 1; r >= 0; r--)
        {
            for (var c = r + 1; c < x.Length; c++)
                x[r] -= factor[c, r] * x[c];
            x[r] /= factor[r, r];
        }
        for (var r = 0; r < x.Length; r++)
            x[r] = centre[r] + x[r] / Math.Sqrt(scale);
        return x;
    }
}
