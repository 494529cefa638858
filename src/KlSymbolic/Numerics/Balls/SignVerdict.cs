namespace KlSymbolic.Numerics.Balls;

/// <summary>What is proven of a sign.</summary>
public enum ProvenSign
{
    /// <summary>The value is below 0.</summary>
    Negative,

    /// <summary>The value is exactly 0.</summary>
    Zero,

    /// <summary>The value is above 0.</summary>
    Positive,

    /// <summary>The value exists or may exist, and its sign is not known.</summary>
    Undecided,

    /// <summary>There is no value.</summary>
    Undefined,
}

/// <summary>The sign of a value at a point, and how it was found.</summary>
/// <param name="Sign">What is proven.</param>
/// <param name="Ball">A set that contains the value; indeterminate where there is none.</param>
/// <param name="PrecisionBits">The precision that was used.</param>
/// <param name="Reason">Why the sign is undecided or the value undefined; null where it is neither.</param>
public sealed record SignVerdict(ProvenSign Sign, Ball Ball, int PrecisionBits, string? Reason);
