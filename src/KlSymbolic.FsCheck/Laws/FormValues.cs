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

    /// <summary>The value of an expression in the parameters; its error has in it what rounding the point to doubles does.</summary>
    public LawValue? Number(Expr e, PairPoint point)
    {
        if (AtDoubles(e, point) is not { } found)
            return null;
        if (point.FitsDoubles)
            return found;
        var exact = Code(e, point).EvaluateExtended(point.Extended).Value;
        return double.IsFinite(exact) ? found with { Error = found.Error + 2 * Math.Abs(exact - found.Value) } : found;
    }

    /// <summary>The value of an expression where the parameters are the doubles that the point is rounded to.</summary>
    public LawValue? AtDoubles(Expr e, PairPoint point)
    {
        var found = Code(e, point).EvaluateAccurately(point.Doubles);
        // The bound is of first order.
        return double.IsFinite(found.Value) && double.IsFinite(found.Error)
            ? new(found.Value, 16 * found.Error + 1e-13 * Math.Abs(found.Value))
            : null;
    }

    private CompiledExpression Code(Expr e, PairPoint point) =>
        compiled.GetOrAdd(e, x => CompiledExpression.Compile(x, point.Symbols));
}
