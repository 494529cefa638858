using KlSymbolic.Algebra;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>A function of x whose expectation is an entry of the Fisher information.</summary>
/// <param name="Integrand">The function, but for what is proportional to a sign.</param>
/// <param name="OfSign">What the sign of <paramref name="Kink"/> is multiplied by; free of x.</param>
/// <param name="Kink">±(x − m), where the log-density has a kink that moves with a parameter; null where there is none.</param>
internal sealed record Score(Expr Integrand, Expr OfSign, Expr? Kink)
{
    /// <summary>Whether it is a product of first derivatives, and not a second derivative.</summary>
    public bool IsProduct => Kink is not null;
}
