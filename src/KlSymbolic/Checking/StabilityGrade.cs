namespace KlSymbolic.Checking;

/// <summary>What goes wrong when a right formula is computed in double precision.</summary>
public enum StabilityGrade
{
    /// <summary>Digits are lost, as when P and Q are nearly equal.</summary>
    LosesDigits,

    /// <summary>NaN, an overflow, a negative divergence or a wrong infinity, inside the domain or on its boundary.</summary>
    Fails,
}
