using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I8: the kernel e^(−|x − m|/b) on the line.</summary>
internal sealed class AbsoluteValueMaster : Master
{
    private static readonly Symbol T = new("t", Domain.Real);
    private static readonly Symbol M = new("m", Domain.Real);
    private static readonly Symbol B = new("b", Domain.Positive);

    private static readonly Normaliser Normaliser = new(
        [T],
        M * T - Log(1 - B.Pow(2) * T.Pow(2)),
        Condition.And(Condition.Less(B * T, 1), Condition.Less(-B * T, 1))
    );

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I8",
            "E e^(tX) = e^(mt)/(1 − b²t²); E |X − c| = |m − c| + b e^(−|m − c|/b) under the kernel e^(−|x − m|/b)",
            "|t| < 1/b, b > 0",
            "elementary, by splitting at the kinks"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        if (!law.IsOnReals || law.LogDensity.Statistics.ToList() is not [var statistic])
            return null;
        var coefficient = law.LogDensity.CoefficientOf(statistic);
        if (Kinks.At(statistic, law.Variable) is not { } m || !law.IsPositive(-coefficient))
            return null;
        return new DoubleExponential(Rule, law, m, -coefficient.Pow(-1));
    }

    private sealed class DoubleExponential(Rule rule, Law law, Expr m, Expr b) : Kernel
    {
        private readonly NormaliserKernel tilted = new(
            rule,
            law,
            Normaliser,
            [law.Variable],
            new()
            {
                [T] = 0,
                [M] = m,
                [B] = b,
            }
        );

        public override Expectation? Expect(Expr statistic) =>
            Kinks.At(statistic, law.Variable) is { } c
                ? new(
                    Abs(m - c) + b * Exp(-Abs(m - c) / b),
                    Condition.Always,
                    "The integral split at both kinks.",
                    rule.Reference
                )
                : tilted.Expect(statistic);
    }
}
