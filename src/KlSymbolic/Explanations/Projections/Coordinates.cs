using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Explanations.Projections;

/// <summary>Unconstrained coordinates for the parameters of a family: each domain is mapped onto the whole line.</summary>
internal sealed class Coordinates(Family family)
{
    private readonly ImmutableArray<Domain> domains = [.. family.Parameters.Select(p => p.Domain)];

    /// <summary>The parameters at a point; integers are rounded.</summary>
    public double[] ToParameters(double[] point) => [.. point.Select((u, i) => ToParameter(u, domains[i]))];

    /// <summary>The point of parameters that lie inside their domains.</summary>
    public double[] FromParameters(double[] parameters) =>
        [.. parameters.Select((t, i) => FromParameter(t, domains[i]))];

    private static double ToParameter(double u, Domain domain)
    {
        var value = (domain.Lower?.ToDouble(), domain.Upper?.ToDouble()) switch
        {
            (null, null) => u,
            ({ } low, null) => low + Math.Exp(u) - (domain.IsInteger ? 0.5 : 0),
            (null, { } high) => high - Math.Exp(-u),
            var (low, high) => low!.Value + (high!.Value - low.Value) / (1 + Math.Exp(-u)),
        };
        return domain.IsInteger ? Math.Max(Math.Round(value), Least(domain)) : value;
    }

    private static double FromParameter(double t, Domain domain) =>
        (domain.Lower?.ToDouble(), domain.Upper?.ToDouble()) switch
        {
            (null, null) => t,
            ({ } low, null) => Math.Log(t - low + (domain.IsInteger ? 0.5 : 0)),
            (null, { } high) => -Math.Log(high - t),
            var (low, high) => Math.Log((t - low!.Value) / (high!.Value - t)),
        };

    private static double Least(Domain domain) =>
        domain.Lower is { } low ? low.ToDouble() + (domain.LowerClosed ? 0 : 1) : double.MinValue;
}
