using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Numerics.Definition;

/// <summary>Applies the quadrature rule to panels.</summary>
internal sealed class PanelQuadrature(Form form)
{
    public Sampler Sampler { get; } = new(form);

    /// <summary>The integral over an interval of a piece, given in distances from the centre of its bulk.</summary>
    public Panel Measure(Piece piece, double from, double to)
    {
        var (middle, half) = (0.5 * (from + to), 0.5 * (to - from));
        Span<double> values = stackalloc double[GaussKronrod.Count];
        double kronrod = 0,
            gauss = 0,
            rounding = 0,
            size = 0,
            mass = 0,
            gaussMass = 0,
            massRounding = 0;
        for (var i = 0; i < GaussKronrod.Count; i++)
        {
            var at = Sampler.At(
                piece.Integrand,
                DoubleDouble.Sum(piece.Bulk.Centre, middle + half * GaussKronrod.Node(i))
            );
            var (weight, gaussWeight) = (GaussKronrod.Weight(i), GaussKronrod.GaussWeight(i));
            values[i] = at.Value;
            kronrod += weight * at.Value;
            gauss += gaussWeight * at.Value;
            rounding += weight * at.Error;
            size += weight * Math.Abs(at.Value);
            mass += weight * at.Mass;
            gaussMass += gaussWeight * at.Mass;
            massRounding += weight * at.MassError;
        }
        double variation = 0;
        for (var i = 0; i < GaussKronrod.Count; i++)
            variation += GaussKronrod.Weight(i) * Math.Abs(values[i] - 0.5 * kronrod);
        return new Panel(piece, from, to)
        {
            Value = half * kronrod,
            Error = half * GaussKronrod.Error(Math.Abs(kronrod - gauss), variation),
            Rounding = half * (rounding + 6e-16 * size),
            Size = half * size,
            Mass = half * mass,
            MassError = half * (GaussKronrod.Error(Math.Abs(mass - gaussMass), mass) + massRounding),
        };
    }
}
