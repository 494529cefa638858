namespace KlSymbolic.FsCheck.Laws;

/// <summary>Gauss's elimination with pivots.</summary>
internal static class Elimination
{
    /// <summary>The solution of a system of n equations; null where it is singular.</summary>
    /// <param name="system">n rows of n coefficients and the right side; it is overwritten.</param>
    public static double[]? Solve(double[,] system)
    {
        var n = system.GetLength(0);
        for (var k = 0; k < n; k++)
        {
            var pivot = Enumerable.Range(k, n - k).MaxBy(i => Math.Abs(system[i, k]));
            if (!(Math.Abs(system[pivot, k]) > 0))
                return null;
            for (var j = 0; j <= n; j++)
                (system[k, j], system[pivot, j]) = (system[pivot, j], system[k, j]);
            for (var i = k + 1; i < n; i++)
            {
                var factor = system[i, k] / system[k, k];
                for (var j = k; j <= n; j++)
                    system[i, j] -= factor * system[k, j];
            }
        }
        var x = new double[n];
        for (var i = n - 1; i >= 0; i--)
        {
            x[i] = system[i, n];
            for (var j = i + 1; j < n; j++)
                x[i] -= system[i, j] * x[j];
            x[i] /= system[i, i];
        }
        return x.All(double.IsFinite) ? x : null;
    }
}
