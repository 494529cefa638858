using System.Linq.Expressions;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Evaluation.Compiled;

/// <summary>A number in generated code, its sign as far as it is known, and a bound of what rounding has done to it.</summary>
/// <param name="Value">The number.</param>
/// <param name="Sign">What is known of its sign.</param>
/// <param name="Relative">The bound relative to the number, in units of 2^−53, where it is known beforehand.</param>
/// <param name="Error">The absolute bound in units of 2^−53 where it is computed along; null elsewhere.</param>
internal readonly record struct Operand(Expression Value, SignSet Sign, double Relative, Expression? Error = null)
{
    /// <summary>Bounds of the size of the number that hold wherever the values of the symbols are of safe sizes.</summary>
    public SizeRange Range { get; init; } = SizeRange.Unknown;

    /// <summary>The factors of a product, which a sum can take with one rounding.</summary>
    public (Expression First, Expression Second)? Factors { get; init; }

    /// <summary>Whether the number carries no error.</summary>
    public bool IsExact => Error is null && Relative == 0;
}
