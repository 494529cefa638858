using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Distributions.Structured.Reading;

/// <summary>Two distributions of vectors or matrices over the same symbols, with the values of those arguments that were given item by item.</summary>
/// <param name="P">The first distribution, with a symbol for each argument that was given item by item.</param>
/// <param name="Q">The second distribution.</param>
/// <param name="Variable">A variable named unlike every symbol.</param>
/// <param name="Values">The values of these symbols and of the sizes; none where all is symbolic.</param>
/// <param name="Assumptions">What must hold for both distributions to exist, beyond the domains of the symbols.</param>
public sealed record StructuredPair(
    StructuredDistribution P,
    StructuredDistribution Q,
    Variate Variable,
    MatrixValues Values,
    AssumptionSet Assumptions
);
