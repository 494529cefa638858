namespace KlSymbolic.Distributions.Structured.Sampling;

/// <summary>Draws from Wishart laws by Bartlett's decomposition.</summary>
/// <remarks>With scale L L', the matrix is (L A)(L A)', A lower triangular with independent items: standard normals below the diagonal, and
/// the roots of chi-squared variables with df, df − 1, … degrees of freedom on it. Source: Gupta, Nagar, Matrix Variate Distributions, 3.3.4.</remarks>
internal static class WishartMatrices
{
    /// <summary>The lower triangular factor L A of the matrix.</summary>
    public static double[,] DrawFactor(RandomSource random, double df, double[,] scaleFactor)
    {
        var k = scaleFactor.GetLength(0);
        var a = new double[k, k];
        for (var r = 0; r < k; r++)
        {
            for (var c = 0; c < r; c++)
                a[r, c] = random.Normal();
            a[r, r] = Math.Sqrt(2 * random.Gamma((df - r) / 2));
        }
        return DoubleMatrix.Multiply(scaleFactor, a);
    }

    /// <summary>The lower triangular factor of the inverse of a Wishart matrix whose scale is the inverse of the one given.</summary>
    public static double[,] DrawInverseFactor(RandomSource random, double df, double[,] scale)
    {
        var inverseScale = DoubleMatrix.InverseOfProduct(DoubleMatrix.Cholesky(scale));
        var drawn = DrawFactor(random, df, DoubleMatrix.Cholesky(inverseScale));
        return DoubleMatrix.Cholesky(DoubleMatrix.InverseOfProduct(drawn));
    }
}
