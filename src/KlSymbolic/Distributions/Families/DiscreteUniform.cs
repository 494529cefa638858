using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Discrete uniform distribution on the integers from a to b, both included.</summary>
    public static Family DiscreteUniform =>
        field ??= Family
            .Of(
                "DiscreteUniform",
                Integer("a").Or("low"),
                Integer("b").Or("high"),
                "Discrete uniform distribution on the integers from a to b, both included.",
                "Johnson, Kemp, Kotz, Univariate Discrete Distributions, ch. 6",
                (_, a, b) =>
                    new()
                    {
                        Support = Support.Integers(a, b),
                        LogDensity = -Log(b - a + 1),
                        Constraints = [Condition.LessOrEqual(a, b)],
                    }
            )
            .Called("UniformInteger")
            .Elsewhere(
                numPyro: "DiscreteUniform(a, b)",
                distributionsJl: "DiscreteUniform(a, b)",
                sciPy: "randint(a, b + 1)"
            );
}
