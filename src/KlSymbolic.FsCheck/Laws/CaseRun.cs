using System.Diagnostics.CodeAnalysis;
using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.FsCheck.Generation;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>One check of one law, whatever the divergence is of: counts what is decided, and shrinks the first case in which the law fails.</summary>
/// <param name="law">The law.</param>
/// <param name="names">What reports call P and Q.</param>
/// <param name="source">Where the divergence was found; null where it has no place.</param>
/// <param name="isFunction">Whether the divergence is a function of somebody else, which may throw anything.</param>
/// <param name="settings">How thoroughly.</param>
/// <param name="cancellation">Ends the check.</param>
internal abstract class CaseRun(
    Law law,
    (string P, string Q) names,
    string? source,
    bool isFunction,
    LawSettings settings,
    CancellationToken cancellation
)
{
    private const int MostShrinks = 200;

    private int decided;
    private int met;
    private bool isApplicable;
    private string? counterexample;
    private string? note;

    public LawSettings Settings => settings;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Whether the law was found to fail.</summary>
    public bool IsBroken => counterexample is not null;

    public LawResult Result =>
        new(
            law,
            names.P,
            names.Q,
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
            Source = source,
        };

    /// <summary>Runs the law's own code; an end by cancellation keeps what was found.</summary>
    protected void Guard(Action check)
    {
        try
        {
            check();
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

    /// <summary>A random value; the same for all laws, so that what is computed for a point serves them all.</summary>
    protected bool TryDraw<T>(Arbitrary<T> values, int index, [MaybeNullWhen(false)] out T value)
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

    protected void Examine<T>(Arbitrary<T> values, T value, Func<T, Finding> decide)
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
        catch (Exception e) when (isFunction && e is not OperationCanceledException)
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
