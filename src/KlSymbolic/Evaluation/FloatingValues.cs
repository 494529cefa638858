using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Evaluation;

/// <summary>Expressions in floating point, in double-double where doubles cancel or cannot hold the point.</summary>
internal static class FloatingValues
{
    /// <summary>The value at a point, with a bound of its rounding error.</summary>
    public static Numerics.Floating.Evaluation Of(CompiledExpression compiled, Point point) =>
        point.FitsDoubles ? compiled.EvaluateAccurately(point.Doubles) : compiled.EvaluateExtended(point.Extended);

    /// <summary>The value of a constant.</summary>
    public static Numerics.Floating.Evaluation Of(Expr constant) =>
        CompiledExpression
            .Compile(constant, ImmutableArray<Symbol>.Empty)
            .EvaluateExtended(Array.Empty<DoubleDouble>());
}
