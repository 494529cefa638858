using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Display;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Properties.Generation;

namespace KlSymbolic.Properties;

/// <summary>The display form is proven equal to what it was made from.</summary>
public sealed class DisplayProperties
{
    public static TheoryData<string, string> WithAFiniteCase => Pairs.WithAFiniteCase;

    [Theory]
    [MemberData(nameof(WithAFiniteCase))]
    public void A_display_form_equals_its_origin(string p, string q)
    {
        var derivation = Pairs.Of(p, q);
        var decisions = new Decisions();
        foreach (var (origin, known) in derivation.Steps.SelectMany(s => Expressions(s, derivation.Assumptions)))
        {
            var display = DisplayForm.Of(origin, known);
            var equal = ZeroTest.AreEqual(origin, display, known);
            Assert.True(equal == Truth.True || OpenIdentities.Contains(p, q), $"{origin} = {display}: {equal}");
            var again = DisplayForm.Of(display, known);
            Assert.True(
                again == display
                    || ZeroTest.AreEqual(again, display, known) == Truth.True
                    || OpenIdentities.Contains(p, q),
                $"{display} becomes {again}"
            );
            decisions.Count(equal == Truth.True);
        }
        decisions.Report();
    }

    private static IEnumerable<(Expr Origin, AssumptionSet Known)> Expressions(Step step, AssumptionSet assumptions)
    {
        var known = assumptions.With(step.Under);
        return step.Claim switch
        {
            Claim.Identity c => [(c.Left, known), (c.Right, known)],
            Claim.ExpectationIs c => [(c.Value, known.With(c.When))],
            _ => [],
        };
    }
}
