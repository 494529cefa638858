using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>τ^(a − 1/2) exp(−b τ − c τ (x − m)²/2): τ is gamma, and x given τ is normal.</summary>
internal sealed class NormalGammaMaster : StructuredMaster
{
    /// <inheritdoc/>
    public override StructuredKernel? Recognise(StructuredLaw law)
    {
        var (x, tau) = (law.Variable.Number, law.Variable.Positive);
        Expr[] statistics = [Formula.Log(tau), tau, tau * x, tau * x.Pow(2)];
        if (
            law.Support.Kind != PointKind.RealAndPositive
            || !law.ItemStatistics.IsEmpty
            || law.Statistics.Any(s => !statistics.Contains(s.Statistic))
        )
            return null;
        var c = statistics
            .Select(t => Sum.Of(law.Statistics.Where(s => s.Statistic == t).Select(s => s.Coefficient)))
            .ToArray();
        var precision = Show(-2 * c[3]);
        var mean = Show(c[2] / precision);
        return new Kernel(
            statistics,
            mean,
            precision,
            Show(c[0] + Rational.Half),
            Show(-c[1] - precision * mean.Pow(2) / 2)
        );

        Expr Show(Expr e) => Simplification.Display(e, law.Known);
    }

    private sealed class Kernel(Expr[] statistics, Expr mean, Expr precision, Expr shape, Expr rate) : StructuredKernel
    {
        public override Rule Rule { get; } =
            new(
                "N1",
                "tau is Gamma(a, b) and x given tau is normal with mean m and precision c tau: E tau = a/b, E log tau = digamma(a) - log b, E tau x = m a/b, E tau x^2 = m^2 a/b + 1/c",
                "a, b, c > 0",
                "I1 for tau, I6 for x given tau"
            );

        public override StructuredExpectation? OfScalar(Expr statistic)
        {
            var tau = shape / rate;
            var index = Array.IndexOf(statistics, statistic);
            return index < 0
                ? null
                : StructuredExpectation.Of(
                    statistic,
                    index switch
                    {
                        0 => Formula.Digamma(shape) - Formula.Log(rate),
                        1 => tau,
                        2 => tau * mean,
                        _ => (tau * mean.Pow(2) + 1 / precision).Expand(),
                    }
                );
        }
    }
}
