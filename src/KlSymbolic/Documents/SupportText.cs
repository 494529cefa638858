using KlSymbolic.Distributions;

namespace KlSymbolic.Documents;

/// <summary>Supports in words.</summary>
internal static class SupportText
{
    /// <summary>The support, such as <c>the reals</c> or <c>the interval from a to b</c>.</summary>
    public static string Of(Support s, TextLayout layout) =>
        (s.IsDiscrete, s.IsUnboundedBelow, s.IsUnboundedAbove) switch
        {
            (false, true, true) => "the reals",
            (false, true, false) => $"the reals below {layout.Print(s.Upper)}",
            (false, false, true) => $"the reals above {layout.Print(s.Lower)}",
            (false, false, false) => $"the interval from {layout.Print(s.Lower)} to {layout.Print(s.Upper)}",
            (true, true, true) => "the integers",
            (true, true, false) => $"the integers up to {layout.Print(s.Upper)}",
            (true, false, true) => $"the integers from {layout.Print(s.Lower)} on",
            (true, false, false) => $"the integers from {layout.Print(s.Lower)} to {layout.Print(s.Upper)}",
        };
}
