using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.FsCheck.Generation;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>What holds where P and Q are equal, and where they are exchanged.</summary>
internal static class Equality
{
    private const double Near = 0.05;

    private const string OtherFamily = "P and Q are of different families";

    public static Law Zero { get; } =
        new(
            "zero if equal",
            "KL(P||P) = 0.",
            "Cover, Thomas, Elements of Information Theory, 2nd ed., thm. 2.6.3",
            LawNeeds.Values,
            run =>
            {
                if (!IsOneFamily(run))
                    return;
                if (run.Subject.Kind != LawSubjectKind.Function && ByForm(run))
                    return;
                if (run.Subject.Kind == LawSubjectKind.Derived && !run.Subject.Conditions.Any())
                {
                    var itself = Deriver.Derive(run.Subject.Derivation.P, run.Subject.Derivation.P, AssumptionSet.None);
                    if (itself.Divergence is Derivation.Outcome.Finite { Value.IsZero: true })
                        run.Prove("derived for P and P");
                    else
                        run.LeaveOpen("no closed form is known");
                    return;
                }
                run.Over(
                    Same(run.Subject),
                    run.Settings.Cases,
                    point =>
                        run.Subject.At(point, run.Settings) is { } v
                            ? Finding.Of(!v.IsInfinite && Math.Abs(v.Value) <= v.Error, $"KL(P||P) = {v}")
                            : Finding.Undecided
                );
                if (run.Result.Status == LawStatus.Undecided)
                    NearEquality(run);
            }
        );

    public static Law Minimum { get; } =
        new(
            "Gibbs",
            "Q = P minimises the cross-entropy H(P, Q), and so KL(P||Q), over the family of P.",
            "Cover, Thomas, Elements of Information Theory, 2nd ed., sec. 5.4",
            LawNeeds.Values,
            run =>
            {
                if (!IsOneFamily(run) || !Lower.HasValues(run))
                    return;
                var pair = run.Subject.Derivation;
                foreach (var when in run.Subject.Conditions)
                {
                    run.Over(
                        PairPoints.NearlyEqual(pair, when, 500),
                        Math.Max(1, run.Settings.Cases / 8),
                        point =>
                        {
                            var same = new PairPoint(pair, point.ValuesOfP, point.ValuesOfP);
                            // A closed form may have a removable singularity at equality, where the value is 0.
                            var least = run.Subject.At(same, run.Settings) ?? new LawValue(0, 0);
                            return run.Subject.At(point, run.Settings) is { } v
                                ? Finding.Of(v.High >= least.Low, $"KL(P||Q) = {v} is below KL(P||P) = {least}")
                                : Finding.Undecided;
                        }
                    );
                }
            }
        );

    public static Law Asymmetry { get; } =
        new(
            "asymmetry",
            "KL(P||Q) and KL(Q||P) differ somewhere, unless they are proven equal for all parameters.",
            "Kullback, Leibler, Ann. Math. Statist. 22 (1951)",
            LawNeeds.Values,
            run =>
            {
                if (!IsOneFamily(run) || !Lower.HasValues(run))
                    return;
                var truth = LawSubject.Derived(run.Subject.Derivation);
                var isSymmetric = DerivedOnce.IsSymmetric(run.Subject.Derivation);
                var witnesses = 0;
                run.OverPoints(
                    PairPoints.Plain,
                    run.Subject.Conditions,
                    1,
                    point =>
                    {
                        if (Sides(run.Subject, point, run.Settings) is not var (one, two))
                            return Finding.Undecided;
                        var differ =
                            one.IsInfinite != two.IsInfinite || Math.Abs(one.Value - two.Value) > one.Error + two.Error;
                        if (isSymmetric)
                            return Finding.Of(
                                !differ,
                                $"KL(P||Q) = {one} and KL(Q||P) = {two}, but the divergence is symmetric"
                            );
                        if (differ)
                        {
                            witnesses++;
                            return Finding.Held;
                        }
                        return
                            Sides(truth, point, run.Settings) is var (a, b)
                            && !a.IsInfinite
                            && !b.IsInfinite
                            && Math.Abs(a.Value - b.Value) > 1e-6 * (a.Value + b.Value) + a.Error + b.Error
                            && one.Error + two.Error < 1e-7 * (a.Value + b.Value)
                            ? Finding.Broken($"KL(P||Q) = KL(Q||P) = {one}, but they differ")
                            : Finding.Undecided;
                    }
                );
                if (isSymmetric && !run.IsBroken)
                    run.Prove("KL(P||Q) = KL(Q||P) for all parameters by the normal form");
            }
        );

    /// <summary>For forms with a removable singularity at equality: P and Q that differ by a thousandth part of a parameter or less.</summary>
    private static void NearEquality(LawRun run)
    {
        foreach (var when in run.Subject.Conditions)
            run.Over(
                PairPoints.NearlyEqual(run.Subject.Derivation, when, 2_000),
                run.Settings.Cases,
                point =>
                    run.Subject.At(point, run.Settings) is { } v
                        ? Finding.Of(v.Low < Near, $"KL = {v}, but P and Q nearly agree")
                        : Finding.Undecided
            );
    }

    /// <summary>By the zero test on the closed form; false where that does not decide all cases.</summary>
    private static bool ByForm(LawRun run)
    {
        var pair = run.Subject.Derivation;
        var same = Forms.Equality(pair);
        var known = AssumptionSet.None.With(pair.P.Requirements);
        var isDecided = false;
        foreach (var (when, value) in run.Subject.FiniteForms)
        {
            var holds = known.Reduce(when.Map(e => Forms.TrySubstitute(e, same) ?? e));
            if (holds.Equals(Condition.Never) || Forms.TrySubstitute(value, same) is not { } atEquality)
                continue;
            switch (ZeroTest.IsZero(atEquality, known.With(holds), run.Cancellation))
            {
                case Truth.True:
                    run.Prove("the closed form vanishes at equality by the normal form");
                    isDecided = true;
                    break;
                case Truth.False:
                    run.Break($"KL(P||P) is {atEquality.Expand()} for all parameters");
                    return true;
                default:
                    return false;
            }
        }
        return isDecided;
    }

    private static Arbitrary<PairPoint> Same(LawSubject subject)
    {
        var pair = subject.Derivation;
        return Arb.From(
            Arguments
                .Of(pair.P, subject.Kind == LawSubjectKind.Function ? Values.WithEdges : Values.Plain, 2_000)
                .Select(p => new PairPoint(pair, p, p)),
            point => Arguments.Shrink(pair.P, point.ValuesOfP).Select(p => new PairPoint(pair, p, p))
        );
    }

    private static (LawValue One, LawValue Two)? Sides(LawSubject subject, PairPoint point, LawSettings settings) =>
        subject.At(point, settings) is { } one
        && subject.At(new PairPoint(point.Derivation, point.ValuesOfQ, point.ValuesOfP), settings) is { } two
            ? (one, two)
            : null;

    private static bool IsOneFamily(LawRun run)
    {
        if (!run.Subject.IsOneFamily)
            run.Skip(OtherFamily);
        return run.Subject.IsOneFamily;
    }
}
