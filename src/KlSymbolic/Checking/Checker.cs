using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Display;
using KlSymbolic.Derivation;

namespace KlSymbolic.Checking;

/// <summary>Compares a claimed formula with the derived one: by the normal form first, then by rigorous enclosures at points.</summary>
/// <remarks>Proven rests on the normal form alone, refuted on enclosures that do not meet; everything else is undecided. Thread safe.</remarks>
public static class Checker
{
    private const int PointCount = 48;

    /// <summary>Checks a formula for a quantity of a derived pair.</summary>
    /// <param name="claim">The formula; its symbols are those of P and Q, and any further ones are arbitrary.</param>
    /// <param name="derivation">The derivation of the pair.</param>
    /// <param name="functional">What the formula claims to be.</param>
    /// <param name="cancellation">Stops the search for a counterexample.</param>
    public static Verdict Check(
        Expr claim,
        PairDerivation derivation,
        Functional functional = Functional.Divergence,
        CancellationToken cancellation = default
    ) =>
        Check(claim, Subject.Of(derivation, functional), () => Mistakes.Recognise(claim, derivation, functional), cancellation);

    /// <summary>Checks a formula for a quantity.</summary>
    /// <param name="claim">The formula.</param>
    /// <param name="subject">The quantity.</param>
    /// <param name="recognise">Finds the mistake that explains a wrong formula.</param>
    /// <param name="cancellation">Stops the search for a counterexample.</param>
    internal static Verdict Check(
        Expr claim,
        Subject subject,
        Func<Diagnosis?> recognise,
        CancellationToken cancellation
    )
    {
        var regions = Regions(subject.Value, subject.Assumptions, claim);
        var proven = new List<CheckedRegion>();
        foreach (var region in regions)
        {
            cancellation.ThrowIfCancellationRequested();
            if (region.IsProven())
                proven.Add(region);
        }
        if (regions.Count > 0 && proven.Count == regions.Count)
            return Proven(proven, subject);
        var open = regions.Where(r => !proven.Contains(r)).ToList();
        foreach (var region in open)
        {
            if (region.FindCounterexample(PointCount, cancellation) is { } found)
            {
                var derived = region.Derived(DisplayForm.Of);
                return new Verdict.Refuted(found, recognise(), derived);
            }
        }
        return Undecided(open, regions.Count);
    }

    /// <summary>The cases that the claim speaks of: all of them, but the infinite ones only where the claim mentions infinity or nothing is finite.</summary>
    private static List<CheckedRegion> Regions(Outcome truth, AssumptionSet assumptions, Expr claim)
    {
        var cases = truth is Outcome.Cases c ? c.Items : [new Case(Condition.Always, truth)];
        var speaksOfInfinity =
            claim.Contains(Functions.Infinity)
            || claim.Contains(Functions.NotANumber)
            || !cases.Any(i => i.Outcome is Outcome.Finite);
        return
        [
            .. cases
                .Where(i => i.Outcome is not Outcome.Infinite || speaksOfInfinity)
                .Select(i => new CheckedRegion(claim, i, assumptions)),
        ];
    }

    private static Verdict.Proven Proven(List<CheckedRegion> regions, Subject subject)
    {
        var finite = regions.FirstOrDefault(r => r.Outcome is Outcome.Finite);
        return new(
            finite?.Derived(DisplayForm.Of),
            Condition.Or(regions.Select(r => r.When)),
            subject.References
        );
    }

    private static Verdict.Undecided Undecided(List<CheckedRegion> open, int count)
    {
        if (count == 0)
            return new("the quantity has no case that the formula could speak of", "nothing was compared", null);
        var first = open[0];
        if (first.Outcome is Outcome.NoClosedForm none)
            return new(
                $"there is no derived formula to compare with: {none.Explanation}",
                "nothing was compared",
                null
            );
        return new(
            "the normal form of the difference from the derived formula does not vanish, which is no proof that they differ",
            first.Evidence,
            first.Derived(DisplayForm.Of)
        );
    }
}
