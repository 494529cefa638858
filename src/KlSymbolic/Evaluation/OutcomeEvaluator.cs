using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;

namespace KlSymbolic.Evaluation;

/// <summary>An outcome made ready to be evaluated at many points. Thread safe.</summary>
internal sealed class OutcomeEvaluator
{
    private readonly ImmutableArray<(Condition When, Func<Point, OutcomeValue> Value)> cases;

    /// <param name="outcome">What was derived.</param>
    /// <param name="symbols">The symbols whose values a point gives.</param>
    /// <param name="isNonnegative">Whether the quantity is known never to be negative, as a divergence is.</param>
    public OutcomeEvaluator(Outcome outcome, ImmutableArray<Symbol> symbols, bool isNonnegative) =>
        cases = outcome is Outcome.Cases c
            ? [.. c.Items.Select(i => (i.When, Prepare(i.Outcome, symbols, isNonnegative)))]
            : [(Condition.Always, Prepare(outcome, symbols, isNonnegative))];

    /// <summary>The value at a point.</summary>
    public OutcomeValue At(Point point)
    {
        foreach (var (when, value) in cases)
        {
            var holds = NumericConditions.Decide(point.At(when));
            if (holds == Truth.True)
                return value(point);
            if (holds == Truth.Unknown)
                return new OutcomeValue.Undetermined($"It cannot be told whether {point.At(when)} holds.");
        }
        return new OutcomeValue.Undetermined("The point belongs to none of the cases derived.");
    }

    private static Func<Point, OutcomeValue> Prepare(
        Outcome outcome,
        ImmutableArray<Symbol> symbols,
        bool isNonnegative
    )
    {
        switch (outcome)
        {
            case Outcome.Finite f:
                var form = new ClosedForm(f.Value, symbols);
                return point => Number(form.At(point), isNonnegative);
            case Outcome.Infinite i:
                return _ => new OutcomeValue.Infinite(i.Reason, i.Explanation);
            case Outcome.NoClosedForm n:
                return _ => new OutcomeValue.NoClosedForm(n.Statistic, n.Explanation);
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    private static OutcomeValue Number(Numerics.Floating.Evaluation found, bool isNonnegative)
    {
        if (double.IsNaN(found.Value) || double.IsNaN(found.Error))
            return new OutcomeValue.Undetermined("The closed form cannot be computed here in floating point.");
        if (double.IsInfinity(found.Value))
            return new OutcomeValue.Undetermined("The value is beyond the range of doubles.");
        if (!isNonnegative || found.Value >= 0)
            return new OutcomeValue.Finite(found.Value, found.Error);
        return -found.Value <= found.Error
            ? new OutcomeValue.Finite(0, found.Error)
            : new OutcomeValue.Undetermined(
                $"The closed form gives {found.Value:R}, and a divergence is not negative: rounding does not explain it."
            );
    }
}
