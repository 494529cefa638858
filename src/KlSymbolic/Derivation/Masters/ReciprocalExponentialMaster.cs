using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I5 at order −½: the kernel x^(−3/2) e^(−a x − b/x) on (0, ∞).</summary>
internal sealed class ReciprocalExponentialMaster : Master
{
    // η = (s, t) = (−a, −b), over the statistics x and 1/x.
    private static readonly Symbol S = new("s", Domain.Negative);
    private static readonly Symbol T = new("t", Domain.Negative);

    private static readonly Normaliser Normaliser = new(
        [S, T],
        -Log(-T) / 2 - 2 * (-S).Sqrt() * (-T).Sqrt(),
        Condition.And(Condition.Less(S, 0), Condition.Less(T, 0))
    );

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I5",
            "∫₀^∞ x^(−3/2) e^(−a x − b/x) dx = √(π/b) e^(−2√(ab))",
            "a > 0, b > 0",
            "DLMF 10.32.10 at order 1/2, where K is elementary (DLMF 10.39.2)"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        var (s, t) = (law.LogDensity.CoefficientOf(x), law.LogDensity.CoefficientOf(x.Pow(-1)));
        if (
            !law.IsOnPositiveReals
            || !law.HasOnly(Log(x), x, x.Pow(-1))
            || law.LogDensity.CoefficientOf(Log(x)) != Rational.Of(-3, 2)
            || !law.IsPositive(-s)
            || !law.IsPositive(-t)
        )
            return null;
        return new NormaliserKernel(Rule, law, Normaliser, [x, x.Pow(-1)], new() { [S] = s, [T] = t });
    }
}
