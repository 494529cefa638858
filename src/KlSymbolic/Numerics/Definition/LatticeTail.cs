using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Definition;

/// <summary>The far part of a long sum: the integral of the summand, which is smooth there, with corrections at both ends.</summary>
internal sealed class LatticeTail(NumericDistribution p, Func<Chart, ChartIntegrand> inChart, Integrand integrand)
{
    /// <summary>Adds the terms from one integer in a direction up to an end, which may be infinite.</summary>
    public DefinitionValue? AddTo(
        Totals totals,
        Sampler sampler,
        double from,
        int direction,
        double end,
        Action<int> count
    )
    {
        if (p.Landmarks.Any(l => l.IsKink && direction * (l.Value - from) > 0 && direction * (end - l.Value) > 0))
            return new DefinitionValue.NotConverged("The sum has too many terms, and they are not smooth.", 0);
        var chart = inChart(new Chart(Rational.FromDouble(from), direction));
        var length = Math.Abs(end - from);
        if (Bulk.Find(chart, Math.Log(length), []) is { } bulk)
        {
            var piece = new Piece(chart, bulk, Math.Log(length), []);
            var quadrature = new PanelQuadrature(sampler.Form);
            if (double.IsInfinity(length))
            {
                var behaviour = TailTest.Of(chart, bulk.Centre, bulk.Above, 1);
                if (behaviour == TailBehaviour.Diverges)
                    return new DefinitionValue.Infinite(InfinityReason.Divergence, chart.Evaluations);
                if (behaviour == TailBehaviour.Unknown)
                    return new DefinitionValue.NotConverged(
                        "The sum leaves the range of doubles in a tail.",
                        chart.Evaluations
                    );
            }
            var spread = new Spread(quadrature);
            spread.Cover(piece);
            totals.Add(
                Refinement.Refine(quadrature, spread.Panels, ContinuousAverage.RelativeTolerance),
                spread.Omitted
            );
        }
        count(chart.Evaluations);
        AddEnd(totals, sampler, from, direction);
        if (!double.IsInfinity(end))
            AddEnd(totals, sampler, end, -direction);
        return null;
    }

    private void AddEnd(Totals totals, Sampler sampler, double from, int direction)
    {
        Span<double> values = stackalloc double[EndCorrection.Count];
        Span<double> masses = stackalloc double[EndCorrection.Count];
        double rounding = 0;
        for (var k = 0; k < EndCorrection.Count; k++)
        {
            var at = sampler.At(integrand, from + direction * k);
            (values[k], masses[k]) = (at.Value, at.Mass);
            rounding = Math.Max(rounding, at.Error);
        }
        var (value, error) = EndCorrection.Of(values);
        var (mass, massError) = EndCorrection.Of(masses);
        totals.Add(new Contribution(value, error + 8 * rounding, mass, massError));
    }
}
