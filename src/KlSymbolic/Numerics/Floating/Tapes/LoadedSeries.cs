using System.Collections.Immutable;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>An indexed sum with the constants of its body in one kind of numbers.</summary>
internal sealed record LoadedSeries<T>(LoadedTape<T> Body, ImmutableArray<int> Captured)
    where T : unmanaged;
