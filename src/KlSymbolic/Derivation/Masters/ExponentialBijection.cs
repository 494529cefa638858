using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;
using KlSymbolic.Distributions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>y = e^(tx) for a variable on the line whose log-density contains e^(tx).</summary>
internal sealed class ExponentialBijection : Bijection
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "B2",
            "E T(X) = E T(log(Y)/t) for Y = e^(tX)",
            "t ≠ 0",
            "change of variable; the density of Y at y is p(log(y)/t)/(|t| y)"
        );

    /// <inheritdoc/>
    public override Change? Of(Law law)
    {
        if (!law.IsOnReals || Rate(law) is not { } t)
            return null;
        var isIncreasing = Signs.Of(t, law.Known) switch
        {
            SignSet.Positive => true,
            SignSet.Negative => false,
            _ => (bool?)null,
        };
        if (isIncreasing is not { } increases)
            return null;
        var size = increases ? t : -t;
        return new(
            "y = e^(t x)",
            x => Exp(t * x),
            y => Log(y) / t,
            y => -Logarithms.Of(size, law.Known) - Log(y),
            Support.PositiveReals,
            increases
        );
    }

    /// <summary>t of the first exponential in a statistic.</summary>
    private static Expr? Rate(Law law) =>
        law.LogDensity.Statistics.Select(s => Find(s, law.Variable)).FirstOrDefault(t => t is not null);

    private static Expr? Find(Expr e, Symbol x) =>
        e is Apply { Function.Name: "exp", Arguments: [var u] }
            ? u.Differentiate(x) is { IsZero: false } t && !t.Contains(x) && (u - t * x).Expand().IsZero
                ? t
                : null
            : e.Children.Select(c => Find(c, x)).FirstOrDefault(t => t is not null);
}
