using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>Whether KL(P||Q) = KL(Q||P).</summary>
internal static class Symmetry
{
    /// <summary>Whether that is proven for all parameters for which the divergence of a family from itself is finite.</summary>
    public static bool IsProven(PairDerivation pair)
    {
        if (pair.P.Family != pair.Q.Family)
            return false;
        var exchange = pair
            .P.Arguments.Zip(pair.Q.Arguments)
            .SelectMany(a => new[] { (a.First, a.Second), (a.Second, a.First) })
            .ToDictionary(a => (Symbol)a.Item1, a => a.Item2);
        var finite = Outcomes.CasesOf(pair.Divergence).Where(c => c.Outcome is Outcome.Finite).ToList();
        return finite.Count > 0
            && finite.All(c =>
                Forms.TrySubstitute(((Outcome.Finite)c.Outcome).Value, exchange) is { } reverse
                && ZeroTest.AreEqual(((Outcome.Finite)c.Outcome).Value, reverse, pair.Assumptions.With(c.When))
                    == Truth.True
            );
    }
}
