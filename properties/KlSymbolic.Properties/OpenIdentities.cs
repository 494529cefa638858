namespace KlSymbolic.Properties;

/// <summary>The pairs of which some identity is right in numbers and not decided by the zero test.</summary>
internal static class OpenIdentities
{
    private static readonly HashSet<(string P, string Q)> pairs =
    [
        ("Categorical", "Skellam"),
        ("Triangular", "ContinuousBernoulli"),
    ];

    /// <summary>Whether the pair is one of them.</summary>
    public static bool Contains(string p, string q) => pairs.Contains((p, q));
}
