using KlSymbolic.FsCheck.Generation;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>The nearest member of an exponential family.</summary>
internal static class Projection
{
    private const double Tolerance = 1e-9;

    public static Law MomentMatches { get; } =
        new(
            "projection",
            "Among the Q of an exponential family KL(P||Q) is least at the Q* that matches the moments, E_Q* T = E_P T, and KL(P||Q) = KL(P||Q*) + KL(Q*||Q).",
            "Amari, Nagaoka, Methods of Information Geometry (2000), thm. 3.8; Bishop, Pattern Recognition and Machine Learning (2006), sec. 10.7",
            LawNeeds.Values,
            run =>
            {
                if (run.Subject.IsOneFamily)
                {
                    run.Skip("P is in the family of Q and is its own projection");
                    return;
                }
                if (!run.Subject.Points.IsWhole)
                {
                    run.Skip("Q is no whole family");
                    return;
                }
                if (!Lower.HasValues(run))
                    return;
                if (DerivedOnce.MomentMatching(run.Subject.Derivation) is not { } matching)
                {
                    run.Skip("Q is in no exponential family whose statistics have known expectations");
                    return;
                }
                run.OverPoints(PointKind.Plain, run.Subject.Conditions, 0.3, point => Decide(run, matching, point));
            }
        );

    private static Finding Decide(LawRun run, MomentMatching matching, PairPoint point)
    {
        if (
            run.Subject.At(point, run.Settings) is not { IsInfinite: false } any
            || matching.At(point) is not var (nearest, slack)
            || run.Subject.At(nearest, run.Settings) is not { } least
            || matching.Within.At(
                new PairPoint(matching.Within.Derivation, nearest.ValuesOfQ, point.ValuesOfQ),
                run.Settings
            )
                is not { } between
        )
            return Finding.Undecided;
        if (least.Low > any.High + slack + Tolerance)
            return Finding.Broken($"KL(P||Q) = {any}, but {least} at Q* = {nearest.Q}, where the moments match");
        var sum = new LawValue(
            least.Value + between.Value,
            least.Error + between.Error + slack + Tolerance * (1 + Math.Abs(least.Value) + Math.Abs(between.Value))
        );
        return Forms.Same(any, sum, ("KL(P||Q)", $"KL(P||Q*) + KL(Q*||Q) with Q* = {nearest.Q}"));
    }
}
