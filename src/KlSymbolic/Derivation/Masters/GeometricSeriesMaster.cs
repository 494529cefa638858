using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Derivation.Masters;

/// <summary>S2 and S3: the kernel Γ(x + r)/x! z^x on 0, 1, 2, …; r = 1 is the geometric series, from any integer on.</summary>
internal sealed class GeometricSeriesMaster : Master
{
    // The exponent of x is η = log z.
    private static readonly Symbol Eta = new("eta", Domain.Negative);
    private static readonly Symbol R = new("r", Domain.Positive);
    private static readonly Symbol A = new("a", Domain.Integer);
    private static readonly Normaliser Normaliser = new([Eta], Eta * A - R * Log(1 - Exp(Eta)), Condition.Less(Eta, 0));

    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "S2",
            "Σ Γ(x + r)/(Γ(r) x!) z^x = (1 − z)^(−r) over x = 0, 1, 2, …; moments by z d/dz",
            "0 < z < 1, r > 0",
            "DLMF 4.6.7"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law)
    {
        Expr x = law.Variable;
        if (!law.Support.IsDiscrete || law.Support.IsUnboundedBelow || !law.Support.IsUnboundedAbove)
            return null;
        var (eta, first) = (law.LogDensity.CoefficientOf(x), law.Support.Lower);
        return Order(law, x) is { } r && (first.IsZero || r.IsOne) && law.IsPositive(-eta)
            ? new NormaliserKernel(
                Rule,
                law,
                Normaliser,
                [x],
                new()
                {
                    [Eta] = eta,
                    [R] = r,
                    [A] = first,
                }
            )
            : null;
    }

    /// <summary>r; null where the log-density has other statistics than x, log Γ(x + r) and −log x!.</summary>
    private static Expr? Order(Law law, Expr x)
    {
        var others = law.LogDensity.Statistics.Where(s => s != x).ToList();
        if (others.Count == 0)
            return Expr.One;
        var gamma = others.Find(s => s != LogGamma(x + 1));
        return
            others.Count == 2
            && gamma is Apply { Function.Name: "lgamma", Arguments: [var u] }
            && law.LogDensity.CoefficientOf(gamma).IsOne
            && law.LogDensity.CoefficientOf(LogGamma(x + 1)) == -1
            && law.Split.Of(u) is var form
            && form.Count == 2
            && form.CoefficientOf(x).IsOne
            ? form.Constant
            : null;
    }
}
