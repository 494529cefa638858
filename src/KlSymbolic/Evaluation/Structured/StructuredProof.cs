using KlSymbolic.Distributions.Structured.Reading;

namespace KlSymbolic.Evaluation.Structured;

/// <summary>KL(P||Q), H(P, Q) and H(P) of distributions of vectors or matrices by closed form, with proven digits.</summary>
/// <param name="Pair">P and Q.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Digits">How many significant digits were asked for.</param>
/// <param name="Values">The values.</param>
public sealed record StructuredProof(StructuredPair Pair, InformationUnit Unit, int Digits, ProvenValues Values);
