using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Evaluation.Stable;

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
                && Ratios.IsAtLeastOne(log.Argument, known),
            CertificateTerm.Visible v => Signs.IsNonnegative(v.Expression, known),
            _ => throw new InvalidOperationException($"Unknown term {term.GetType().Name}."),
        };
}
