using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using static KlSymbolic.Algebra.Formula;
using static KlSymbolic.Distributions.Parameter;

namespace KlSymbolic.Tests.Numerics.Definition;

/// <summary>Families that the catalogue does not have; they show that nothing is specific to a family.</summary>
internal static class TestFamilies
{
    private static readonly Family[] all =
    [
        Make(
            "Tent",
            [Real("mode")],
            (x, p) =>
                new()
                {
                    Support = Support.Between(0, 1),
                    LogDensity = Log(2) + IfLess(x, p[0], Log(x) - Log(p[0]), Log(1 - x) - Log(1 - p[0])),
                }
        ),
        // log zeta(2) and log zeta(3) to 40 digits by mpmath.
        Zeta("Zeta2", 2, "0.4977003024707453474743773443254151505716"),
        Zeta("Zeta3", 3, "0.1840341753914914215049587110405623738327"),
        Make(
            "HalfMass",
            [Positive("rate")],
            (x, p) => new() { Support = Support.PositiveReals, LogDensity = Log(p[0]) - 2 * p[0] * x }
        ),
    ];

    /// <summary>A distribution from text such as <c>Normal(3, 1e-9)</c>; arguments are the doubles nearest to what is written.</summary>
    public static Distribution Parse(string text)
    {
        var parts = text.Split('(', ')');
        var family = Catalog.Find(parts[0]) ?? all.Single(f => f.Name == parts[0]);
        return family.With([
            .. parts[1]
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(a => (Expr)Rational.FromDouble(double.Parse(a, CultureInfo.InvariantCulture))),
        ]);
    }

    private static Family Make(
        string name,
        Parameter[] parameters,
        Func<Expr, System.Collections.Immutable.ImmutableArray<Expr>, Density> density
    ) => Family.Of(name, [.. parameters], name, "test", density);

    private static Family Zeta(string name, int exponent, string logZeta) =>
        Make(
            name,
            [Positive("unused")],
            (x, _) =>
                new()
                {
                    Support = Support.Integers(1, Infinity),
                    LogDensity = -exponent * Log(x) - Floating.DecimalText.Parse(logZeta),
                }
        );
}
