using System.Collections.Concurrent;
using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Properties.Numeric;

/// <summary>Values of expressions in the parameters, with a bound of the rounding error.</summary>
internal static class Numbers
{
    private static readonly ConcurrentDictionary<(Expr, string), CompiledExpression> compiled = new();

    /// <summary>The value at a point; null where rounding leaves nothing of it.</summary>
    public static (double Value, double Error)? Of(Expr e, PairPoint point)
    {
        var key = string.Join(" ", point.Symbols.Select(s => s.Name));
        var code = compiled.GetOrAdd((e, key), k => CompiledExpression.Compile(k.Item1, point.Symbols));
        var found = code.EvaluateAccurately(point.Doubles);
        return double.IsFinite(found.Value) && double.IsFinite(found.Error)
            // The bound is of first order, and the point itself is rounded to doubles.
            ? (found.Value, 16 * found.Error + 1e-13 * Math.Abs(found.Value))
            : null;
    }
}
