using KlSymbolic.Algebra;

namespace KlSymbolic.Checking.Certificates;

/// <summary>A part of a certificate that is never negative; the set is closed.</summary>
public abstract record CertificateTerm
{
    private protected CertificateTerm() { }

    /// <summary>What the term stands for.</summary>
    public abstract Expr Value { get; }

    /// <summary>w φ(v) with φ(v) = v − 1 − log v, which is never negative for v &gt; 0 and 0 only at v = 1.</summary>
    /// <param name="Weight">w, not negative.</param>
    /// <param name="Argument">v, positive.</param>
    public sealed record Phi(Expr Weight, Expr Argument) : CertificateTerm
    {
        /// <inheritdoc/>
        public override Expr Value => Weight * (Argument - 1 - Functions.Log.Of(Argument));
    }

    /// <summary>w log u with u ≥ 1.</summary>
    /// <param name="Weight">w, not negative.</param>
    /// <param name="Argument">u, 1 at least.</param>
    public sealed record Logarithm(Expr Weight, Expr Argument) : CertificateTerm
    {
        /// <inheritdoc/>
        public override Expr Value => Weight * Functions.Log.Of(Argument);
    }

    /// <summary>w log(u + e^(−u)), which is never negative since e^(−u) ≥ 1 − u, and 0 only at u = 0.</summary>
    /// <param name="Weight">w, not negative.</param>
    /// <param name="Argument">u, any real number.</param>
    public sealed record ExponentialTangent(Expr Weight, Expr Argument) : CertificateTerm
    {
        /// <inheritdoc/>
        public override Expr Value => Weight * Functions.Log.Of(Argument + Functions.Exp.Of(-Argument));
    }

    /// <summary>w (log Γ(r) + γ (r − 1)), which is never negative since log Γ is convex with slope −γ at its zero r = 1.</summary>
    /// <param name="Weight">w, not negative.</param>
    /// <param name="Argument">r, positive. DLMF 5.4.12 and 5.5 (Bohr, Mollerup).</param>
    public sealed record LogGammaTangent(Expr Weight, Expr Argument) : CertificateTerm
    {
        /// <inheritdoc/>
        public override Expr Value =>
            Weight * (Functions.LogGamma.Of(Argument) + Functions.EulerGamma.Of() * (Argument - 1));
    }

    /// <summary>Products of positive factors and even powers, and sums of such.</summary>
    /// <param name="Expression">The expression, in the form in which its sign is seen.</param>
    public sealed record Visible(Expr Expression) : CertificateTerm
    {
        /// <inheritdoc/>
        public override Expr Value => Expression;
    }
}
