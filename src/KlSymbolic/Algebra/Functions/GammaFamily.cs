namespace KlSymbolic.Algebra;

public static partial class Functions
{
    /// <summary>The logarithm of the gamma function, for a positive argument (DLMF 5.2).</summary>
    public static Function LogGamma =>
        field ??= new("lgamma", 1)
        {
            Aliases = ["loggamma", "gammaln"],
            Latex = @"\log\Gamma",
            Unicode = "log Γ",
            ArgumentDomain = Domain.Positive,
            Derivative = (a, _) => Digamma.Of(a),
            Fold = a => a[0] is Number n && (n.Value == 1 || n.Value == 2) ? Expr.Zero : null,
        };

    /// <summary>The digamma function ψ, the derivative of log Γ, for a positive argument (DLMF 5.2.2).</summary>
    public static Function Digamma =>
        field ??= new("digamma", 1)
        {
            Aliases = ["psi"],
            Latex = @"\psi",
            Unicode = "ψ",
            ArgumentDomain = Domain.Positive,
            Derivative = (a, _) => Polygamma.Of(1, a[0]),
            Fold = a => a[0].IsOne ? -EulerGamma.Of() : null,
        };

    /// <summary>The polygamma function ψ⁽ⁿ⁾(x), n = 0, 1, 2, … first, x positive (DLMF 5.15).</summary>
    public static Function Polygamma =>
        field ??= new("polygamma", 2)
        {
            Unicode = "ψ",
            Latex = @"\psi",
            ArgumentDomain = Domain.Positive,
            Derivative = (a, i) => i == 1 ? Polygamma.Of(a[0] + 1, a[1]) : null,
            Fold = a => a[0].IsZero ? Digamma.Of(a[1]) : null,
        };

    /// <summary>The gamma function, for a positive argument (DLMF 5.2.1).</summary>
    public static Function Gamma =>
        field ??= new("gamma", 1)
        {
            Latex = @"\Gamma",
            Unicode = "Γ",
            Range = Domain.Positive,
            ArgumentDomain = Domain.Positive,
            Definition = a => Exp.Of(LogGamma.Of(a[0])),
        };

    /// <summary>The trigamma function ψ′ (DLMF 5.15).</summary>
    public static Function Trigamma =>
        field ??= new("trigamma", 1)
        {
            Latex = @"\psi^{(1)}",
            Unicode = "ψ⁽¹⁾",
            ArgumentDomain = Domain.Positive,
            Definition = a => Polygamma.Of(1, a[0]),
        };

    /// <summary>The logarithm of the beta function, log Γ(a) + log Γ(b) − log Γ(a + b) (DLMF 5.12.1).</summary>
    public static Function LogBeta =>
        field ??= new("lbeta", 2)
        {
            Aliases = ["betaln", "logbeta"],
            Latex = @"\log \mathrm{B}",
            Unicode = "log B",
            ArgumentDomain = Domain.Positive,
            Definition = a => LogGamma.Of(a[0]) + LogGamma.Of(a[1]) - LogGamma.Of(a[0] + a[1]),
        };

    /// <summary>The beta function (DLMF 5.12.1).</summary>
    public static Function Beta =>
        field ??= new("beta", 2)
        {
            Latex = @"\mathrm{B}",
            Unicode = "B",
            Range = Domain.Positive,
            ArgumentDomain = Domain.Positive,
            Definition = a => Exp.Of(LogBeta.Of(a)),
        };

    /// <summary>The harmonic number H(x) = ψ(x + 1) + γ (DLMF 5.4.14).</summary>
    public static Function Harmonic =>
        field ??= new("harmonic", 1)
        {
            Latex = "H",
            Unicode = "H",
            Definition = a => Digamma.Of(a[0] + 1) + EulerGamma.Of(),
        };

    /// <summary>The binomial coefficient Γ(n + 1)/(Γ(k + 1) Γ(n − k + 1)), for k between 0 and n (DLMF 1.2.6).</summary>
    public static Function Choose =>
        field ??= new("choose", 2)
        {
            Aliases = ["binom", "comb"],
            Latex = @"\mathrm{C}",
            Unicode = "C",
            Range = Domain.Positive,
            ArgumentDomain = Domain.Nonnegative,
            Definition = a => Exp.Of(LogGamma.Of(a[0] + 1) - LogGamma.Of(a[1] + 1) - LogGamma.Of(a[0] - a[1] + 1)),
        };

    /// <summary>The regularised lower incomplete gamma function P(a, x), a &gt; 0, x ≥ 0 (DLMF 8.2.4).</summary>
    public static Function GammaIncomplete =>
        field ??= new("gammainc", 2)
        {
            Latex = "P",
            Range = Domain.Unit,
            ArgumentDomain = Domain.Nonnegative,
            Derivative = (a, i) => i == 1 ? Exp.Of((a[0] - 1) * Log.Of(a[1]) - a[1] - LogGamma.Of(a[0])) : null,
            Fold = a => a[1].IsZero ? Expr.Zero : null,
        };

    /// <summary>The regularised incomplete beta function I_x(a, b), arguments a, b, x with 0 ≤ x ≤ 1 (DLMF 8.17.2).</summary>
    public static Function BetaIncomplete =>
        field ??= new("betainc", 3)
        {
            Latex = "I",
            Range = Domain.Unit,
            ArgumentDomain = Domain.Unit,
            Derivative = (a, i) =>
                i == 2
                    ? Exp.Of((a[0] - 1) * Log.Of(a[2]) + (a[1] - 1) * Log.Of(1 - a[2]) - LogBeta.Of(a[0], a[1]))
                    : null,
            Fold = a =>
                a[2].IsZero ? Expr.Zero
                : a[2].IsOne ? Expr.One
                : null,
        };

    /// <summary>E log X! for X Poisson with the rate given: a named functional with no elementary closed form,
    /// Σ e^(−λ) λⁿ/n! log n! = ∫₀¹ (λ − (1 − e^(−λt))/t)/(−log(1 − t)) dt.</summary>
    public static Function PoissonLogFactorial =>
        field ??= new("elogfactorial", 1)
        {
            Latex = @"\mathbb{E}\log X!_{\mathrm{Poisson}}",
            Unicode = "E log X!",
            Range = Domain.Nonnegative,
            ArgumentDomain = Domain.Nonnegative,
            Fold = a => a[0].IsZero ? Expr.Zero : null,
        };
}
