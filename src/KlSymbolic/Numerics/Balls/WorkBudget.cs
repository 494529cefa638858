namespace KlSymbolic.Numerics.Balls;

/// <summary>How much work one evaluation may still do; a unit is about one multiplication of numbers of 256 bits.</summary>
/// <remarks>Belongs to one evaluation on one thread. Operations that run out of it answer <see cref="Ball.Indeterminate"/>.</remarks>
/// <param name="units">The work allowed.</param>
/// <param name="cancellation">Asked whenever work is done.</param>
public sealed class WorkBudget(long units, CancellationToken cancellation = default)
{
    private long remaining = units;

    /// <summary>Whether work was refused.</summary>
    public bool IsExhausted => remaining < 0;

    /// <summary>Takes units out of the budget; false where it has run out.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool Spend(long amount)
    {
        cancellation.ThrowIfCancellationRequested();
        if (remaining < amount)
        {
            remaining = -1;
            return false;
        }
        remaining -= amount;
        return true;
    }
}
