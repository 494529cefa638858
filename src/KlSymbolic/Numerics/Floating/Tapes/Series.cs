using System.Collections.Immutable;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>The summand of an indexed sum: a tape whose first input is the index, and the outer registers that feed the others.</summary>
internal sealed record Series(Tape Body, ImmutableArray<int> Captured)
{
    /// <summary>The largest number of terms that is summed one by one.</summary>
    public const int MaximumTerms = 20_000_000;
}
