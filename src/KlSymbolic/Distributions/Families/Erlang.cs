using KlSymbolic.Algebra;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Erlang distribution: the sum of k exponential variables with rate; on x &gt; 0.</summary>
    public static Family Erlang =>
        field ??= Family
            .Of(
                "Erlang",
                Count("k").Or("shape"),
                Positive("rate").Or("scale", Domain.Positive, "1/scale", t => 1 / t),
                "Erlang distribution: the sum of k exponential variables with rate; on x > 0.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1, ch. 17",
                (x, k, rate) =>
                    new()
                    {
                        Support = Support.PositiveReals,
                        LogDensity = k * Log(rate) - LogGamma(k) + (k - 1) * Log(x) - rate * x,
                    }
            )
            .Elsewhere(distributionsJl: "Erlang(k, 1/rate)", sciPy: "erlang(k, scale=1/rate)");
}
