using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Checking;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Checking;

/// <summary>What goes wrong where right formulas are computed in double precision, measured against values found in other ways.</summary>
public sealed class StabilityTests
{
    /// <summary>Near equality log(a/b) + b/a − 1 is d²/2 − d³/3 + … with d = b/a − 1, of which three terms are enough.</summary>
    [Fact]
    public void DigitsThatCancelAreCounted()
    {
        var found = Of("log(a/b) + b/a - 1", "Exponential(a)", "Exponential(b)");
        Assert.NotNull(found);
        Assert.Equal(StabilityGrade.LosesDigits, found.Grade);
        var point = found.Point.ToDictionary(p => p.Symbol.Name, p => p.Value);
        var d = (point["b"] / point["a"] - 1).ToDouble();
        Assert.InRange(Math.Abs(d), 1e-9, 1e-5);
        var right = d * d / 2 - d * d * d / 3 + d * d * d * d / 4;
        Assert.Equal(right, Assert.IsType<PointValue.Real>(found.True).Approximate, right * 1e-12);
        Assert.Equal(16 + Math.Log10(Math.Abs(found.Computed - right) / right), found.LostDigits, 0.51);
        Assert.Contains("near equality", found.Explanation, StringComparison.Ordinal);
        Assert.Contains($"loses {found.LostDigits} of 16", found.Explanation, StringComparison.Ordinal);
        Assert.NotNull(found.Rewriting);
        var claim = Infix.Parse("log(a/b) + b/a - 1", Symbols("a", "b"));
        var same = ZeroTest.AreEqual(found.Rewriting, claim, AssumptionSet.None);
        Assert.Equal(Truth.True, same);
        Assert.Null(Of(Infix.Print(found.Rewriting), "Exponential(a)", "Exponential(b)"));
    }

    [Theory]
    [InlineData("loggap((b-a)/a, b/a)", "Exponential(a)", "Exponential(b)")]
    [InlineData("(m1-m2)^2/2", "Normal(m1, 1)", "Normal(m2, 1)")]
    public void NothingIsSaidOfWhatKeepsItsDigits(string formula, string p, string q) => Assert.Null(Of(formula, p, q));

    /// <summary>For l = 1000, exp(l) overflows, and log(1 + exp(l)) is l to all digits: the divergence is log 2.</summary>
    [Fact]
    public void OverflowWhereTheValueIsFiniteFails()
    {
        var found = Of("sigmoid(l)*l - log(1 + exp(l)) + log(2)", "Bernoulli(sigmoid(l))", "Bernoulli(1/2)");
        Assert.NotNull(found);
        Assert.Equal(StabilityGrade.Fails, found.Grade);
        Assert.Equal(16, found.LostDigits);
        var l = found.Point[0].Value.ToDouble();
        Assert.True(l > 709, "exp(l) is a double below");
        Assert.Equal(Math.Log(2), Assert.IsType<PointValue.Real>(found.True).Approximate, 1e-14);
        Assert.False(double.IsFinite(found.Computed));
        Assert.Contains("infinity", found.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void ZeroTimesTheLogarithmOfZeroFails()
    {
        var found = Of("p*log(p/q) + (1-p)*log((1-p)/(1-q))", "Bernoulli(p)", "Bernoulli(q)");
        Assert.NotNull(found);
        Assert.Equal(StabilityGrade.Fails, found.Grade);
        Assert.True(double.IsNaN(found.Computed));
        Assert.Contains("it gives NaN", found.Explanation, StringComparison.Ordinal);
        var point = found.Point.ToDictionary(x => x.Symbol.Name, x => x.Value.ToDouble());
        Assert.True(point["p"] is 0 or 1);
        var expected = point["p"] == 0 ? -Math.Log(1 - point["q"]) : -Math.Log(point["q"]);
        Assert.Equal(expected, Assert.IsType<PointValue.Real>(found.True).Approximate, 1e-14);
    }

    private static Stability? Of(string formula, string p, string q) =>
        Assert.IsType<Verdict.Proven>(Kl.Check(formula, p, q)).Stability;

    private static SymbolTable Symbols(params string[] names) =>
        names.Aggregate(SymbolTable.Open, (table, name) => table.With(name, Domain.Positive));
}
