using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Structured.Reading;

namespace KlSymbolic.Checking.Structured;

/// <summary>A quantity of vectors and matrices that are given item by item, as a quantity of numbers.</summary>
internal static class StructuredSubject
{
    /// <summary>The quantity in the symbols of the items.</summary>
    /// <exception cref="NotSupportedException">The quantity is not derived for vectors and matrices.</exception>
    public static Subject Of(StructuredPair pair, Functional functional)
    {
        var derivation = PairDeriver.Derive(pair);
        var symbols = pair
            .Values.Matrices.Values.SelectMany(m => m.Items)
            .Concat(pair.Values.Numbers.Values)
            .Concat(
                pair.P.Arguments.Values.Concat(pair.Q.Arguments.Values)
                    .SelectMany(a => a.Matrix.Terms)
                    .Select(t => t.Coefficient)
            )
            .Select(e => e.FreeSymbols())
            .Aggregate((a, b) => a.Union(b))
            .Except(pair.Values.Numbers.Keys);
        return new(StructuredChecker.Of(derivation, functional), derivation.Assumptions, Quantity.NameOf(functional))
        {
            Known = symbols,
            Symbols = symbols,
            References = [.. derivation.Steps.Select(s => s.Reference).Distinct()],
            IsNonnegative = functional == Functional.Divergence,
        };
    }
}
