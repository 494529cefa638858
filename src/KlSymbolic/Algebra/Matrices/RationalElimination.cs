using System.Collections.Immutable;

namespace KlSymbolic.Algebra.Matrices;

/// <summary>Gaussian elimination of a square matrix of rational numbers, exactly.</summary>
internal sealed class RationalElimination
{
    private RationalElimination(Rational[,] matrix)
    {
        var n = matrix.GetLength(0);
        var work = new Rational[n, 2 * n];
        for (var r = 0; r < n; r++)
        {
            for (var c = 0; c < n; c++)
                work[r, c] = matrix[r, c];
            work[r, n + r] = Rational.One;
        }
        var determinant = Rational.One;
        for (var pivot = 0; pivot < n; pivot++)
        {
            var row = pivot;
            while (row < n && work[row, pivot].IsZero)
                row++;
            if (row == n)
            {
                Determinant = Rational.Zero;
                return;
            }
            if (row != pivot)
                determinant = -determinant;
            var scale = work[row, pivot];
            determinant *= scale;
            for (var c = 0; c < 2 * n; c++)
                (work[row, c], work[pivot, c]) = (work[pivot, c], work[row, c] / scale);
            for (var r = 0; r < n; r++)
            {
                var factor = work[r, pivot];
                if (r == pivot || factor.IsZero)
                    continue;
                for (var c = pivot; c < 2 * n; c++)
                    work[r, c] -= factor * work[pivot, c];
            }
        }
        Determinant = determinant;
        Inverse = ExplicitMatrix.Of(n, n, (r, c) => work[r, n + c]);
    }

    /// <summary>The determinant.</summary>
    public Rational Determinant { get; }

    /// <summary>The inverse; null where the determinant is 0.</summary>
    public ExplicitMatrix? Inverse { get; }

    /// <summary>The determinants of the upper left corners, up to the first that is not positive.</summary>
    public required ImmutableArray<Rational> LeadingMinors { get; init; }

    /// <summary>The elimination; null where an item is not a rational number or the matrix is not square.</summary>
    public static RationalElimination? Of(ExplicitMatrix a)
    {
        if (a.Rows != a.Columns || a.Items.Any(e => e is not Number))
            return null;
        var matrix = new Rational[a.Rows, a.Rows];
        for (var r = 0; r < a.Rows; r++)
        {
            for (var c = 0; c < a.Rows; c++)
                matrix[r, c] = ((Number)a[r, c]).Value;
        }
        return new(matrix) { LeadingMinors = Minors(matrix) };
    }

    /// <summary>Without exchange of rows the pivots are the quotients of the leading minors.</summary>
    private static ImmutableArray<Rational> Minors(Rational[,] matrix)
    {
        var work = (Rational[,])matrix.Clone();
        var n = work.GetLength(0);
        var minors = ImmutableArray.CreateBuilder<Rational>();
        var determinant = Rational.One;
        for (var pivot = 0; pivot < n; pivot++)
        {
            determinant *= work[pivot, pivot];
            minors.Add(determinant);
            if (determinant.Sign <= 0)
                break;
            for (var r = pivot + 1; r < n; r++)
            {
                var factor = work[r, pivot] / work[pivot, pivot];
                for (var c = pivot; c < n && !factor.IsZero; c++)
                    work[r, c] -= factor * work[pivot, c];
            }
        }
        return minors.ToImmutable();
    }
}
