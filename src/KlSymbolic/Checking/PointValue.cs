namespace KlSymbolic.Checking;

/// <summary>The value of a formula at a point; the set is closed.</summary>
public abstract record PointValue
{
    private protected PointValue() { }

    /// <summary>A real number.</summary>
    /// <param name="Digits">The number in decimal, all digits correct.</param>
    /// <param name="Approximate">The nearest double.</param>
    public sealed record Real(string Digits, double Approximate) : PointValue;

    /// <summary>+infinity.</summary>
    public sealed record Infinite : PointValue;

    /// <summary>No real value.</summary>
    /// <param name="Why">Why, such as a logarithm of a negative number.</param>
    public sealed record Undefined(string Why) : PointValue;
}
