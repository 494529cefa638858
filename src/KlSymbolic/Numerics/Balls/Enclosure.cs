namespace KlSymbolic.Numerics.Balls;

/// <summary>The answer to a request for digits: <see cref="Enclosed"/>, <see cref="CannotTell"/> or <see cref="Undefined"/>.</summary>
public abstract partial record Enclosure
{
    private Enclosure() { }

    /// <summary>The value, with as many correct digits as were asked for.</summary>
    /// <param name="Ball">A set that contains the value.</param>
    /// <param name="Digits">The value rounded to the significant digits asked for, as <see cref="BallText"/> says.</param>
    /// <param name="PrecisionBits">The precision that was needed.</param>
    public sealed record Enclosed(Ball Ball, string Digits, int PrecisionBits) : Enclosure;

    /// <summary>The digits could not be proven within the bounds.</summary>
    /// <param name="Ball">The narrowest set found that contains the value; indeterminate where there is none.</param>
    /// <param name="Reason">What stands in the way, such as "cannot tell 0 from ±1e-200".</param>
    /// <param name="PrecisionBits">The precision that was reached.</param>
    public sealed record CannotTell(Ball Ball, string Reason, int PrecisionBits) : Enclosure;

    /// <summary>The expression has no real value at the point.</summary>
    /// <param name="Reason">Which part has none.</param>
    public sealed record Undefined(string Reason) : Enclosure;
}
