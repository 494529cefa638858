using KlSymbolic.Derivation;

namespace KlSymbolic.Evaluation;

/// <summary>A derived quantity at a point with proven digits, or why there are none; the set is closed.</summary>
public abstract record ProvenValue
{
    private protected ProvenValue() { }

    /// <summary>A finite number.</summary>
    /// <param name="Digits">The number in decimal, rounded to the significant digits asked for, all of them proven; shorter where it is exact.</param>
    public sealed record Finite(string Digits) : ProvenValue;

    /// <summary>+infinity.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Explanation">Why, in a sentence.</param>
    public sealed record Infinite(InfinityReason Reason, string Explanation) : ProvenValue;

    /// <summary>The rules known give no closed form.</summary>
    /// <param name="Explanation">What is not known, in a sentence.</param>
    public sealed record NoClosedForm(string Explanation) : ProvenValue;

    /// <summary>There is a closed form, but its digits could not be proven within the bounds of precision and work.</summary>
    /// <param name="Explanation">What stands in the way, such as "cannot tell 0 from ±1e-200".</param>
    public sealed record CannotTell(string Explanation) : ProvenValue;
}
