using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;

namespace KlSymbolic.Evaluation;

/// <summary>An outcome made ready to be evaluated at many points. Thread safe.</summary>
internal sealed class OutcomeEvaluator
{
    private readonly ImmutableArray<Case> cases;
    private readonly bool isNonnegative;

    /// <param name="outcome">What was derived.</param>
    /// <param name="symbols">The symbols whose values a point gives.</param>
    /// <param name="isNonnegative">Whether the quantity is known never to be negative, as a divergence is.</param>
    public OutcomeEvaluator(Outcome outcome, ImmutableArray<Symbol> symbols, bool isNonnegative)
    {
        this.isNonnegative = isNonnegative;
        cases = outcome is Outcome.Cases c
            ? [.. c.Items.Select(i => Prepare(i.When, i.Outcome))]
            : [Prepare(Condition.Always, outcome)];

        Case Prepare(Condition when, Outcome then) =>
            new(when, then, then is Outcome.Finite f ? new ClosedForm(f.Value, symbols) : null);
    }

    /// <summary>The value at a point.</summary>
    /// <param name="point">The point.</param>
    /// <param name="isKnownZero">Asked where the value cannot be told from 0; null where nobody knows.</param>
    /// <param name="time">What it may take; null for as long as an evaluation may take by itself.</param>
    public OutcomeValue At(Point point, Func<bool>? isKnownZero = null, TimeSpan? time = null) =>
        Find(point) switch
        {
            ({ Form: { } form }, _) => Number(
                form,
                point,
                isKnownZero ?? (() => false),
                time ?? TimeSpan.FromSeconds(Deadline.Seconds)
            ),
            ({ Then: Outcome.Infinite i }, _) => new OutcomeValue.Infinite(i.Reason, i.Explanation),
            ({ Then: Outcome.NoClosedForm n }, _) => new OutcomeValue.NoClosedForm(n.Statistic, n.Explanation),
            var (_, open) => new OutcomeValue.Undetermined(open!),
        };

    /// <summary>The value at a point with proven digits, or that it cannot be told in the time given.</summary>
    public ProvenValue Prove(Point point, int digits, InformationUnit unit, TimeSpan time) =>
        Find(point) switch
        {
            ({ Form: { } form }, _) => form.Prove(point, digits, unit, time),
            ({ Then: Outcome.Infinite i }, _) => new ProvenValue.Infinite(i.Reason, i.Explanation),
            ({ Then: Outcome.NoClosedForm n }, _) => new ProvenValue.NoClosedForm(n.Explanation),
            var (_, open) => new ProvenValue.CannotTell(open!),
        };

    /// <summary>The case that a point belongs to, or why none is known.</summary>
    private (Case? Found, string? Open) Find(Point point)
    {
        foreach (var item in cases)
        {
            var holds = NumericConditions.Decide(point.At(item.When));
            if (holds == Truth.True)
                return (item, null);
            if (holds == Truth.Unknown)
                return (null, $"It cannot be told whether {point.At(item.When)} holds.");
        }
        return (null, "The point belongs to none of the cases derived.");
    }

    private OutcomeValue Number(ClosedForm form, Point point, Func<bool> isKnownZero, TimeSpan time)
    {
        var found = form.At(point, isKnownZero, time);
        if (double.IsNaN(found.Value) || double.IsNaN(found.Error))
            return new OutcomeValue.Undetermined("The closed form cannot be computed here in floating point.");
        if (double.IsInfinity(found.Value))
        {
            return form.BeyondDoubles(point, time) is { } ball
                ? new OutcomeValue.BeyondDoubles(ball)
                : new OutcomeValue.Undetermined("The closed form leaves the range of doubles.");
        }
        if (!isNonnegative || found.Value >= 0)
            return new OutcomeValue.Finite(found.Value == 0 ? 0 : found.Value, found.Error);
        return -found.Value <= found.Error
            ? new OutcomeValue.Finite(0, found.Error)
            : new OutcomeValue.Undetermined(
                $"The closed form gives {found.Value:R}, and a divergence is not negative: rounding does not explain it."
            );
    }

    private sealed record Case(Condition When, Outcome Then, ClosedForm? Form);
}
