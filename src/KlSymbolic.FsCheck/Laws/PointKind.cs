namespace KlSymbolic.FsCheck.Laws;

/// <summary>Which points a law is checked at.</summary>
internal enum PointKind
{
    /// <summary>Values of moderate size.</summary>
    Plain,

    /// <summary>Values at the edges of the domains among them.</summary>
    WithEdges,

    /// <summary>Values of moderate size, at the edges, and tiny and huge ones, alike often.</summary>
    Extreme,

    /// <summary>P and Q of one family whose arguments differ little.</summary>
    NearlyEqual,

    /// <summary>P and Q equal.</summary>
    Equal,
}
