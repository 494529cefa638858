using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Display;
using KlSymbolic.Checking;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Checking;

public class VariantTests
{
    /// <summary>Families whose divergence from themselves is finite in closed form for a part of the parameters at least.</summary>
    private const int FewestFamilies = 35;

    private const int FewestVariants = 170;

    /// <summary>Every family with the ways in which people write its formula: all are proven where the rewriting changes something.</summary>
    [Fact]
    public void RewritingsOfTheFormulasOfAllFamiliesAreProven()
    {
        var checker = new ClaimChecker();
        var families = 0;
        var proven = 0;
        var open = new List<string>();
        foreach (var family in Catalog.All.Where(f => !f.IsVariadic))
        {
            var (p, q) = (With(family, "1"), With(family, "2"));
            var pair = Deriver.Derive(p, q, AssumptionSet.None);
            var item = pair.Divergence.AsCases.FirstOrDefault(c => c.Outcome is Outcome.Finite { IsSeries: false });
            if (item is not { Outcome: Outcome.Finite { Value: var value } })
                continue;
            families++;
            var form = DisplayForm.Of(value, pair.Assumptions.With(item.When));
            foreach (var (kind, rewrite) in FormulaVariants.Kinds)
                Check(kind, rewrite(form), form, p.ToString(), q.ToString());
            foreach (var (kind, replace) in FormulaVariants.Parametrisations)
            {
                var positive = form.FreeSymbols().Where(s => s.Domain == Domain.Positive).ToDictionary(s => s, replace);
                if (positive.Count > 0 && item.When.Equals(Condition.Always))
                    Check(kind, form.Substitute(positive), form, Text(p, positive), Text(q, positive));
            }
        }
        Assert.True(families >= FewestFamilies, $"{families} families");
        Assert.True(proven >= FewestVariants, $"{proven} variants");
        Assert.True(open.Count == 0, string.Join("\n", open));

        void Check(string kind, Expr variant, Expr form, string p, string q)
        {
            if (variant == form)
                return;
            var claim = new ClaimedFormula
            {
                Formula = Infix.Print(variant),
                P = p,
                Q = q,
            };
            if (checker.Check(claim, TimeSpan.FromMinutes(2)) is Verdict.Proven)
                proven++;
            else
                open.Add($"{kind}: {p} against {q}: {claim.Formula}");
        }
    }

    private static Distribution With(Family family, string suffix) =>
        family.With([.. family.Parameters.Select(x => (Expr)new Symbol(x.Name + suffix, x.Domain))]);

    private static string Text(Distribution d, Dictionary<Symbol, Expr> replacements) =>
        $"{d.Family.Name}({string.Join(", ", d.Arguments.Select(a => Infix.Print(a.Substitute(replacements))))})";
}
