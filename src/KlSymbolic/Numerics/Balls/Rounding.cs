namespace KlSymbolic.Numerics.Balls;

/// <summary>To which of its neighbours a number is rounded.</summary>
public enum Rounding
{
    /// <summary>The nearest, ties away from zero.</summary>
    Nearest,

    /// <summary>The next one that is not larger in size: the cheapest.</summary>
    TowardsZero,

    /// <summary>The next one that is not above.</summary>
    Down,

    /// <summary>The next one that is not below.</summary>
    Up,
}
