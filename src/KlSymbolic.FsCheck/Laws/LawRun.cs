using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.FsCheck.Generation;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>One check of one law on a divergence of two families of numbers.</summary>
internal sealed class LawRun(Law law, LawSubject subject, LawSettings settings, CancellationToken cancellation)
    : CaseRun(law, subject.Names, subject.Source, subject.Kind == LawSubjectKind.Function, settings, cancellation)
{
    public const int MostTries = 2_000;

    public LawSubject Subject => subject;

    /// <summary>Runs the law's own code.</summary>
    public void Do(Action<LawRun> check) => Guard(() => check(this));

    /// <summary>Points with edges, but plain ones for a form with a series, which may converge slowly at an edge.</summary>
    public PointKind WithEdges => subject.FiniteForms.Any(f => HasSum(f.Value)) ? PointKind.Plain : PointKind.WithEdges;

    /// <summary>Whether an expression has a series in it, or a sum of as many terms as a parameter says.</summary>
    private static bool HasSum(Expr e) => e is IndexedSum || e.Children.Any(HasSum);

    /// <summary>Decides at random points of the cases that fulfil a condition, each with its part of the points.</summary>
    /// <param name="kind">Which points.</param>
    /// <param name="conditions">The cases; those that cannot occur are left out.</param>
    /// <param name="share">The fraction of the number of cases that is asked for.</param>
    /// <param name="decide">What is found at a point.</param>
    public void OverPoints(
        PointKind kind,
        IEnumerable<Condition> conditions,
        double share,
        Func<PairPoint, Finding> decide
    )
    {
        ImmutableArray<Condition> all = [.. conditions.Where(subject.Points.IsPossible)];
        foreach (var when in all)
        {
            var count = Math.Max(1, (int)Math.Ceiling(Settings.Cases * share / all.Length));
            if (subject.Points.Of(kind, when, MostTries) is { } points)
                Over(points, count, decide);
            else
                Skip("no points are known at which the law could be checked");
        }
    }

    /// <summary>Decides around one plain point of the cases that fulfil a condition: with each value at each edge of its domain.</summary>
    /// <param name="when">The condition.</param>
    /// <param name="decide">What is found at a point.</param>
    public void OverEdges(Condition when, Func<PairPoint, Finding> decide)
    {
        if (
            !subject.Points.IsPossible(when)
            || subject.Points.Of(PointKind.Plain, when, MostTries) is not { } points
            || !TryDraw(points, 0, out var plain)
        )
            return;
        foreach (var point in subject.Points.AtEdges(plain).Where(p => p.Decide(when) == Truth.True))
        {
            Cancellation.ThrowIfCancellationRequested();
            if (IsBroken)
                return;
            Examine(points, point, decide);
        }
    }
}
