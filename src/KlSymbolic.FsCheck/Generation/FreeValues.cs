using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.FsCheck.Generation;

/// <summary>Values of the symbols of which the arguments of P and Q are made, such as mu and L of Normal(mu, exp(L)).</summary>
/// <param name="Symbols">The symbols.</param>
/// <param name="Values">Their values, in the same order.</param>
internal sealed record FreeValues(ImmutableArray<Symbol> Symbols, ImmutableArray<Rational> Values)
{
    /// <summary>The values rounded to double.</summary>
    public double[] Doubles { get; } = [.. Values.Select(v => v.ToDouble())];

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", Symbols.Zip(Values, (s, v) => $"{s} = {v}"));
}
