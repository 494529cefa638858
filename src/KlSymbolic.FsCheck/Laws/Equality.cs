using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.FsCheck.Structured;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>What holds where P and Q are equal, or nearly so.</summary>
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
                run.OverPoints(
                    PointKind.Equal,
                    [Condition.Always],
                    1,
                    point =>
                        run.Subject.At(point, run.Settings) is { } v
                            ? Finding.Of(!v.IsInfinite && Math.Abs(v.Value) <= v.Error, $"KL(P||P) = {v}")
                            : Finding.Undecided
                );
                if (run.Result.Status == LawStatus.Undecided)
                    NearEquality(run);
            },
            StructuredLaws.Zero
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
                run.OverPoints(
                    PointKind.NearlyEqual,
                    run.Subject.Conditions,
                    0.15,
                    point =>
                    {
                        // A closed form may have a removable singularity at equality, where the value is 0.
                        var least =
                            run.Subject.Points.Equalised(point) is { } same
                            && run.Subject.At(same, run.Settings) is { } v0
                                ? v0
                                : new LawValue(0, 0);
                        return run.Subject.At(point, run.Settings) is { } v
                            ? Finding.Of(v.High >= least.Low, $"KL(P||Q) = {v} is below KL(P||P) = {least}")
                            : Finding.Undecided;
                    }
                );
            },
            StructuredLaws.Minimum
        );

    /// <summary>For forms with a removable singularity at equality: P and Q that differ by a thousandth part of a parameter or less.</summary>
    private static void NearEquality(LawRun run) =>
        run.OverPoints(
            PointKind.NearlyEqual,
            run.Subject.Conditions,
            1,
            point =>
                run.Subject.At(point, run.Settings) is { } v
                    ? Finding.Of(v.Low < Near, $"KL = {v}, but P and Q nearly agree")
                    : Finding.Undecided
        );

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

    private static bool IsOneFamily(LawRun run)
    {
        if (!run.Subject.IsOneFamily)
            run.Skip(OtherFamily);
        return run.Subject.IsOneFamily;
    }
}
