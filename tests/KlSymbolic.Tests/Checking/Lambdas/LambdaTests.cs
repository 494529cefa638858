using System.Linq.Expressions;
using KlSymbolic.Checking;

namespace KlSymbolic.Tests.Checking.Lambdas;

public class LambdaTests
{
    private const string P = "Normal(m1, s1)";
    private const string Q = "Normal(m2, s2)";
    private static readonly double third = 1.0 / 3;

    [Fact]
    public void ALambdaIsProvenAsAFormula()
    {
        var verdict = Kl.Check(
            (m1, s1, m2, s2) => Math.Log(s2 / s1) + ((s1 * s1) + Math.Pow(m1 - m2, 2)) / (2 * s2 * s2) - 0.5,
            P,
            Q
        );
        Assert.IsType<Verdict.Proven>(verdict);
    }

    [Fact]
    public void AWrongLambdaIsRefutedWithItsMistake()
    {
        var verdict = Kl.Check((double a, double b) => a * Math.Log(a / b) + a - b, "Poisson(a)", "Poisson(b)");
        Assert.Equal("sign", Assert.IsType<Verdict.Refuted>(verdict).Diagnosis?.Mistake);
    }

    [Fact]
    public void ChoicesCapturedVariablesAndFoldedConstantsAreRead()
    {
        var half = 0.5;
        Assert.IsType<Verdict.Proven>(
            Kl.Check(
                s => half * Math.Log(2 * Math.PI * Math.E) + Math.Log(s > 0 ? s : 1) + third - 1.0 / 3,
                "Normal(0, s)",
                "Normal(0, s)",
                Functional.Entropy
            )
        );
    }

    [Fact]
    public void ALambdaOfAnyNumberOfParametersIsChecked()
    {
        Expression<Func<double>> constant = () => 0.0;
        Assert.IsType<Verdict.Proven>(Kl.Check((LambdaExpression)constant, "Normal(0, 1)", "Normal(0, 1)"));
    }

    [Fact]
    public void WhatIsNoFormulaIsRefusedAndNotExecuted()
    {
        Assert.Throws<NotSupportedException>(() => Kl.Check(a => Danger(a), "Poisson(a)", "Poisson(1)"));
        Assert.Throws<NotSupportedException>(() => Kl.Check(a => (int)a / 2, "Poisson(a)", "Poisson(1)"));
        Assert.Throws<ArgumentException>(() => Kl.Check(x => x, "Poisson(a)", "Poisson(1)"));
    }

    [Fact]
    public void ADelegateAgreesAtPointsAndIsNeverProven()
    {
        var undecided = Assert.IsType<Verdict.Undecided>(
            Kl.CheckAtPoints((double a, double b) => a * Math.Log(a / b) - a + b, "Poisson(a)", "Poisson(b)")
        );
        Assert.Contains("not proven", undecided.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongDelegateIsRefutedAtAPoint()
    {
        var refuted = Assert.IsType<Verdict.Refuted>(Kl.CheckAtPoints(Swapped, "Poisson(a)", "Poisson(b)"));
        Assert.Equal("numeric", refuted.Diagnosis?.Mistake);
        var point = refuted.Counterexample.Point.ToDictionary(p => p.Symbol.Name, p => p.Value.ToDouble());
        var claimed = Assert.IsType<PointValue.Real>(refuted.Counterexample.Claimed);
        Assert.Equal(Swapped(point["a"], point["b"]), claimed.Approximate);
        Assert.IsType<Verdict.Refuted>(
            Kl.CheckAtPoints(double (double a, double b) => throw new FormatException(), "Poisson(a)", "Poisson(b)")
        );
    }

    private static double Swapped(double a, double b) => b * Math.Log(b / a) - b + a;

    private static double Danger(double a) => a > 0 ? throw new InvalidOperationException() : a;
}
