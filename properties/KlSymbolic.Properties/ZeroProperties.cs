using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Properties.Generation;

namespace KlSymbolic.Properties;

/// <summary>KL(P||P) = 0, by the zero test on the closed form of the family against itself.</summary>
public sealed class ZeroProperties
{
    public static TheoryData<string> Families => Pairs.Families;

    [Theory]
    [MemberData(nameof(Families))]
    public void The_divergence_of_a_distribution_from_itself_is_zero(string name)
    {
        var derivation = Pairs.Of(name, name);
        var same = derivation.Q.Arguments.Zip(derivation.P.Arguments).ToDictionary(a => (Symbol)a.First, a => a.Second);
        var known = AssumptionSet.None.With(derivation.P.Requirements);
        var decisions = new Decisions();
        foreach (var (when, outcome) in Pairs.CasesOf(derivation))
        {
            var holds = known.Reduce(when.Map(e => e.Substitute(same)));
            if (outcome is Outcome.NoClosedForm)
            {
                var itself = Deriver.Derive(derivation.P, derivation.P, known).Divergence;
                Assert.True(itself is Outcome.Finite { Value.IsZero: true }, $"{name} from itself is {itself}.");
                decisions.Count(true);
                continue;
            }
            if (outcome is not Outcome.Finite { Value: var value })
            {
                Assert.False(holds.Equals(Condition.Always), $"{name} from itself is {outcome}.");
                continue;
            }
            // As assumptions, not put in: what is not chosen where parameters are equal may have no value there.
            var equal = Condition.And(same.Select(e => (Condition)Condition.Equal(e.Key, e.Value)));
            var vanishes = ZeroTest.IsZero(value, known.With(holds).With(equal));
            Assert.True(vanishes == Truth.True, $"{value} does not vanish for equal parameters: {vanishes}.");
            decisions.Count(true);
        }
        decisions.Report();
    }
}
