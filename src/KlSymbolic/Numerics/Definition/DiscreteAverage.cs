namespace KlSymbolic.Numerics.Definition;

/// <summary>The average of a log-mass or log-ratio under a discrete P, by summation from the mode outwards.</summary>
internal sealed class DiscreteAverage(NumericDistribution p, NumericDistribution? q, Functional functional)
{
    /// <summary>The average.</summary>
    public DefinitionValue Compute()
    {
        var integrand = new LatticeIntegrand(p, q, functional);
        if (q is not null && HasMassOutside(integrand))
            return new DefinitionValue.Infinite(InfinityReason.Support, integrand.Evaluations);
        var sum = new LatticeSum(p, integrand, chart => new ChartIntegrand(chart, p, q, functional));
        var form =
            functional == Functional.Divergence && sum.MeanSizeInBulk() < ContinuousAverage.NearEquality
                ? Form.Nonnegative
                : Form.Plain;
        if (form == Form.Nonnegative && integrand.IsZero && p.Lower == q!.Lower && p.Upper == q.Upper)
            return new DefinitionValue.Finite(0, 0, integrand.Evaluations);
        var totals = new Totals();
        var outcome = sum.AddTo(totals, form);
        if (outcome is not null)
            return outcome;
        if (form == Form.Nonnegative)
        {
            AddReference(totals, q!.Lower, p.Lower - 1);
            AddReference(totals, p.Upper + 1, q.Upper);
        }
        return totals.Finish(functional, sum.Evaluations);
    }

    /// <summary>Whether P has mass at an integer where the support of Q has ended.</summary>
    private bool HasMassOutside(LatticeIntegrand integrand)
    {
        return Beyond(q!.Lower, p.Lower, -1) || Beyond(q.Upper, p.Upper, 1);

        bool Beyond(double bound, double end, int direction)
        {
            if (double.IsInfinity(bound))
                return false;
            for (var k = 1; k <= 1000 && direction * (end - bound) >= k; k++)
            {
                if (integrand.LogDensityAt(bound + direction * k) > double.NegativeInfinity)
                    return true;
            }
            return false;
        }
    }

    /// <summary>Adds the mass of Q on integers that the support of P does not reach.</summary>
    private void AddReference(Totals totals, double from, double to)
    {
        if (double.IsInfinity(to) && double.IsInfinity(from) || !(from <= to))
            return;
        var integrand = new LatticeIntegrand(q!, null, Functional.Entropy);
        var outside = new LatticeSum(
            q!,
            integrand,
            chart => new ChartIntegrand(chart, q!, null, Functional.Entropy),
            from,
            to
        );
        var mass = new Totals();
        outside.AddTo(mass, Form.Mass);
        totals.Add(new Contribution(mass.Mass, mass.Error, 0, 0));
    }
}
