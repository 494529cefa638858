using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Display;
using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Checking.Certificates;

/// <summary>Verifies certificates, by the zero test and by signs alone.</summary>
public static class CertificateReplay
{
    /// <summary>Whether the certificate proves that the form is never negative where the assumptions hold.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="form">The form.</param>
    /// <param name="known">What holds.</param>
    public static bool Proves(Certificate certificate, Expr form, AssumptionSet known) =>
        certificate.Terms.All(t => IsNonnegative(t, known))
        && ZeroTest.AreEqual(form, certificate.Value, known) == Truth.True;

    private static bool IsNonnegative(CertificateTerm term, AssumptionSet known) =>
        term switch
        {
            CertificateTerm.Phi phi => Signs.IsNonnegative(phi.Weight, known) && Signs.IsPositive(phi.Argument, known),
            CertificateTerm.Logarithm log => Signs.IsNonnegative(log.Weight, known)
                && IsAtLeastOne(log.Argument, known),
            CertificateTerm.ExponentialTangent t => Signs.IsNonnegative(t.Weight, known),
            CertificateTerm.LogGammaTangent t => Signs.IsNonnegative(t.Weight, known)
                && Signs.IsPositive(t.Argument, known),
            CertificateTerm.Visible v => Signs.IsNonnegative(v.Expression, known),
            _ => throw new InvalidOperationException($"Unknown term {term.GetType().Name}."),
        };

    /// <summary>Whether a quotient is 1 at least: numerator and denominator are positive, and their difference is not negative.</summary>
    internal static bool IsAtLeastOne(Expr u, AssumptionSet known)
    {
        var factors = u is Product p ? p.Factors : [u];
        var below = factors.Where(f => f is Power { Exponent: Number { Value.Sign: < 0 } }).ToList();
        var denominator = Product.Of(below.Select(f => f.Pow(-1)));
        var numerator = Product.Of(factors.Where(f => !below.Contains(f)));
        return Signs.IsPositive(denominator, known)
            && (
                Signs.IsNonnegative(numerator - denominator, known)
                || Signs.IsNonnegative(DisplayForm.Of(numerator - denominator, known), known)
            );
    }
}
