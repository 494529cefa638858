using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;

namespace KlSymbolic.Checking;

/// <summary>Compares a claimed formula with the derived one: by the normal form first, then by rigorous enclosures at points.</summary>
/// <remarks>Proven rests on the normal form alone, refuted on enclosures that do not meet; everything else is undecided. Thread safe.</remarks>
public static class Checker
{
    private const int FirstPoints = 2;
    private const int PointCount = 48;

    /// <summary>Checks a formula for a quantity of a derived pair.</summary>
    /// <param name="claim">The formula; its symbols are those of P and Q, and any further ones are arbitrary.</param>
    /// <param name="derivation">The derivation of the pair.</param>
    /// <param name="functional">What the formula claims to be.</param>
    /// <param name="timeout">How long the check may take before it ends as undecided; null for <see cref="ClaimChecker.DefaultTimeout"/>.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Verdict Check(
        Expr claim,
        PairDerivation derivation,
        Functional functional = Functional.Divergence,
        TimeSpan? timeout = null,
        CancellationToken cancellation = default
    )
    {
        var subject = Subject.Of(derivation, functional);
        return InTime(
            (token, reached) =>
                Check(
                    claim,
                    subject,
                    () => Mistakes.Recognise(claim, subject, new(derivation, subject, functional), token),
                    reached,
                    token
                ),
            timeout,
            cancellation
        );
    }

    /// <summary>The verdict of a check; undecided where the time runs out before there is one.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal static Verdict InTime(
        Func<CancellationToken, Action<Verdict>, Verdict> check,
        TimeSpan? timeout,
        CancellationToken cancellation
    )
    {
        var time = timeout ?? ClaimChecker.DefaultTimeout;
        Verdict? reached = null;
        try
        {
            return TimeLimit.Run(
                token => check(token, verdict => Volatile.Write(ref reached, verdict)),
                time,
                cancellation
            );
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // What was shown stays shown, though the time was too short to say more of it.
            return Volatile.Read(ref reached)
                ?? new Verdict.Undecided(
                    $"the time of {time.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds has run out",
                    "the check was not finished; more time may decide it",
                    null
                );
        }
    }

    /// <summary>Checks a formula for a quantity.</summary>
    /// <param name="claim">The formula.</param>
    /// <param name="subject">The quantity.</param>
    /// <param name="recognise">Finds the mistake that explains a wrong formula.</param>
    /// <param name="reached">Is told the verdict before more is found out about it.</param>
    /// <param name="cancellation">Stops the search for a counterexample.</param>
    internal static Verdict Check(
        Expr claim,
        Subject subject,
        Func<Diagnosis?> recognise,
        Action<Verdict> reached,
        CancellationToken cancellation
    )
    {
        if (FormulaSize.Of(claim) > FormulaSize.Most)
            return new Verdict.Undecided(
                $"the formula has more than {FormulaSize.Most} parts when min and max are written out as choices",
                "nothing was compared",
                null
            );
        var regions = Regions(subject, claim);
        if (regions.Count == 0)
            return WithEvidence(Nothing(subject));
        // Most wrong formulas are wrong at the first points, which takes less time than the normal form.
        foreach (var region in regions)
        {
            if (region.Search(FirstPoints, cancellation).Counterexample is { } found)
                return Refuted(found, region);
        }
        var proven = regions.Where(r => r.IsProven(cancellation)).ToList();
        var open = new List<(CheckedRegion Region, PointSearch Seen)>();
        var holes = new List<Counterexample>();
        foreach (var region in regions.Where(r => !proven.Contains(r)))
        {
            var seen = region.Search(PointCount, cancellation, inBranches: true);
            if (seen.Counterexample is { } found)
                return Refuted(found, region);
            // Where an equation between parameters holds, a formula that is right elsewhere may just lack a value.
            if (region.IsThin && proven.Count > 0 && seen.Hole is { } hole)
                holes.Add(hole);
            else if (!region.OfUnknownDomain.IsEmpty && seen.Hole is { } outside)
                return AskForDomain(region, outside, seen);
            else
                open.Add((region, seen));
        }
        if (open.Count > 0)
        {
            var undecided = Undecided(open[0].Region, open[0].Seen, subject);
            return open[0].Region.Outcome is Outcome.NoClosedForm ? WithEvidence(undecided) : undecided;
        }
        foreach (var region in proven.Where(r => !r.OfUnknownDomain.IsEmpty))
        {
            if (region.Search(PointCount, cancellation) is { Hole: { } outside } seen)
                return AskForDomain(region, outside, seen);
        }
        holes.AddRange(InTime(() => BoundaryCheck.Differences(claim, subject, cancellation).ToList()) ?? []);
        return
            claim.Contains(Functions.Infinity)
            && holes.FirstOrDefault(h => h.Claimed is not PointValue.Undefined) is { } wrong
            ? new Verdict.Refuted(wrong, OnBoundary, proven[0].Derived(subject))
            : Proven(claim, proven, holes, subject, reached, cancellation);

        Verdict.Undecided WithEvidence(Verdict.Undecided verdict)
        {
            reached(verdict);
            return verdict with
            {
                Evidence = InTime(() => DefinitionEvidence.Of(claim, subject, cancellation)) ?? verdict.Evidence,
            };
        }

        Verdict.Refuted Refuted(Counterexample found, CheckedRegion region)
        {
            reached(new Verdict.Refuted(found, null, null));
            return new(
                found,
                InTime(() => Infinity(found, regions, cancellation) ?? recognise()),
                region.Derived(subject)
            );
        }
    }

    /// <summary>What is found in the time that is left; a verdict that is reached is not lost because nothing more is said of it.</summary>
    private static T? InTime<T>(Func<T?> find)
        where T : class
    {
        try
        {
            return find();
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The formula is right wherever the quantity is finite, and wrong about where it is infinite.</summary>
    private static Diagnosis? Infinity(
        Counterexample found,
        List<CheckedRegion> regions,
        CancellationToken cancellation
    ) =>
        found.True is PointValue.Infinite
        && regions.All(r => r.Outcome is not Outcome.Finite || r.IsProven(cancellation))
            ? new(
                "infinity",
                $"where the value is finite the formula is right; where it is +infinity the formula gives {(found.Claimed is PointValue.Undefined ? "none" : "a number")}"
            )
            : null;

    /// <summary>Whether a formula is proven in every case and has the true value on the boundaries too.</summary>
    internal static bool IsRightEverywhere(Expr claim, Subject subject, CancellationToken cancellation) =>
        Regions(subject, claim) is { Count: > 0 } regions
        && regions.All(r => r.IsThin || r.IsProven(cancellation))
        && BoundaryCheck.Differences(claim, subject, cancellation).All(d => d.Claimed is PointValue.Undefined);

    /// <summary>The formula is right but for the boundary of the regions that it distinguishes.</summary>
    internal static Diagnosis OnBoundary { get; } =
        new(
            "boundary",
            "inside the regions that it distinguishes the formula is right; on their boundary it is not, as where >= stands for >"
        );

    /// <summary>The cases that the claim speaks of: all of them, but the infinite ones only where the claim mentions infinity or nothing is finite.</summary>
    private static List<CheckedRegion> Regions(Subject subject, Expr claim)
    {
        var truth = subject.Value;
        var foreign = claim.FreeSymbols().Except(subject.Known);
        var cases = truth is Outcome.Cases c ? c.Items : [new Case(Condition.Always, truth)];
        var speaksOfInfinity =
            claim.Contains(Functions.Infinity)
            || claim.Contains(Functions.NotANumber)
            || !cases.Any(i => i.Outcome is Outcome.Finite);
        return
        [
            .. cases
                .Where(i => i.Outcome is not Outcome.Infinite || speaksOfInfinity)
                .SelectMany(i => RegionSplit.Of(claim, i, subject.Assumptions, foreign)),
        ];
    }

    private static Verdict.Proven Proven(
        Expr claim,
        List<CheckedRegion> regions,
        List<Counterexample> exceptions,
        Subject subject,
        Action<Verdict> reached,
        CancellationToken cancellation
    )
    {
        var finite = regions.FirstOrDefault(r => r.Outcome is Outcome.Finite);
        var symbols = subject.Symbols.Union(claim.FreeSymbols()).ToImmutableArray();
        var verdict = new Verdict.Proven(
            finite?.Derived(subject),
            Condition.Or(regions.Select(r => r.Within).Distinct()),
            subject.References
        )
        {
            Exceptions = [.. exceptions],
        };
        reached(verdict);
        return verdict with
        {
            Stability = finite is null
                ? null
                : InTime(() => new StabilityCheck(subject, symbols).Of(claim, exceptions, cancellation)),
        };
    }

    /// <summary>Whether the formula is wrong depends on values that the symbols may or may not have.</summary>
    private static Verdict.Undecided AskForDomain(CheckedRegion region, Counterexample outside, PointSearch seen)
    {
        var names = region.OfUnknownDomain.Select(s => s.Name).ToList();
        return new(
            $"the domain of {string.Join(" and ", names)} cannot be inferred from P and Q, and at {string.Join(", ", outside.Point.Select(p => $"{p.Symbol.Name} = {p.Value}"))} the formula has no value; say what holds, such as {string.Join(" ", names.Select(n => $"--assume \"{n} > 0\""))}",
            seen.Evidence,
            null
        );
    }

    private static Verdict.Undecided Nothing(Subject subject) =>
        new(
            subject.Value.AsCases.Select(c => c.Outcome).OfType<Outcome.NoClosedForm>().FirstOrDefault() is { } none
                ? $"there is no derived formula to compare with: {none.Explanation}"
                : "the quantity has no case that the formula could speak of",
            "nothing was compared",
            null
        );

    private static Verdict.Undecided Undecided(CheckedRegion first, PointSearch seen, Subject subject) =>
        first.Outcome is Outcome.NoClosedForm none
            ? new($"there is no derived formula to compare with: {none.Explanation}", "nothing was compared", null)
            : new(
                "the normal form of the difference from the derived formula does not vanish, which is no proof that they differ",
                seen.Evidence,
                first.Derived(subject)
            );
}
