using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>y = log(x/(1 − x)) from (0, 1) onto the line.</summary>
internal sealed class LogitBijection : Bijection
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "B3",
            "E T(X) = E T(1/(1 + e^(−Y))) for Y = log(X/(1 − X))",
            "0 < X < 1",
            "change of variable; the density of Y at y is p(x) x (1 − x) with x = 1/(1 + e^(−y))"
        );

    /// <inheritdoc/>
    public override Change? Of(Law law) =>
        law.IsOnUnitInterval
            ? new(
                "y = log(x/(1 − x))",
                x => Log(x) - Log(1 - x),
                y => 1 / (1 + Exp(-y)),
                y => -y - 2 * Log(1 + Exp(-y)),
                Support.Reals
            )
            {
                Simpler = (x, y) =>
                    ImmutableDictionary<Expr, Expr>
                        .Empty.Add(Log(x), -Log(1 + Exp(-y)))
                        .Add(Log(1 - x), -y - Log(1 + Exp(-y))),
            }
            : null;
}
