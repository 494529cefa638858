namespace KlSymbolic.FsCheck.Generation;

/// <summary>Ends a search that rejects too many values in a row. Thread safe.</summary>
/// <param name="most">How many.</param>
/// <param name="what">What is looked for.</param>
internal sealed class Patience(int most, string what)
{
    private int tries;

    /// <summary>Whether the value is kept.</summary>
    /// <exception cref="NoPointException">Too many in a row were not.</exception>
    public bool Keeps(bool isWanted)
    {
        if (isWanted)
            Volatile.Write(ref tries, 0);
        else if (Interlocked.Increment(ref tries) >= most)
            throw new NoPointException($"No {what} were met in {most} tries.");
        return isWanted;
    }
}
