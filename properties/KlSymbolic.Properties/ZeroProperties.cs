using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Properties.Generation;
using KlSymbolic.Properties.Numeric;

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
                Assert.True(IsZeroByItself(), $"{name} from itself is not 0.");
                decisions.Count(true);
                continue;
            }
            if (outcome is not Outcome.Finite { Value: var value })
            {
                Assert.False(holds.Equals(Condition.Always), $"{name} from itself is {outcome}.");
                continue;
            }
            Assert.True(
                Vanishes(value, same, known.With(holds), IsZeroByItself)
                    || IsZeroInNumbers(derivation, outcome, Condition.And(when, holds)),
                $"{value} does not vanish for equal parameters."
            );
            decisions.Count(true);
        }
        decisions.Report();

        bool IsZeroByItself() =>
            Deriver.Derive(derivation.P, derivation.P, known).Divergence is Outcome.Finite { Value.IsZero: true };
    }

    private static bool Vanishes(
        Expr value,
        Dictionary<Symbol, Expr> same,
        AssumptionSet known,
        Func<bool> isZeroByItself
    )
    {
        // As assumptions, since what is not chosen where parameters are equal may have no value there; else put in.
        var equal = Condition.And(same.Select(e => (Condition)Condition.Equal(e.Key, e.Value)));
        if (ZeroTest.IsZero(value, known.With(equal)) == Truth.True)
            return true;
        try
        {
            return ZeroTest.IsZero(value.Substitute(same), known) == Truth.True;
        }
        catch (UndefinedExpressionException)
        {
            // Such as 0² log 0, which is 0 by continuity and has no value as it is written.
            return isZeroByItself();
        }
    }

    /// <summary>For series, of which the zero test knows little.</summary>
    private static bool IsZeroInNumbers(PairDerivation derivation, Outcome outcome, Condition when)
    {
        if (outcome is not Outcome.Finite { IsSeries: true, Value: var value })
            return false;
        Decisions.Over(
            PairPoints.Plain(derivation, when),
            5,
            point =>
                Numbers.Of(value, new PairPoint(derivation, point.ValuesOfP, point.ValuesOfP)) is var (found, error)
                && Math.Abs(found) <= error
        );
        return true;
    }
}
