namespace KlSymbolic.Numerics.Definition;

/// <summary>Density and value at one point.</summary>
/// <param name="LogDensity">log of the density of P in the coordinate.</param>
/// <param name="LogDensityError">A bound of its absolute error.</param>
/// <param name="Value">What is averaged: a log-ratio or a log-density.</param>
/// <param name="ValueError">A bound of its absolute error.</param>
/// <param name="LogReference">log of the density of Q in the coordinate, where it was asked for.</param>
/// <param name="LogReferenceError">A bound of its absolute error.</param>
internal readonly record struct Sample(
    double LogDensity,
    double LogDensityError,
    double Value,
    double ValueError,
    double LogReference = double.NaN,
    double LogReferenceError = 0
);
