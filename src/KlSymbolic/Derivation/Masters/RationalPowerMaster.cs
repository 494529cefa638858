using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Values;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I3: the kernel x^(s−1) (d + w x^c)^(−k) on (0, ∞).</summary>
internal sealed class RationalPowerMaster : Master
{
    // η = (s, t) with t = −k, over the statistics log x and log(d + w x^c).
    private static readonly Symbol S = new("s", Domain.Real);
    private static readonly Symbol T = new("t", Domain.Real);
    private static readonly Symbol C = new("c", Domain.Positive);
    private static readonly Symbol D = new("d", Domain.Positive);
    private static readonly Symbol W = new("w", Domain.Positive);

    private static readonly Normaliser Normaliser = new(
        [S, T],
        T * Log(D) + S / C * (Log(D) - Log(W)) + LogGamma(S / C) + LogGamma(-T - S / C) - LogGamma(-T),
        Condition.And(Condition.Less(0, S / C), Condition.Less(0, -T - S / C)),
        Functions.BetaIncomplete.Of(S / C, -T - S / C, W * Normaliser.Point.Pow(C) / (D + W * Normaliser.Point.Pow(C)))
    );

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I3",
            "∫₀^∞ x^(s−1) (d + w x^c)^(−k) dx = d^(s/c−k) w^(−s/c) B(s/c, k − s/c)/c",
            "0 < s/c < k, d > 0, w > 0, c > 0",
            "DLMF 5.12.3 with w x^c/d in place of t"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        if (!law.IsOnPositiveReals)
            return null;
        Expr x = law.Variable;
        if (law.LogDensity.Statistics.Where(s => s != Log(x)).ToList() is not [var other])
            return null;
        if (other is not Apply { Function.Name: "log", Arguments: [var u] })
            return null;
        var form = law.Split.Of(u);
        if (form.Statistics.ToList() is not [var power])
            return null;
        var (b, c) = Terms.PowerOf(power);
        var weight = form.CoefficientOf(power);
        if (b != x || !law.IsPositive(c) || !law.IsPositive(form.Constant) || !law.IsPositive(weight))
            return null;
        return new NormaliserKernel(
            Rule,
            law,
            Normaliser,
            [Log(x), other],
            new()
            {
                [S] = law.LogDensity.CoefficientOf(Log(x)) + 1,
                [T] = law.LogDensity.CoefficientOf(other),
                [C] = c,
                [D] = form.Constant,
                [W] = weight,
            }
        );
    }
}
