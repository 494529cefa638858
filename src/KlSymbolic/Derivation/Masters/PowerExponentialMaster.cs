using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Values;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I1: the kernel x^(s−1) e^(−b x^c) on (0, ∞).</summary>
internal sealed class PowerExponentialMaster : Master
{
    // η = (s, t) with t = −b, over the statistics log x and x^c.
    private static readonly Symbol S = new("s", Domain.Real);
    private static readonly Symbol T = new("t", Domain.Real);
    private static readonly Symbol C = new("c", Domain.Real);

    private static readonly Expr BelowPower = Functions.GammaIncomplete.Of(S / C, -T * Normaliser.Point.Pow(C));

    // x^c increases with x for c > 0 and decreases for c < 0.
    private static readonly Normaliser Increasing = With(BelowPower);
    private static readonly Normaliser Decreasing = With(1 - BelowPower);
    private static readonly Normaliser OfUnknownSign = With(null);

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I1",
            "∫₀^∞ x^(s−1) e^(−b x^c) dx = Γ(s/c)/(|c| b^(s/c))",
            "b > 0, s/c > 0",
            "DLMF 5.9.1 with x^c in place of x"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        if (!law.IsOnPositiveReals)
            return null;
        Expr x = law.Variable;
        var powers = law.LogDensity.Statistics.Where(s => s != Log(x)).ToList();
        if (powers is not [var power])
            return null;
        var (b, c) = Terms.PowerOf(power);
        if (b != x || !law.IsPositive(-law.LogDensity.CoefficientOf(power)))
            return null;
        return new NormaliserKernel(
            Rule,
            law,
            Signs.Of(c, law.Known) switch
            {
                SignSet.Positive => Increasing,
                SignSet.Negative => Decreasing,
                _ => OfUnknownSign,
            },
            [Log(x), power],
            new()
            {
                [S] = law.LogDensity.CoefficientOf(Log(x)) + 1,
                [T] = law.LogDensity.CoefficientOf(power),
                [C] = c,
            }
        );
    }

    private static Normaliser With(Expr? cumulative) =>
        new(
            [S, T],
            LogGamma(S / C) - S / C * Log(-T),
            Condition.And(Condition.Less(0, S / C), Condition.Less(0, -T)),
            cumulative
        );
}
