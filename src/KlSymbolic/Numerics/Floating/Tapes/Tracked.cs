namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>A double with a first-order bound of its absolute error.</summary>
internal readonly record struct Tracked(double Value, double Error)
{
    /// <summary>Half a unit in the last place of 1.</summary>
    public const double Unit = 1.1102230246251565e-16;
}
