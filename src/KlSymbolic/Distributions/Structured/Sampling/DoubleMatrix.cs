namespace KlSymbolic.Distributions.Structured.Sampling;

/// <summary>Dense matrices of doubles, for samples and their log-densities.</summary>
internal static class DoubleMatrix
{
    public static double[,] Multiply(double[,] a, double[,] b)
    {
        var (rows, inner, columns) = (a.GetLength(0), a.GetLength(1), b.GetLength(1));
        var product = new double[rows, columns];
        for (var r = 0; r < rows; r++)
        {
            for (var i = 0; i < inner; i++)
            {
                var factor = a[r, i];
                for (var c = 0; c < columns; c++)
                    product[r, c] += factor * b[i, c];
            }
        }
        return product;
    }

    public static double[,] Transpose(double[,] a)
    {
        var result = new double[a.GetLength(1), a.GetLength(0)];
        for (var r = 0; r < a.GetLength(0); r++)
        {
            for (var c = 0; c < a.GetLength(1); c++)
                result[c, r] = a[r, c];
        }
        return result;
    }

    /// <summary>A column.</summary>
    public static double[,] Column(double[] items)
    {
        var column = new double[items.Length, 1];
        for (var i = 0; i < items.Length; i++)
            column[i, 0] = items[i];
        return column;
    }

    /// <summary>The trace of a product.</summary>
    public static double TraceOfProduct(double[,] a, double[,] b)
    {
        var sum = 0.0;
        for (var r = 0; r < a.GetLength(0); r++)
        {
            for (var c = 0; c < a.GetLength(1); c++)
                sum += a[r, c] * b[c, r];
        }
        return sum;
    }

    /// <summary>The sum of the items of the diagonal.</summary>
    public static double Trace(double[,] a)
    {
        var sum = 0.0;
        for (var i = 0; i < a.GetLength(0); i++)
            sum += a[i, i];
        return sum;
    }

    /// <summary>The lower triangular L with L L' = A; NaN where A is not positive definite.</summary>
    public static double[,] Cholesky(double[,] a)
    {
        var n = a.GetLength(0);
        var factor = new double[n, n];
        for (var c = 0; c < n; c++)
        {
            for (var r = c; r < n; r++)
            {
                var rest = a[r, c];
                for (var i = 0; i < c; i++)
                    rest -= factor[r, i] * factor[c, i];
                factor[r, c] = r == c ? Math.Sqrt(rest) : rest / factor[c, c];
            }
        }
        return factor;
    }

    /// <summary>The inverse of a lower triangular matrix.</summary>
    public static double[,] InverseOfLower(double[,] lower)
    {
        var n = lower.GetLength(0);
        var inverse = new double[n, n];
        for (var c = 0; c < n; c++)
        {
            for (var r = c; r < n; r++)
            {
                var rest = r == c ? 1.0 : 0;
                for (var i = c; i < r; i++)
                    rest -= lower[r, i] * inverse[i, c];
                inverse[r, c] = rest / lower[r, r];
            }
        }
        return inverse;
    }

    /// <summary>The inverse of L L'.</summary>
    public static double[,] InverseOfProduct(double[,] lower)
    {
        var inverse = InverseOfLower(lower);
        return Multiply(Transpose(inverse), inverse);
    }

    /// <summary>log det L L'.</summary>
    public static double LogDeterminant(double[,] lower)
    {
        var sum = 0.0;
        for (var i = 0; i < lower.GetLength(0); i++)
            sum += Math.Log(lower[i, i]);
        return 2 * sum;
    }
}
