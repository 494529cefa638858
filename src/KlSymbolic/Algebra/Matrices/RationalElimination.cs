using System.Collections.Immutable;
using System.Numerics;

namespace KlSymbolic.Algebra.Matrices;

/// <summary>Elimination of a square matrix of rational numbers, exactly and without fractions.</summary>
/// <remarks>E. H. Bareiss, Sylvester's identity and multistep integer-preserving Gaussian elimination, Math. Comp. 22 (1968): every
/// number met is a minor of the matrix, so that lengths stay in bounds and all divisions are exact.</remarks>
internal sealed class RationalElimination
{
    private RationalElimination(BigInteger[,] matrix, BigInteger denominator)
    {
        var n = matrix.GetLength(0);
        var minors = ImmutableArray.CreateBuilder<Rational>();
        var (work, previous, sign) = (Augmented(matrix), BigInteger.One, 1);
        for (var pivot = 0; pivot < n; pivot++)
        {
            var row = pivot;
            while (row < n && work[row, pivot].IsZero)
                row++;
            if (row == n || row > pivot)
                Close(minors);
            if (row == n)
            {
                LeadingMinors = minors.ToImmutable();
                return;
            }
            if (row > pivot)
            {
                sign = -sign;
                for (var c = 0; c < 2 * n; c++)
                    (work[row, c], work[pivot, c]) = (work[pivot, c], work[row, c]);
            }
            Clear(work, pivot, previous);
            previous = work[pivot, pivot];
            if (minors.Count == pivot)
                minors.Add(Rational.Of(previous, BigInteger.Pow(denominator, pivot + 1)));
        }
        LeadingMinors = minors.ToImmutable();
        Determinant = Rational.Of(sign * previous, BigInteger.Pow(denominator, n));
        // The left half is the determinant times the identity, up to the sign of the exchanges that both halves saw.
        Inverse = ExplicitMatrix.Of(n, n, (r, c) => Rational.Of(work[r, n + c] * denominator, previous));
    }

    /// <summary>The determinant.</summary>
    public Rational Determinant { get; }

    /// <summary>The inverse; null where the determinant is 0.</summary>
    public ExplicitMatrix? Inverse { get; }

    /// <summary>The determinants of the upper left corners, up to the first that is 0.</summary>
    public ImmutableArray<Rational> LeadingMinors { get; }

    /// <summary>The elimination; null where an item is not a rational number or the matrix is not square.</summary>
    public static RationalElimination? Of(ExplicitMatrix a)
    {
        if (a.Rows != a.Columns || a.Items.Any(e => e is not Number))
            return null;
        var denominator = a
            .Items.Select(e => ((Number)e).Value.Denominator)
            .Aggregate(BigInteger.One, (d, e) => d / BigInteger.GreatestCommonDivisor(d, e) * e);
        var matrix = new BigInteger[a.Rows, a.Rows];
        for (var r = 0; r < a.Rows; r++)
        {
            for (var c = 0; c < a.Rows; c++)
                matrix[r, c] = ((Number)a[r, c]).Value is var v ? v.Numerator * (denominator / v.Denominator) : default;
        }
        return new(matrix, denominator);
    }

    private static BigInteger[,] Augmented(BigInteger[,] matrix)
    {
        var n = matrix.GetLength(0);
        var work = new BigInteger[n, 2 * n];
        for (var r = 0; r < n; r++)
        {
            for (var c = 0; c < n; c++)
                work[r, c] = matrix[r, c];
            work[r, n + r] = BigInteger.One;
        }
        return work;
    }

    private static void Clear(BigInteger[,] work, int pivot, BigInteger previous)
    {
        for (var r = 0; r < work.GetLength(0); r++)
        {
            if (r == pivot)
                continue;
            var factor = work[r, pivot];
            for (var c = 0; c < work.GetLength(1); c++)
                work[r, c] = (work[pivot, pivot] * work[r, c] - factor * work[pivot, c]) / previous;
        }
    }

    /// <summary>A corner with determinant 0 ends the list.</summary>
    private static void Close(ImmutableArray<Rational>.Builder minors) => minors.Add(Rational.Zero);
}
