using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.FsCheck.Generation;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>One check of one law: counts what is decided, and shrinks the first case in which the law fails.</summary>
internal sealed class LawRun(Law law, LawSubject subject, LawSettings settings, CancellationToken cancellation)
{
    public const int MostTries = 2_000;
    private const int MostShrinks = 200;

    private int decided;
    private int met;
    private bool isApplicable;
    private string? counterexample;
    private string? note;

    public LawSubject Subject => subject;

    public LawSettings Settings => settings;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Whether the law was found to fail.</summary>
    public bool IsBroken => counterexample is not null;

    public LawResult Result =>
        new(
            law,
            subject.Names.P,
            subject.Names.Q,
            IsBroken ? LawStatus.Broken
                : decided > 0 ? LawStatus.Held
                : isApplicable ? LawStatus.Undecided
                : LawStatus.NotApplicable,
            decided,
            met,
            counterexample,
            note
        )
        {
            Source = subject.Source,
        };

    /// <summary>Runs the law's own code; an end by cancellation keeps what was found.</summary>
    public void Do(Action<LawRun> check)
    {
        try
        {
            check(this);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            note = "cancelled";
        }
    }

    /// <summary>Says why the law does not apply.</summary>
    public void Skip(string why) => note ??= why;

    /// <summary>Counts a decision for all parameters at once.</summary>
    public void Prove(string how)
    {
        (isApplicable, note) = (true, how);
        met++;
        decided++;
    }

    /// <summary>Counts a question for all parameters that stays open.</summary>
    public void LeaveOpen(string why)
    {
        (isApplicable, note) = (true, why);
        met++;
    }

    /// <summary>Says where the law fails.</summary>
    public void Break(string where)
    {
        isApplicable = true;
        met++;
        decided++;
        counterexample ??= where;
    }

    /// <summary>Takes a finding for a case that was not drawn at random.</summary>
    public void Take(Finding finding, string where)
    {
        switch (finding.Status)
        {
            case LawStatus.Held:
                Count(true);
                break;
            case LawStatus.Broken:
                Break($"{where}: {finding.Text}");
                break;
            default:
                Count(false);
                break;
        }
    }

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
            var count = Math.Max(1, (int)Math.Ceiling(settings.Cases * share / all.Length));
            if (subject.Points.Of(kind, when, MostTries) is { } points)
                Over(points, count, decide);
            else
                Skip("no points are known at which the law could be checked");
        }
    }

    /// <summary>Decides for random values.</summary>
    public void Over<T>(Arbitrary<T> values, int count, Func<T, Finding> decide)
    {
        isApplicable = true;
        for (var i = 0; i < count && !IsBroken; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!TryDraw(values, i, out var value))
                return;
            Examine(values, value, decide);
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
            cancellation.ThrowIfCancellationRequested();
            if (IsBroken)
                return;
            Examine(points, point, decide);
        }
    }

    /// <summary>A random value; the same for all laws, so that what is computed for a point serves them all.</summary>
    private bool TryDraw<T>(Arbitrary<T> values, int index, [MaybeNullWhen(false)] out T value)
    {
        var seed = unchecked(settings.Seed * 6364136223846793005UL + 1442695040888963407UL);
        try
        {
            value = values.Generator.Sample(1, new Rnd(seed + (ulong)index, seed | 1), 30).First();
            return true;
        }
        catch (NoPointException e)
        {
            note ??= e.Message;
            value = default;
            return false;
        }
    }

    private void Examine<T>(Arbitrary<T> values, T value, Func<T, Finding> decide)
    {
        var finding = Decide(value, decide);
        if (finding.Status == LawStatus.Broken)
            (value, finding) = Shrink(values, value, finding, decide);
        Take(finding, $"{value}");
    }

    /// <summary>A function of somebody else that throws breaks whatever is asked of it.</summary>
    private Finding Decide<T>(T value, Func<T, Finding> decide)
    {
        try
        {
            return decide(value);
        }
#pragma warning disable CA1031 // what it throws is not known
        catch (Exception e) when (subject.Kind == LawSubjectKind.Function && e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Finding.Broken($"the function throws {e.GetType().Name}: {e.Message}");
        }
    }

    private void Count(bool isDecided)
    {
        isApplicable = true;
        met++;
        if (isDecided)
            decided++;
    }

    private (T, Finding) Shrink<T>(Arbitrary<T> values, T value, Finding finding, Func<T, Finding> decide)
    {
        for (var tries = 0; tries < MostShrinks; )
        {
            var found = false;
            foreach (var smaller in values.Shrinker(value))
            {
                cancellation.ThrowIfCancellationRequested();
                if (++tries >= MostShrinks)
                    break;
                var again = Decide(smaller, decide);
                if (again.Status != LawStatus.Broken)
                    continue;
                (value, finding, found) = (smaller, again, true);
                break;
            }
            if (!found)
                break;
        }
        return (value, finding);
    }
}
