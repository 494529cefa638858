namespace KlSymbolic.Notation.Reading;

/// <summary>Bounds on what is read, so that every text is answered promptly and within the stack.</summary>
internal static class Limits
{
    public const int TextLength = 100_000;
    public const int Nesting = 200;
    public const int Nodes = 20_000;
    public const int NameLength = 100;
    public const int Digits = 400;
    public const int DecimalExponent = 400;

    /// <summary>Terms and factors that are collected, each as often as a sum or product around it collects it again.</summary>
    public const int Collected = 200_000;

    public const int Exponent = 1000;
    public const int Comparisons = 500;

    /// <summary>Bits of all exact numbers that are folded into one: numbers multiply, and arithmetic on them is not linear.</summary>
    public const int NumberBits = 8192;
}
