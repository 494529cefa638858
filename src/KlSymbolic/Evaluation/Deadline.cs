using System.Diagnostics;

namespace KlSymbolic.Evaluation;

/// <summary>The time that the quantities of one evaluation share, from the beginning of the first on.</summary>
/// <remarks>The bound of work ends all but the rarest evaluations long before; this ends those that it does not measure well.</remarks>
internal sealed class Deadline(TimeSpan time)
{
    /// <summary>What one evaluation of a divergence, cross-entropy and entropy together may take.</summary>
    public const int Seconds = 30;

    private readonly Stopwatch clock = Stopwatch.StartNew();

    /// <summary>The time that begins now, as long as an evaluation may take.</summary>
    public Deadline()
        : this(TimeSpan.FromSeconds(Seconds)) { }

    /// <summary>What is left of the time, divided evenly among so many quantities that are still to be computed.</summary>
    /// <remarks>One that takes less leaves the rest to those after it, and one that cannot be told in its share takes nothing from them.</remarks>
    public TimeSpan Share(int quantities)
    {
        var left = time - clock.Elapsed;
        return left > TimeSpan.Zero ? TimeSpan.FromTicks(left.Ticks / quantities) : TimeSpan.Zero;
    }
}
