using KlSymbolic.FsCheck;
using KlSymbolic.FsCheck.Structured;

namespace KlSymbolic.Properties.Laws;

/// <summary>What somebody else's function of vectors and matrices is told, the closed forms being typed here by hand from the literature.</summary>
public sealed class StructuredLawTests
{
    [Fact]
    public void Right_functions_hold_with_cases_decided()
    {
        foreach (
            var report in new[]
            {
                KlLaws.CheckAllStructured(NormalVectors, "MultivariateNormal"),
                KlLaws.CheckAllStructured(Diagonal, "DiagonalNormal"),
                KlLaws.CheckAllStructured(OneHot, "OneHotCategorical"),
            }
        )
            Assert.True(report.ThrowIfBroken().Decided > 100, report.ToString());
    }

    [Theory]
    [InlineData("swapped", "definition")]
    [InlineData("swapped", "chain rule")]
    [InlineData("doubled", "definition")]
    [InlineData("no dimension", "zero if equal")]
    [InlineData("no determinants", "definition")]
    [InlineData("squared", "additivity")]
    [InlineData("negated", "non-negativity")]
    [InlineData("items as they come", "invariance")]
    [InlineData("constant", "positive unless equal")]
    public void A_wrong_function_breaks_the_law(string mistake, string law)
    {
        var report = KlLaws.CheckAllStructured(
            (p, q) =>
                mistake switch
                {
                    "swapped" => NormalVectors(q, p),
                    "doubled" => 2 * NormalVectors(p, q),
                    "no dimension" => NormalVectors(p, q) + p.Vector("mean").Length / 2.0,
                    "no determinants" => NormalVectors(p, q)
                        - (LogDeterminant(q.Matrix("cov")) - LogDeterminant(p.Matrix("cov"))) / 2,
                    "squared" => Math.Pow(NormalVectors(p, q), 2),
                    "negated" => -NormalVectors(p, q),
                    "constant" => 0,
                    "items as they come" => NormalVectors(p, q) + Math.Abs(p.Vector("mean")[0] - q.Vector("mean")[0]),
                    _ => throw new InvalidOperationException(mistake),
                },
            "MultivariateNormal"
        );
        var broken = report.Broken.Where(b => b.Law.Name == law).ToList();
        Assert.NotEmpty(broken);
        Assert.All(broken, b => Assert.StartsWith("MultivariateNormal([", b.Counterexample, StringComparison.Ordinal));
        Assert.All(broken, b => Assert.True(b.Counterexample!.Length < 250, b.Counterexample));
    }

    [Fact]
    public void A_counterexample_is_simple() =>
        Assert.Equal(
            "MultivariateNormal([0], [[1]]) || MultivariateNormal([0], [[1]]): KL(P||P) = 0.5",
            KlLaws
                .CheckAllStructured((p, q) => NormalVectors(p, q) + p.Vector("mean").Length / 2.0, "MultivariateNormal")
                .Broken.Single(b => b.Law.Name == "zero if equal")
                .Counterexample
        );

    [Fact]
    public void What_does_not_fit_is_said()
    {
        Assert.Contains(
            "MultivariateNormal",
            Assert.Throws<ArgumentException>(() => KlLaws.CheckAllStructured((_, _) => 0, "Normal")).Message,
            StringComparison.Ordinal
        );
        Assert.All(
            KlLaws.CheckAllStructured((p, _) => p.Number("mean"), "MultivariateNormal").Broken,
            b =>
                Assert.Contains(
                    "mean of MultivariateNormal(mean, cov) is no number",
                    b.Counterexample,
                    StringComparison.Ordinal
                )
        );
        Assert.All(
            KlLaws.CheckAllStructured((p, _) => p.Matrix("sigma")[0, 0], "MultivariateNormal").Broken,
            b => Assert.Contains("has no parameter 'sigma'", b.Counterexample, StringComparison.Ordinal)
        );
    }

    /// <summary>(tr(S2^-1 S1) + (m2 - m1)' S2^-1 (m2 - m1) - k + log det S2 - log det S1)/2, by elimination.</summary>
    private static double NormalVectors(StructuredValues p, StructuredValues q)
    {
        var (m1, m2, s1, s2) = (p.Vector("mean"), q.Vector("mean"), p.Matrix("cov"), q.Matrix("cov"));
        var k = m1.Length;
        var trace = Enumerable.Range(0, k).Sum(i => Solve(s2, [.. Enumerable.Range(0, k).Select(r => s1[r, i])])[i]);
        double[] difference = [.. m1.Zip(m2, (a, b) => b - a)];
        var square = difference.Zip(Solve(s2, difference), (a, b) => a * b).Sum();
        return (trace + square - k + LogDeterminant(s2) - LogDeterminant(s1)) / 2;
    }

    private static double Diagonal(StructuredValues p, StructuredValues q) =>
        p.Vector("mean")
            .Select(
                (m, i) =>
                {
                    var (s1, s2) = (p.Vector("std")[i], q.Vector("std")[i]);
                    var shift = (m - q.Vector("mean")[i]) / s2;
                    return (s1 / s2 * (s1 / s2) - 1 + shift * shift) / 2 - Math.Log(s1 / s2);
                }
            )
            .Sum();

    private static double OneHot(StructuredValues p, StructuredValues q) =>
        p.Vector("p")
            .Zip(
                q.Vector("p"),
                (a, b) =>
                    a == 0 ? 0
                    : b == 0 ? double.PositiveInfinity
                    : a * Math.Log(a / b)
            )
            .Sum();

    private static double LogDeterminant(double[,] m) => Math.Log(Eliminate(m, new double[m.GetLength(0)]).Determinant);

    private static double[] Solve(double[,] m, double[] right) => Eliminate(m, right).Solution;

    private static (double[] Solution, double Determinant) Eliminate(double[,] m, double[] right)
    {
        var n = right.Length;
        var (a, x, determinant) = ((double[,])m.Clone(), (double[])right.Clone(), 1.0);
        for (var i = 0; i < n; i++)
        {
            determinant *= a[i, i];
            for (var r = i + 1; r < n; r++)
            {
                var factor = a[r, i] / a[i, i];
                for (var c = i; c < n; c++)
                    a[r, c] -= factor * a[i, c];
                x[r] -= factor * x[i];
            }
        }
        for (var i = n - 1; i >= 0; i--)
        {
            for (var c = i + 1; c < n; c++)
                x[i] -= a[i, c] * x[c];
            x[i] /= a[i, i];
        }
        return (x, determinant);
    }
}
