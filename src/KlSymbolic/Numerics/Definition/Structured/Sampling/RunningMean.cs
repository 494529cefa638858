namespace KlSymbolic.Numerics.Definition.Structured.Sampling;

/// <summary>Mean and variance of numbers that come one by one.</summary>
/// <remarks>B. P. Welford, Note on a method for calculating corrected sums of squares and products, Technometrics 4 (1962) 419.</remarks>
internal sealed class RunningMean
{
    private double squares;

    public int Count { get; private set; }

    public double Mean { get; private set; }

    /// <summary>The standard error of the mean; infinite before the second number.</summary>
    public double StandardError => Count > 1 ? Math.Sqrt(squares / (Count - 1) / Count) : double.PositiveInfinity;

    public void Add(double value)
    {
        Count++;
        var change = value - Mean;
        Mean += change / Count;
        squares += change * (value - Mean);
    }
}
