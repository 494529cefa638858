using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Checking.Certificates;

/// <summary>Looks for certificates of two terms: φ(v), which takes away the scale of Q, and the tangent of a convex function.</summary>
/// <remarks>So for Laplace with e^(−u), and for Gumbel, Weibull and Fréchet with log Γ. Thread safe.</remarks>
internal static class TangentSearch
{
    private const int MostParts = 4;

    /// <summary>A certificate that <see cref="CertificateReplay"/> accepts; null where none is found.</summary>
    /// <param name="form">The closed form.</param>
    /// <param name="known">What holds.</param>
    public static Certificate? Find(Expr form, AssumptionSet known)
    {
        var tangents = Calls(form).SelectMany(call => Tangents(call, known)).Distinct().Take(MostParts).ToList();
        if (tangents.Count == 0)
            return null;
        var expanded = form.Expand();
        var parts = (expanded is Sum s ? s.Terms : [expanded])
            .Where(t => t is not Number && !t.Contains(Functions.Log) && Signs.IsNonnegative(t, known))
            .Take(MostParts)
            .ToList();
        return (
            from v in parts.Append(Sum.Of(parts)).Distinct()
            where Signs.IsPositive(v, known)
            from tangent in tangents
            let certificate = new Certificate([new CertificateTerm.Phi(1, v), tangent])
            where CertificateReplay.Proves(certificate, form, known)
            select certificate
        ).FirstOrDefault();
    }

    private static IEnumerable<Apply> Calls(Expr e) =>
        e.Children.SelectMany(Calls).Concat(e is Apply { Arguments.Length: 1 } call ? [call] : []);

    private static IEnumerable<CertificateTerm> Tangents(Apply call, AssumptionSet known)
    {
        var argument = call.Arguments[0];
        if (call.Function == Functions.Exp && Signs.IsNonnegative(-argument, known))
            yield return new CertificateTerm.ExponentialTangent(1, -argument);
        if (call.Function == Functions.Gamma || call.Function == Functions.LogGamma)
        {
            foreach (var r in new[] { argument, argument - 1 })
            {
                if (Signs.IsPositive(r, known))
                    yield return new CertificateTerm.LogGammaTangent(1, r);
            }
        }
    }
}
