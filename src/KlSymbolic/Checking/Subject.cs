using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;

namespace KlSymbolic.Checking;

/// <summary>The derived quantity that a formula is compared with.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Assumptions">What is assumed of the symbols.</param>
/// <param name="Name">Its name in sentences.</param>
/// <param name="References">The master integrals and rules that its derivation used.</param>
internal sealed record Subject(
    Outcome Value,
    AssumptionSet Assumptions,
    string Name,
    ImmutableArray<string> References
)
{
    /// <summary>A quantity of a derived pair.</summary>
    public static Subject Of(PairDerivation derivation, Functional functional) =>
        new(
            Quantity.Of(derivation, functional),
            derivation.Assumptions,
            Quantity.NameOf(functional),
            [.. derivation.Steps.Select(s => s.Reference).Distinct()]
        );
}
