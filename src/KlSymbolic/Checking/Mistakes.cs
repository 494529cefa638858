using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;

namespace KlSymbolic.Checking;

/// <summary>The mistakes that people make; one is named only where the claim is proven equal to the formula with that mistake.</summary>
internal sealed class Mistakes
{
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
        return search.Strictness() ?? search.AnotherQuantity(forms) ?? (subject.Finite is { } truth ? search.Part(truth) : null);
    }

    /// <summary>The formula is that of another quantity, or of other parameters.</summary>
    private Diagnosis? AnotherQuantity(MistakenForms forms)
    {
        foreach (var form in forms.All)
        {
            if (IsProven(claim, form.Value, form.Assumptions))
                return form.Diagnosis;
        }
        return null;
    }

    /// <summary>One part of the formula is wrong: a term, a factor, a parenthesis, an index.</summary>
    private Diagnosis? Part((Expr Value, AssumptionSet Assumptions) truth)
    {
        var difference = WrongTerms.Of(claim, truth, values);
        if (difference.FirstOrDefault(d => IsProven(claim - truth.Value, d.Difference, truth.Assumptions)) is { } term)
            return term.Diagnosis;
        foreach (var (repaired, diagnosis) in Repairs.Of(claim, subject))
        {
            if (IsProven(repaired, truth.Value, truth.Assumptions))
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
