using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;

namespace KlSymbolic.Checking.Certificates;

/// <summary>Why a closed form of a divergence is never negative, verified; the set is closed.</summary>
public abstract record NonNegativityProof
{
    private protected NonNegativityProof() { }

    /// <summary>From the formula alone: it is a sum of terms that are never negative.</summary>
    /// <param name="Certificate">The terms.</param>
    public sealed record Elementary(Certificate Certificate) : NonNegativityProof;

    /// <summary>The form is proven equal to a Bregman divergence of a log-partition function, whose Hessian is a covariance.</summary>
    /// <param name="Statistics">The statistics whose covariance it is, as text.</param>
    public sealed record Bregman(string Statistics) : NonNegativityProof;

    /// <summary>By provenance: the derivation's equations are proven again, and Gibbs' inequality holds of an expectation of log(p/q).</summary>
    public sealed record Gibbs : NonNegativityProof;

    /// <summary>The best proof for a finite case of a divergence; null where none is verified.</summary>
    /// <param name="derivation">The derivation, each argument of which is a symbol.</param>
    /// <param name="item">The case.</param>
    /// <exception cref="ArgumentException">The case is not finite.</exception>
    public static NonNegativityProof? Of(PairDerivation derivation, Case item)
    {
        if (item.Outcome is not Outcome.Finite { Value: var form })
            throw new ArgumentException("Only a finite value has a sign to be proven.", nameof(item));
        var known = derivation.Assumptions.With(item.When);
        if (CertificateSearch.Find(form, known) is { } certificate)
            return new Elementary(certificate);
        if (derivation.P.Family == derivation.Q.Family && OfBregman(derivation, form) is { } bregman)
            return bregman;
        return ProvenanceReplay.Proves(derivation, item.When) ? new Gibbs() : null;
    }

    private static Bregman? OfBregman(PairDerivation derivation, Expr form)
    {
        if (form.Contains(Functions.IfEqual))
            return null;
        var found = BregmanDeriver.Of(derivation.P, derivation.Q, AssumptionSet.None);
        return found.Agreement == Agreement.Proven
            ? new(string.Join(", ", found.Statistics.Select(s => Notation.Infix.Print(s))))
            : null;
    }
}
