using KlSymbolic.Distributions.Reading;
using KlSymbolic.Distributions.Structured.Reading;

namespace KlSymbolic.FsCheck.Structured;

/// <summary>Two distributions of vectors or matrices with numbers as their arguments.</summary>
/// <param name="P">P.</param>
/// <param name="Q">Q.</param>
internal sealed record StructuredPoint(StructuredValues P, StructuredValues Q)
{
    /// <summary>Q and P.</summary>
    public StructuredPoint Exchanged => new(Q, P);

    /// <summary>The pair; null where one of the distributions does not exist.</summary>
    public StructuredPair? TryRead()
    {
        try
        {
            return StructuredReader.ReadPair(P.ToString(), Q.ToString());
        }
        catch (InputException)
        {
            return null;
        }
    }

    public override string ToString() => $"{P} || {Q}";
}
