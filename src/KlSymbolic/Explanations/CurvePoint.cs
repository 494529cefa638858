namespace KlSymbolic.Explanations;

/// <summary>A point at which two densities are compared.</summary>
/// <param name="X">The point.</param>
/// <param name="P">The density of P; 0 outside its support.</param>
/// <param name="Q">The density of Q; 0 outside its support.</param>
/// <param name="Forward">p log(p/q) in the unit of the explanation; +infinity where Q has no mass and P has.</param>
/// <param name="Reverse">q log(q/p); +infinity where P has no mass and Q has.</param>
public readonly record struct CurvePoint(double X, double P, double Q, double Forward, double Reverse);
