using KlSymbolic.Distributions;

namespace KlSymbolic.Documents.Gallery;

/// <summary>Kinds of supports to filter by.</summary>
internal static class SupportKind
{
    /// <summary>The kind in words.</summary>
    public static string Of(Support s) =>
        (s.IsDiscrete, s.IsUnboundedBelow, s.IsUnboundedAbove) switch
        {
            (false, true, true) => "all reals",
            (false, false, false) => "an interval",
            (false, _, _) => "a half-line",
            (true, false, false) => "finitely many integers",
            (true, true, true) => "all integers",
            (true, _, _) => "integers from some point on",
        };
}
