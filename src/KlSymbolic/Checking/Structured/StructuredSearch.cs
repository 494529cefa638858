using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Checking.Structured;

/// <summary>Looks for small vectors and matrices at which two formulas have enclosures that do not meet.</summary>
/// <param name="names">The vectors, matrices, numbers and sizes.</param>
/// <param name="known">What holds where the formulas are compared.</param>
internal sealed class StructuredSearch(StructuredNames names, AssumptionSet known)
{
    private const int PointCount = 24;
    private const int NumbersPerPoint = 2;

    /// <summary>At how many points the enclosures met although they were narrow.</summary>
    public int Met { get; private set; }

    /// <summary>The first items and numbers found at which a claim differs from the true value; null where there are none.</summary>
    public StructuredWitness? Find(Expr claim, Expr truth, CancellationToken cancellation)
    {
        foreach (var items in StructuredPoints.Of(names, PointCount))
        {
            cancellation.ThrowIfCancellationRequested();
            if (At(items, claim) is not { } claimed || At(items, truth) is not { } real)
                continue;
            var facts = known.Facts.Select(f => f.Map(items.PutIn));
            var here = facts.Aggregate(AssumptionSet.None, (set, f) => set.With(f));
            if (here.Decide(Condition.Always) == Truth.False)
                continue;
            Symbol[] numbers = [.. names.Numbers.Where(n => !items.Numbers.ContainsKey(n))];
            foreach (var point in Points.Of(numbers, here, NumbersPerPoint))
            {
                var comparison = PointComparison.Of(claimed, real, point, cancellation);
                if (comparison.Differ)
                    return new(items, [.. numbers.Select(n => (n, point[n]))], comparison.Claimed, comparison.True);
                Met += comparison.Meet ? 1 : 0;
            }
        }
        return null;
    }

    private static Expr? At(MatrixValues items, Expr e)
    {
        try
        {
            return items.PutIn(e) is var put && !MatrixValues.IsOpen(put) ? put : null;
        }
        catch (Exception x) when (x is ExpressionLimitException or UndefinedExpressionException)
        {
            return null;
        }
    }
}
