using System.Collections.Concurrent;
using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.FsCheck.Generation;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>The values of a closed form given by cases. Thread safe.</summary>
internal sealed class FormValues(ImmutableArray<Case> cases)
{
    private readonly ConcurrentDictionary<Expr, CompiledExpression> compiled = new();

    /// <summary>The value at a point; null where it cannot be told which case the point belongs to, or rounding leaves nothing of it.</summary>
    public LawValue? At(PairPoint point)
    {
        var holding = cases.FirstOrDefault(c => point.Decide(c.When) == Truth.True);
        return holding?.Outcome switch
        {
            Outcome.Finite f => Number(f.Value, point),
            Outcome.Infinite => LawValue.Infinite,
            _ => null,
        };
    }

    /// <summary>The value of an expression in the parameters.</summary>
    public LawValue? Number(Expr e, PairPoint point)
    {
        var code = compiled.GetOrAdd(e, x => CompiledExpression.Compile(x, point.Symbols));
        var found = code.EvaluateAccurately(point.Doubles);
        return double.IsFinite(found.Value) && double.IsFinite(found.Error)
            // The bound is of first order, and the point itself is rounded to doubles.
            ? new(found.Value, 16 * found.Error + 1e-13 * Math.Abs(found.Value))
            : null;
    }
}
