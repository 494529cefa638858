using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Checking;

/// <summary>Compares a formula that is right in the interior with the true value on the boundary, in exact arithmetic as it is written.</summary>
internal static class BoundaryCheck
{
    private const int MostPoints = 24;

    /// <summary>The points found at which the formula lacks the true value; in a formula without infinity, where the true value is finite.</summary>
    public static IEnumerable<Counterexample> Differences(Expr claim, Subject subject, CancellationToken cancellation)
    {
        var symbols = subject.Symbols.Union(claim.FreeSymbols());
        var conditions = subject.Value.AsCases.SelectMany(c => c.When.Relations).Concat(ConditionsOf(claim));
        var speaksOfInfinity = claim.Contains(Functions.Infinity) || claim.Contains(Functions.NotANumber);
        foreach (var point in Boundary.Points(symbols, subject.Assumptions, conditions).Take(MostPoints))
        {
            cancellation.ThrowIfCancellationRequested();
            if (TrueValue.At(subject.Value, point, cancellation) is not { } truth)
                continue;
            if (truth is PointValue.Infinite && !speaksOfInfinity)
                continue;
            var selected = PointComparison.Selected(claim, point);
            if (PointComparison.ValueOf(selected, point, cancellation) is not { } claimed || Agree(claimed, truth))
                continue;
            yield return new([.. symbols.Select(s => (s, point[s]))], claimed, truth);
        }
    }

    private static bool Agree(PointValue claimed, PointValue truth) =>
        (claimed, truth) switch
        {
            (PointValue.Real c, PointValue.Real t) => Math.Abs(c.Approximate - t.Approximate)
                <= 1e-12 * Math.Max(Math.Abs(c.Approximate), Math.Abs(t.Approximate)),
            (PointValue.Infinite, PointValue.Infinite) => true,
            _ => false,
        };

    private static IEnumerable<Relation> ConditionsOf(Expr e)
    {
        if (e is Apply { Arguments: [var a, var b, ..] } choice)
        {
            var relation =
                choice.Function == Functions.IfLess ? Condition.LessOrEqual(a, b)
                : choice.Function == Functions.IfEqual ? Condition.LessOrEqual(a, b)
                : null;
            if (relation is Relation r)
                yield return r;
        }
        foreach (var r in e.Children.SelectMany(ConditionsOf))
            yield return r;
    }
}
