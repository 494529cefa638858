using KlSymbolic.Algebra;
using KlSymbolic.Derivation;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Evaluation;

/// <summary>A derived quantity at a point: a number, +infinity with its reason, or why there is no number; the set is closed.</summary>
/// <remarks>Values are in nats.</remarks>
public abstract record OutcomeValue
{
    private protected OutcomeValue() { }

    /// <summary>A finite number.</summary>
    /// <param name="Value">The number, by the closed form.</param>
    /// <param name="Error">A first-order bound of the absolute error by rounding; 0 where the number is exact.</param>
    public sealed record Finite(double Value, double Error) : OutcomeValue;

    /// <summary>A finite number that is beyond the range of doubles.</summary>
    /// <param name="Enclosure">A ball around it, in nats unless converted.</param>
    public sealed record BeyondDoubles(Ball Enclosure) : OutcomeValue
    {
        private const int MostDigits = 17;

        /// <summary>What to tell a reader who expects a double.</summary>
        public const string Explanation = "Finite, and beyond the range of doubles.";

        /// <summary>Its significant digits, as many as the enclosure proves, but no more than 17.</summary>
        public string Digits
        {
            get
            {
                for (var digits = MostDigits; digits > 0; digits--)
                {
                    if (BallText.Digits(Enclosure, digits) is { } text)
                        return text;
                }
                throw new InvalidOperationException("The enclosure proves no digit.");
            }
        }
    }

    /// <summary>+infinity.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Explanation">Why, in a sentence.</param>
    public sealed record Infinite(InfinityReason Reason, string Explanation) : OutcomeValue;

    /// <summary>The rules known give no closed form.</summary>
    /// <param name="Statistic">The function of x whose expectation stands in the way.</param>
    /// <param name="Explanation">What is not known, in a sentence.</param>
    public sealed record NoClosedForm(Expr Statistic, string Explanation) : OutcomeValue;

    /// <summary>There is a closed form, but its value cannot be computed in floating point, or it cannot be told which case the point belongs to.</summary>
    /// <param name="Explanation">What stands in the way, in a sentence.</param>
    public sealed record Undetermined(string Explanation) : OutcomeValue;
}
