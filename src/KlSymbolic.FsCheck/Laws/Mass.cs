namespace KlSymbolic.FsCheck.Laws;

/// <summary>What P and Q give to one part of a partition.</summary>
/// <param name="P">The probability under P.</param>
/// <param name="Q">The probability under Q.</param>
internal readonly record struct Mass(LawValue P, LawValue Q)
{
    /// <summary>Whether both are known well enough for their ratio to mean something.</summary>
    public bool IsUsable => Known(P) && Known(Q);

    private static bool Known(LawValue m) =>
        double.IsFinite(m.Value) && double.IsFinite(m.Error) && m.Value > 0 && m.Error <= 1e-3 * m.Value;
}
