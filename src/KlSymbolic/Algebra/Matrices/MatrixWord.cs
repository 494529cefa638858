using System.Collections.Immutable;

namespace KlSymbolic.Algebra.Matrices;

/// <summary>A product of letters in which no letter stands beside its inverse; the empty word is the identity.</summary>
/// <remarks>Equality is that of the letters in their order.</remarks>
public sealed class MatrixWord : IEquatable<MatrixWord>
{
    private readonly string key;

    private MatrixWord(ImmutableArray<Letter> letters)
    {
        Letters = letters;
        key = string.Join("*", letters);
    }

    /// <summary>The identity.</summary>
    public static MatrixWord Empty { get; } = new([]);

    /// <summary>The letters from left to right.</summary>
    public ImmutableArray<Letter> Letters { get; }

    /// <summary>The product of letters, in which A A⁻¹ cancels.</summary>
    public static MatrixWord Of(IEnumerable<Letter> letters)
    {
        var kept = new List<Letter>();
        foreach (var letter in letters)
        {
            if (kept.Count > 0 && kept[kept.Count - 1].Equals(letter.Inverse))
                kept.RemoveAt(kept.Count - 1);
            else
                kept.Add(letter);
        }
        return kept.Count == 0 ? Empty : new([.. kept]);
    }

    /// <summary>The transpose: the letters' transposes in reverse.</summary>
    public MatrixWord Transposed => Of(Letters.Reverse().Select(l => l.Transposed));

    /// <summary>The inverse: the letters' inverses in reverse.</summary>
    public MatrixWord Inverse => Of(Letters.Reverse().Select(l => l.Inverse));

    /// <summary>The product of two words.</summary>
    public MatrixWord Times(MatrixWord other) => Of(Letters.Concat(other.Letters));

    /// <inheritdoc/>
    public bool Equals(MatrixWord? other) =>
        other is not null && key == other.key && Letters.SequenceEqual(other.Letters);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MatrixWord);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(key);

    /// <inheritdoc/>
    public override string ToString() => key;
}
