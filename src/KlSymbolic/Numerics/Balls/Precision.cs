namespace KlSymbolic.Numerics.Balls;

/// <summary>With how many bits to work, and how much work is allowed; it decides how narrow a result is, never whether it is right.</summary>
public readonly struct Precision
{
    /// <summary>The most bits that are ever used.</summary>
    public const int MaximumBits = 1 << 17;

    private readonly WorkBudget? budget;

    /// <summary>So many bits, brought between 2 and <see cref="MaximumBits"/>, and a budget of work; null for no bound.</summary>
    public Precision(long bits, WorkBudget? budget = null)
    {
        Bits = (int)Math.Max(2, Math.Min(bits, MaximumBits));
        this.budget = budget;
    }

    /// <summary>The number of bits.</summary>
    public int Bits { get; }

    /// <summary>Takes the cost of some multiplications at this precision out of the budget; false where it has run out.</summary>
    /// <exception cref="OperationCanceledException">The budget's token was cancelled.</exception>
    public bool Spend(long multiplications = 1) => budget is null || budget.Spend(multiplications * Cost);

    /// <summary>The cost of a multiplication, as measured: it grows as the power 3/2 of the length.</summary>
    private long Cost => 1 + (long)(Bits * Math.Sqrt(Bits) / 8192);

    /// <summary>The same budget with another number of bits.</summary>
    public Precision With(long bits) => new(bits, budget);

#pragma warning disable CS1591 // operators say what they do
    public static implicit operator Precision(long bits) => new(bits);

    public static Precision operator +(Precision p, long guardBits) => new(p.Bits + guardBits, p.budget);
#pragma warning restore CS1591
}
