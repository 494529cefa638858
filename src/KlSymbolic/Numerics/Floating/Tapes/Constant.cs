namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>A number known when a tape is made: its value and a bound of its absolute error.</summary>
internal readonly record struct Constant(DoubleDouble Value, double Error)
{
    /// <summary>No value.</summary>
    public static Constant None { get; } = new(double.NaN, double.NaN);
}
