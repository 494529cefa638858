using System.Collections.Immutable;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>An expression as a straight list of instructions over numbered registers: first the inputs, then the constants, then results.</summary>
internal sealed class Tape
{
    public required int InputCount { get; init; }

    public required ImmutableArray<Constant> Constants { get; init; }

    public required Instruction[] Instructions { get; init; }

    public required ImmutableArray<Series> Series { get; init; }

    public required int RegisterCount { get; init; }

    /// <summary>The register that holds the value in the end.</summary>
    public required int Result { get; init; }
}
