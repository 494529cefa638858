using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Distributions;

public static partial class Catalog
{
    /// <summary>Triangular distribution on the interval from a to b with mode c, a &lt;= c &lt;= b.</summary>
    /// <remarks>With the mode at an end it is given by numbers only: a symbol stands for a mode inside.</remarks>
    public static Family Triangular =>
        field ??= Family
            .Of(
                "Triangular",
                Real("a").Or("low"),
                Real("b").Or("high"),
                Real("c").Or("mode").Or("peak"),
                "Triangular distribution on the interval from a to b with mode c, a <= c <= b.",
                "Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 2, ch. 26",
                (x, a, b, c) =>
                    new()
                    {
                        Support = Support.Between(a, b),
                        LogDensity = Log(2) - Log(b - a) + Slopes(x, a, b, c),
                        Constraints =
                            c == a || c == b ? [Condition.Less(a, b)] : [Condition.Less(a, c), Condition.Less(c, b)],
                    }
            )
            .Elsewhere(
                tensorFlowProbability: "Triangular(a, b, c)",
                distributionsJl: "TriangularDist(a, b, c)",
                sciPy: "triang((c - a)/(b - a), a, b - a)"
            );

    /// <summary>The logarithms of the two slopes; with the mode at an end there is one.</summary>
    private static Expr Slopes(Expr x, Expr a, Expr b, Expr c) =>
        c == a ? Log(b - x) - Log(b - a)
        : c == b ? Log(x - a) - Log(b - a)
        : IfLess(x, c, Log(x - a) - Log(c - a), Log(b - x) - Log(b - c));
}
