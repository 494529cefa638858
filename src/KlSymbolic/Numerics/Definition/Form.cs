namespace KlSymbolic.Numerics.Definition;

/// <summary>How the integrand is put together from the density p and the averaged value v.</summary>
internal enum Form
{
    /// <summary>p v.</summary>
    Plain,

    /// <summary>p (v − 1 + e^(−v)), which for a log-ratio is p log(p/q) − p + q: never negative, so that nothing cancels.</summary>
    Nonnegative,

    /// <summary>p.</summary>
    Mass,
}
