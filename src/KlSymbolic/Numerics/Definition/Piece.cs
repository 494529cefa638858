namespace KlSymbolic.Numerics.Definition;

/// <summary>One chart of the range of integration: from its anchor out to an end, with the bulk of the mass located.</summary>
/// <param name="Integrand">What is integrated.</param>
/// <param name="Bulk">Where the mass lies.</param>
/// <param name="End">The coordinate of the outer end; may be infinite.</param>
/// <param name="Breaks">Coordinates at which the integrand may bend.</param>
internal sealed record Piece(ChartIntegrand Integrand, Bulk Bulk, double End, IReadOnlyList<double> Breaks);
