using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Floating;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Tests.Numerics.Definition;

/// <summary>The definition against textbook closed forms, written here and evaluated in double-double, at random parameters far and near.</summary>
public sealed class HonestErrorTests
{
    private static readonly Symbol a1 = new("a1", Domain.Positive);
    private static readonly Symbol b1 = new("b1", Domain.Positive);
    private static readonly Symbol a2 = new("a2", Domain.Positive);
    private static readonly Symbol b2 = new("b2", Domain.Positive);
    private static readonly Dictionary<Symbol, Rational> nowhere = [];

    private static Expr LogB(Expr a, Expr b) => LogGamma(a) + LogGamma(b) - LogGamma(a + b);

    public static TheoryData<string> Families => ["Normal", "Laplace", "Gamma", "Beta", "Exponential", "Poisson"];

    private static (Family Family, Expr ClosedForm) Case(string name) =>
        name switch
        {
            "Normal" => (
                Catalog.Normal,
                Log(b2 / b1) + (b1.Pow(2) + (a1 - a2).Pow(2)) / (2 * b2.Pow(2)) - Rational.Half
            ),
            "Laplace" => (Catalog.Laplace, Log(b2 / b1) + (b1 * Exp(-Abs(a1 - a2) / b1) + Abs(a1 - a2)) / b2 - 1),
            "Gamma" => (
                Catalog.Gamma,
                (a1 - a2) * Digamma(a1) - LogGamma(a1) + LogGamma(a2) + a2 * (Log(b1) - Log(b2)) + a1 * (b2 - b1) / b1
            ),
            "Beta" => (
                Catalog.Beta,
                LogB(a2, b2)
                    - LogB(a1, b1)
                    + (a1 - a2) * Digamma(a1)
                    + (b1 - b2) * Digamma(b1)
                    + (a2 - a1 + b2 - b1) * Digamma(a1 + b1)
            ),
            "Exponential" => (Catalog.Exponential, Log(a1) - Log(a2) + a2 / a1 - 1),
            "Poisson" => (Catalog.Poisson, a1 * (Log(a1) - Log(a2)) + a2 - a1),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };

    [Theory]
    [MemberData(nameof(Families))]
    public void The_error_covers_the_distance_to_the_closed_form(string name)
    {
        var (family, form) = Case(name);
        var closed = CompiledExpression.Compile(form, [a1, b1, a2, b2]);
        var random = new Random(17);
        var worst = 0.0;
        for (var trial = 0; trial < 60; trial++)
        {
            var near = trial % 2 == 0;
            double[] point = [Next(1.5), Next(4), 0, 0];
            (point[2], point[3]) = near ? (Near(point[0]), Near(point[1])) : (Next(1.5), Next(4));
            var expected = closed.EvaluateExtended(point);
            var result = DefinitionEvaluator.Divergence(At(point[0], point[1]), At(point[2], point[3]), nowhere);

            var finite = Assert.IsType<DefinitionValue.Finite>(result);
            Assert.InRange(Math.Abs(finite.Value - expected.Value), 0, finite.Error + expected.Error);
            Assert.InRange(finite.Error, 0, 1e-12 * finite.Value);
            worst = Math.Max(worst, finite.Error / finite.Value);
        }
        Assert.True(worst > 1e-16, "an error of 0 everywhere would be no estimate");

        double Next(double decades) => Math.Pow(10, (2 * random.NextDouble() - 1) * decades);

        double Near(double x) => x * (1 + Math.Pow(2, -10 - 25 * random.NextDouble()));

        Distribution At(double a, double b) =>
            family.Parameters.Length == 1
                ? family.With(Rational.FromDouble(a))
                : family.With(Rational.FromDouble(a), Rational.FromDouble(b));
    }
}
