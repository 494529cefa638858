using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Notation.Reading;

namespace KlSymbolic.Checking;

/// <summary>The mistakes that people make; one is named only where the claim is proven equal to the formula with that mistake.</summary>
internal sealed class Mistakes
{
    /// <summary>Formulas of people are smaller; there is no telling one slip among thousands of parts.</summary>
    private const int LargestSearched = 500;

    private readonly Expr claim;
    private readonly Subject subject;
    private readonly CancellationToken cancellation;
    private readonly QuickValues values;
    private readonly double[] claimed;

    private Mistakes(Expr claim, Subject subject, CancellationToken cancellation)
    {
        this.claim = claim;
        this.subject = subject;
        this.cancellation = cancellation;
        values = QuickValues.Of(subject, claim);
        claimed = values.Of(claim);
    }

    /// <summary>The first mistake that explains the claim; null where none does.</summary>
    public static Diagnosis? Recognise(Expr claim, Subject subject, MistakenForms forms, CancellationToken cancellation)
    {
        var search = new Mistakes(claim, subject, cancellation);
        if (FormulaSize.Of(claim) > LargestSearched)
            return search.AnotherForm(forms.OfOtherQuantities);
        var terms = subject.Finite is { } truth
            ? WrongTerms.Of(claim, truth, subject, search.values).ToLookup(t => t.Diagnosis.Mistake == "factor")
            : null;
        return search.Strictness()
            ?? search.AnotherForm(forms.OfOtherQuantities)
            ?? search.WrongTerm(terms?[false])
            ?? search.AnotherForm(forms.OfOtherConventions)
            ?? search.WrongTerm(terms?[true])
            ?? search.Slip()
            ?? search.UnknownSymbols();
    }

    /// <summary>No mistake is recognised, and the formula speaks of what P and Q do not.</summary>
    private Diagnosis? UnknownSymbols()
    {
        var unknown = claim.FreeSymbols().Except(subject.Known).Select(s => s.Name).ToList();
        if (unknown.Count == 0)
            return null;
        var meant = unknown.Select(u => NearestName.Of(u, subject.Known.Select(s => s.Name))).OfType<string>().ToList();
        return new(
            "unknown symbol",
            $"neither P nor Q has {string.Join(" or ", unknown)}, which may be any real number here unless an assumption says more"
                + (meant.Count == 0 ? "" : $"; {string.Join(" and ", meant)} may be meant")
        );
    }

    /// <summary>The formula is that of another quantity, or of other parameters.</summary>
    private Diagnosis? AnotherForm(IEnumerable<MistakenForm> forms) =>
        forms.FirstOrDefault(f => IsProven(claim, f.Value, f.Assumptions))?.Diagnosis;

    /// <summary>One or two terms are wrong, missing or too many.</summary>
    private Diagnosis? WrongTerm(IEnumerable<WrongTerms>? terms) =>
        subject.Finite is var (value, known)
            ? terms?.FirstOrDefault(t => IsProven(claim - value, t.Difference, known))?.Diagnosis
            : null;

    /// <summary>One part is wrong: an index, a number, a function, a parenthesis.</summary>
    private Diagnosis? Slip()
    {
        if (subject.Finite is not var (value, known))
            return null;
        foreach (var (repaired, diagnosis) in Repairs.Of(claim, subject))
        {
            if (IsProven(repaired, value, known))
                return diagnosis;
        }
        return null;
    }

    /// <summary>Comparisons that are strict where they should not be, or the other way round.</summary>
    private Diagnosis? Strictness()
    {
        if (!claim.Contains(Functions.IfLess))
            return null;
        foreach (var flipped in Repairs.OfStrictness(claim))
        {
            if (Checker.IsRightEverywhere(flipped, subject, cancellation))
                return Checker.OnBoundary;
        }
        return null;
    }

    /// <summary>Numbers say quickly what is not equal; equality is proven.</summary>
    private bool IsProven(Expr a, Expr b, AssumptionSet assumptions)
    {
        cancellation.ThrowIfCancellationRequested();
        var left = a == claim ? claimed : values.Of(a);
        return QuickValues.MayBeEqual(left, values.Of(b))
            && ZeroTest.AreEqual(a, b, assumptions, cancellation) == Truth.True;
    }
}
