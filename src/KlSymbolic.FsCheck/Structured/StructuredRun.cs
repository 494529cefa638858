using System.Collections.Concurrent;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.FsCheck.Laws;
using PointKind = KlSymbolic.FsCheck.Laws.PointKind;

namespace KlSymbolic.FsCheck.Structured;

/// <summary>One check of one law on a divergence of vectors or matrices.</summary>
internal sealed class StructuredRun(
    Law law,
    StructuredSubject subject,
    LawSettings settings,
    CancellationToken cancellation
) : CaseRun(law, (subject.P.Name, subject.Q.Name), null, !subject.IsDerived, settings, cancellation)
{
    private static readonly ConcurrentDictionary<(StructuredFamily, StructuredFamily), StructuredSubject> truths =
        new();

    public StructuredSubject Subject => subject;

    /// <summary>Runs the law's own code.</summary>
    public void Do(Action<StructuredRun> check) => Guard(() => check(this));

    /// <summary>Decides at random points, of which the divergence has a value.</summary>
    /// <param name="kind">Which points.</param>
    /// <param name="share">The fraction of the number of cases that is asked for.</param>
    /// <param name="decide">What is found at a point with the divergence's value there.</param>
    public void OverValues(PointKind kind, double share, Func<StructuredPoint, LawValue, Finding> decide) =>
        OverPoints(
            kind,
            share,
            point => subject.At(point, Settings) is { } value ? decide(point, value) : Finding.Undecided
        );

    /// <summary>Decides at random points.</summary>
    public void OverPoints(PointKind kind, double share, Func<StructuredPoint, Finding> decide) =>
        Over(
            StructuredDraws.Points(subject.P, subject.Q, kind),
            Math.Max(1, (int)Math.Ceiling(Settings.Cases * share)),
            decide
        );

    /// <summary>Whether the divergence is finite somewhere; says so where it is not.</summary>
    public bool HasValues()
    {
        if (subject.IsFiniteSomewhere)
            return true;
        Skip("there is no finite value to look at");
        return false;
    }

    /// <summary>Whether P and Q are of one family; says so where they are not.</summary>
    public bool IsOneFamily()
    {
        if (!subject.IsOneFamily)
            Skip("P and Q are of different families");
        return subject.IsOneFamily;
    }

    /// <summary>The value of what is checked, and the derived one for pairs of other families.</summary>
    public LawValue? ValueOf(StructuredPoint point) =>
        point.P.Family.Equals(subject.P) && point.Q.Family.Equals(subject.Q)
            ? subject.At(point, Settings)
            : TruthOf(point);

    /// <summary>The derived value.</summary>
    public static LawValue? TruthOf(StructuredPoint point) =>
        truths
            .GetOrAdd((point.P.Family, point.Q.Family), f => StructuredSubject.Derived(f.Item1, f.Item2))
            .Truth(point);
}
