using KlSymbolic.Algebra;
using KlSymbolic.Derivation;

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

    /// <summary>+infinity.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Explanation">Why, in a sentence.</param>
    public sealed record Infinite(InfinityReason Reason, string Explanation) : OutcomeValue;

    /// <summary>The rules known give no closed form.</summary>
    /// <param name="Statistic">The function of x whose expectation stands in the way.</param>
    /// <param name="Explanation">What is not known, in a sentence.</param>
    public sealed record NoClosedForm(Expr Statistic, string Explanation) : OutcomeValue;

    /// <summary>There is a closed form, but no double holds its value, or it cannot be told which case the point belongs to.</summary>
    /// <param name="Explanation">What stands in the way, in a sentence.</param>
    public sealed record Undetermined(string Explanation) : OutcomeValue;

    /// <summary>The same value in another unit.</summary>
    internal OutcomeValue In(InformationUnit unit) =>
        unit == InformationUnit.Bits && this is Finite f
            ? new Finite(f.Value / Ln2, f.Error / Ln2 + Math.Abs(f.Value) * RoundingOfDivision)
            : this;

    private const double Ln2 = 0.69314718055994530942;
    private const double RoundingOfDivision = 3.3e-16;
}
