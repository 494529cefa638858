using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I19: absolute values under the kernel e^(r x) (1 + w e^(r x))^(−2) on the line; all else is known after a change of variable.</summary>
internal sealed class LogisticMaster : Master
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I19",
            "E |X − c| = c − m + 2 s log(1 + e^(−(c − m)/s)) under the logistic law with centre m and scale s",
            "s > 0",
            "the integral of the distribution function"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        if (
            !law.IsOnReals
            || law.LogDensity.Statistics.Where(s => s != x).ToList() is not [var log]
            || law.LogDensity.CoefficientOf(log) != -2
            || log is not Apply { Function.Name: "log", Arguments: [var u] }
        )
            return null;
        var form = law.Split.Of(u);
        var rate = law.LogDensity.CoefficientOf(x);
        return
            form.Constant.IsOne
            && form.Statistics.ToList() is [Apply { Function.Name: "exp", Arguments: [var e] } exp]
            && e.Differentiate(law.Variable) is { } slope
            && (slope - rate).Expand().IsZero
            && law.IsPositive(form.CoefficientOf(exp))
            && law.IsPositive(-rate)
            ? new Logistic(Rule, law.Variable, form.CoefficientOf(exp), rate)
            : null;
    }

    private sealed class Logistic(Rule rule, Symbol x, Expr w, Expr rate) : Kernel
    {
        public override bool IsPartial => true;

        public override Expectation? Expect(Expr statistic) =>
            Kinks.At(statistic, x) is { } c
                ? new(
                    c + (Log(w) - 2 * Log(1 + w * Exp(rate * c))) / rate,
                    Condition.Always,
                    "The integral of the distribution function below the kink, and of its complement above.",
                    rule.Reference
                )
                : null;
    }
}
