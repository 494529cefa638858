using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Definition;

/// <summary>The average of a log-density or log-ratio under a continuous P, by quadrature.</summary>
internal sealed class ContinuousAverage(NumericDistribution p, NumericDistribution? q, Functional functional)
{
    /// <summary>Below this mean absolute log-ratio, the nonnegative form of the integrand is used.</summary>
    public const double NearEquality = 0.7;

    /// <summary>The quadrature's error relative to the integral of the absolute value at which refinement ends.</summary>
    public const double RelativeTolerance = 2e-15;

    private int evaluations;

    /// <summary>The average, for Q with a support that holds that of P.</summary>
    public DefinitionValue Compute()
    {
        var landmarks = p.Landmarks.Concat(q?.Landmarks ?? []);
        var integrands = new List<ChartIntegrand>();
        var pieces = Pieces.Of(p, p.Support.Lower, p.Support.Upper, landmarks, chart => New(chart, p, q, functional));
        if (pieces.Count == 0)
            return new DefinitionValue.NotConverged("The density was found nowhere.", Count());
        if (pieces.All(piece => piece.Integrand.IsZero))
            return new DefinitionValue.Finite(0, 0, Count());
        var form = Form.Plain;
        if (functional == Functional.Divergence)
        {
            var cores = pieces.SelectMany(Cores).ToList();
            if (cores.Sum(c => c.Size) < NearEquality * cores.Sum(c => c.Mass))
                form = Form.Nonnegative;
        }
        var quadrature = new PanelQuadrature(form);
        foreach (var piece in pieces)
        {
            switch (Tails(piece))
            {
                case TailBehaviour.Diverges:
                    return new DefinitionValue.Infinite(InfinityReason.Divergence, Count());
                case TailBehaviour.Unknown:
                    return new DefinitionValue.NotConverged(
                        "The integrand leaves the range of doubles in a tail.",
                        Count()
                    );
            }
        }
        var spread = new Spread(quadrature);
        foreach (var piece in pieces)
            spread.Cover(piece);
        var panels = Refinement.Refine(quadrature, spread.Panels, RelativeTolerance);
        if (quadrature.Sampler.MetInfinity)
            return new DefinitionValue.NotConverged("The integrand is infinite where there is mass.", Count());
        var totals = new Totals();
        totals.Add(panels, spread.Omitted);
        if (form == Form.Nonnegative)
            AddOutsideMass(totals);
        return totals.Finish(functional, Count());

        ChartIntegrand New(Chart chart, NumericDistribution of, NumericDistribution? against, Functional average)
        {
            var f = new ChartIntegrand(chart, of, against, average);
            integrands.Add(f);
            return f;
        }

        int Count() => evaluations + integrands.Sum(f => f.Evaluations);
    }

    private static IEnumerable<Panel> Cores(Piece piece)
    {
        var plain = new PanelQuadrature(Form.Plain);
        if (piece.Bulk.Below > 0)
            yield return plain.Measure(piece, -piece.Bulk.Below, 0);
        if (piece.Bulk.Above > 0)
            yield return plain.Measure(piece, 0, piece.Bulk.Above);
    }

    /// <summary>Whether the integral over a piece is finite at its open ends.</summary>
    internal static TailBehaviour Tails(Piece piece)
    {
        var below = TailTest.Of(piece.Integrand, piece.Bulk.Centre, piece.Bulk.Below, -1);
        return below != TailBehaviour.Converges || !double.IsInfinity(piece.End)
            ? below
            : TailTest.Of(piece.Integrand, piece.Bulk.Centre, piece.Bulk.Above, 1);
    }

    /// <summary>Adds the mass of Q outside the support of P.</summary>
    private void AddOutsideMass(Totals totals)
    {
        if (NumericDistribution.Compare(q!.Support.Lower, p.Support.Lower) < 0)
            Add(q.Support.Lower, p.Support.Lower);
        if (NumericDistribution.Compare(p.Support.Upper, q.Support.Upper) < 0)
            Add(p.Support.Upper, q.Support.Upper);

        void Add(Expr lower, Expr upper)
        {
            var quadrature = new PanelQuadrature(Form.Mass);
            var spread = new Spread(quadrature);
            var pieces = Pieces.Of(
                q,
                lower,
                upper,
                q.Landmarks,
                chart => new ChartIntegrand(chart, q, null, Functional.Entropy)
            );
            pieces.ForEach(spread.Cover);
            var panels = Refinement.Refine(quadrature, spread.Panels, RelativeTolerance);
            totals.Add(
                new Contribution(panels.Sum(x => x.Value), panels.Sum(x => x.Error + x.Rounding) + spread.Omitted, 0, 0)
            );
            evaluations += GaussKronrod.Count * panels.Count;
        }
    }
}
