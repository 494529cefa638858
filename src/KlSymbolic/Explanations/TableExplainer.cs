using KlSymbolic.Algebra;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Explanations;

/// <summary>Compares two tables of outcomes: finite sums of terms, each to full accuracy. Thread safe.</summary>
public static class TableExplainer
{
    private const double Rounding = 4.5e-16;

    /// <summary>The explanation; an outcome that a table does not list has probability 0 there.</summary>
    public static PairExplanation Of(OutcomeTable p, OutcomeTable q, InformationUnit unit = InformationUnit.Nats)
    {
        var inP = p.Outcomes.ToDictionary(o => o.Name, o => o.Probability, StringComparer.Ordinal);
        var inQ = q.Outcomes.ToDictionary(o => o.Name, o => o.Probability, StringComparer.Ordinal);
        List<(string Name, Rational P, Rational Q)> rows =
        [
            .. p
                .Outcomes.Concat(q.Outcomes.Where(o => !inP.ContainsKey(o.Name)))
                .Select(o => (o.Name, Of(inP, o.Name), Of(inQ, o.Name))),
        ];
        var scale = unit == InformationUnit.Bits ? 1 / Math.Log(2) : 1;
        return new(
            new ExplainedLaw.OfTable(p),
            new ExplainedLaw.OfTable(q),
            unit,
            Direction([.. rows.Select(r => (r.P, r.Q))], scale),
            Direction([.. rows.Select(r => (r.Q, r.P))], scale),
            [
                .. rows.Select(r => new OutcomeRow(
                    r.Name,
                    r.P.ToDouble(),
                    r.Q.ToDouble(),
                    scale * Term(r.P, r.Q),
                    scale * Term(r.Q, r.P)
                )),
            ],
            []
        );

        static Rational Of(Dictionary<string, Rational> table, string name) =>
            table.TryGetValue(name, out var probability) ? probability : Rational.Zero;
    }

    private static ExplainedDirection Direction(List<(Rational P, Rational Q)> rows, double scale)
    {
        var entropy = Sum(rows.Select(r => r.P.IsZero ? 0 : -r.P.ToDouble() * LogRatio(r.P, Rational.One)));
        if (rows.Any(r => r.Q.IsZero && !r.P.IsZero))
        {
            var infinite = new Amount.Infinite("P has mass where Q has none.");
            return new(entropy, infinite, infinite, []);
        }
        return new(
            entropy,
            Sum(rows.Select(r => r.P.IsZero ? 0 : -r.P.ToDouble() * LogRatio(r.Q, Rational.One))),
            Sum(rows.Select(r => NonnegativeTerm(r.P, r.Q))),
            []
        );

        Amount Sum(IEnumerable<double> terms)
        {
            var (sum, size) = terms.Aggregate((0.0, 0.0), (s, t) => (s.Item1 + t, s.Item2 + Math.Abs(t)));
            return new Amount.Finite(scale * sum, scale * Rounding * rows.Count * size, Road.Sum);
        }
    }

    /// <summary>p log(p/q) − p + q, which is never negative, so that the sum keeps its relative accuracy where P and Q are close.</summary>
    private static double NonnegativeTerm(Rational p, Rational q)
    {
        if (p.IsZero)
            return q.ToDouble();
        var t = LogRatio(q, p);
        return p.ToDouble() * (Math.Abs(t) < 1 ? ExpRest(t) : Math.Exp(t) - 1 - t);
    }

    private static double Term(Rational p, Rational q) =>
        p.IsZero ? 0
        : q.IsZero ? double.PositiveInfinity
        : p.ToDouble() * LogRatio(p, q);

    /// <summary>log(a/b) to full accuracy, also where a and b are close.</summary>
    private static double LogRatio(Rational a, Rational b)
    {
        var excess = ((a - b) / b).ToDouble();
        if (Math.Abs(excess) < 0.5)
            return Numerics.Floating.SpecialFunctions.Log1p(excess);
        var ratio = (a / b).ToDouble();
        return ratio is > 1e-300 and < 1e300 ? Math.Log(ratio) : LogOf(a) - LogOf(b);
    }

    /// <summary>log of a positive number beyond the range of doubles.</summary>
    private static double LogOf(Rational a) =>
        System.Numerics.BigInteger.Log(a.Numerator) - System.Numerics.BigInteger.Log(a.Denominator);

    private static double ExpRest(double t) => Numerics.Definition.Contribution.ExpRest(t);
}
