using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>I11: the kernel 1/((x − m)² + d²) on the line, or on (0, ∞) with m = 0.</summary>
internal sealed class HarmonicMaster : Master
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "I11",
            "E log((X − c)² + e²) = log((m − c)² + (d + e)²) under the kernel 1/((x − m)² + d²); on (0, ∞) with m = c = 0",
            "d > 0, e ≥ 0",
            "the mean value property of harmonic functions: log |z − c + i e| is harmonic"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        if (law.LogDensity.Statistics.ToList() is not [var statistic] || law.LogDensity.CoefficientOf(statistic) != -1)
            return null;
        return
            LogQuadratic.Of(statistic, law) is { } q
            && law.IsPositive(q.Width)
            && (law.IsOnReals || (law.IsOnPositiveReals && q.Centre.IsZero))
            ? new Pole(Rule, law, q)
            : null;
    }

    private sealed class Pole(Rule rule, Law law, LogQuadratic own) : Kernel
    {
        public override Expectation? Expect(Expr statistic) =>
            LogQuadratic.Of(statistic, law) is { } other
            && Signs.IsNonnegative(other.Width, law.Known)
            && (law.IsOnReals || other.Centre.IsZero)
                ? new(
                    Log((own.Centre - other.Centre).Pow(2) + (own.Width.Sqrt() + other.Width.Sqrt()).Pow(2)),
                    Condition.Always,
                    "The logarithm of a quadratic is harmonic: its average is its value at the pole.",
                    rule.Reference
                )
                : null;
    }
}
