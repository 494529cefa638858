using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured.Sampling;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Algebra.Matrices.MatrixScalars;
using static KlSymbolic.Distributions.Structured.StructuredParameter;

namespace KlSymbolic.Distributions.Structured;

public static partial class StructuredCatalog
{
    /// <summary>Normal distribution of a matrix: rows covary by one matrix, columns by another.</summary>
    public static StructuredFamily MatrixNormal =>
        field ??= new()
        {
            Name = "MatrixNormal",
            Aliases = ["MatrixVariateNormal"],
            Parameters =
            [
                new("mean", ParameterShape.Rectangular, Domain.Real) { Aliases = ["loc"] },
                PositiveDefinite("rowcov").Or("row_cov", "U"),
                new("colcov", ParameterShape.PositiveDefiniteColumns, Domain.Real) { Aliases = ["col_cov", "V"] },
            ],
            Summary =
                "Normal distribution of a k by m matrix, with mean and the covariance matrices of rows and of columns.",
            Reference = "Gupta, Nagar, Matrix Variate Distributions, ch. 2",
            Sampler = a =>
                random => new() { Rectangular = NormalVectors.Draw(random, a.Matrix(0), a.Factor(1), a.Factor(2)) },
            Density = (x, a) =>
            {
                var deviation = MatrixExpr.Of(x.Rectangular) - a.Matrix(0);
                var (rows, columns) = (a.Matrix(1), a.Matrix(2));
                return new()
                {
                    Support = StructuredSupport.Matrices(a.Rows, a.Columns),
                    LogDensity =
                        -Trace(columns.Inverse * deviation.Transposed * rows.Inverse * deviation) / 2
                        - a.Columns * LogDeterminant(rows) / 2
                        - a.Rows * LogDeterminant(columns) / 2
                        - a.Rows * a.Columns * Log(2 * Pi) / 2,
                };
            },
        };
}
