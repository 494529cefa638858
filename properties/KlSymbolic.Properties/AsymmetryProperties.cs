using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Properties.Generation;
using KlSymbolic.Properties.Numeric;

namespace KlSymbolic.Properties;

/// <summary>KL(P||Q) and KL(Q||P) differ somewhere, unless their difference is proven to vanish.</summary>
public sealed class AsymmetryProperties
{
    public static TheoryData<string> Families => Pairs.FamiliesWithAFormula;

    [Theory]
    [MemberData(nameof(Families))]
    public void A_divergence_is_asymmetric_or_proven_symmetric(string name)
    {
        var derivation = Pairs.Of(name, name);
        var (when, outcome) = Pairs.CasesOf(derivation).First(c => c.Outcome is Outcome.Finite);
        var value = ((Outcome.Finite)outcome).Value;
        var exchange = derivation
            .P.Arguments.Zip(derivation.Q.Arguments)
            .SelectMany(a => new[] { (a.First, a.Second), (a.Second, a.First) })
            .ToDictionary(a => (Symbol)a.Item1, a => a.Item2);
        var reverse = value.Substitute(exchange);
        var decisions = new Decisions();
        var known = derivation.Assumptions.With(when);
        if (ZeroTest.AreEqual(value, reverse, known) == Truth.True)
            decisions.Count(true);
        else
            Decisions.Over(
                PairPoints.Plain(derivation, when),
                40,
                point => decisions.CountAndTell(Differs(point, value, reverse, derivation))
            );
        decisions.Report();
    }

    private static bool Differs(PairPoint point, Expr value, Expr reverse, PairDerivation derivation)
    {
        var other = new PairPoint(derivation, point.ValuesOfQ, point.ValuesOfP).Of(derivation.Divergence);
        if (other is Outcome.Infinite)
            return true;
        return other is Outcome.Finite
            && Numbers.Of(value, point) is var (one, error)
            && Numbers.Of(reverse, point) is var (two, bound)
            && Math.Abs(one - two) > error + bound;
    }
}
