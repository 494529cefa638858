using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Numerics.Definition.Structured;

/// <summary>The Cholesky factor L of a positive definite matrix L L' of rational numbers, in double-double.</summary>
internal static class DoubleDoubleCholesky
{
    /// <summary>The lower triangular factor, each item the exact value of a double-double; null where a pivot is not positive.</summary>
    public static ExplicitMatrix? Factor(ExplicitMatrix a)
    {
        var n = a.Rows;
        var factor = new DoubleDouble[n, n];
        for (var c = 0; c < n; c++)
        {
            for (var r = c; r < n; r++)
            {
                var rest = DoubleDouble.FromRational(((Number)a[r, c]).Value);
                for (var i = 0; i < c; i++)
                    rest -= factor[r, i] * factor[c, i];
                if (r == c && !(rest.Hi > 0))
                    return null;
                factor[r, c] = r == c ? rest.Sqrt() : rest / factor[c, c];
            }
        }
        return ExplicitMatrix.Of(
            n,
            n,
            (r, c) => Rational.FromDouble(factor[r, c].Hi) + Rational.FromDouble(factor[r, c].Lo)
        );
    }
}
