using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.FsCheck.Laws;
using PointKind = KlSymbolic.FsCheck.Laws.PointKind;

namespace KlSymbolic.FsCheck.Structured;

/// <summary>How the laws are checked for distributions of vectors and matrices; each is named as the law.</summary>
internal static class StructuredLaws
{
    public static void NonNegativity(StructuredRun run)
    {
        if (run.HasValues())
            run.OverValues(PointKind.Plain, 1, (_, v) => Finding.Of(v.High >= 0, $"KL = {v} is negative"));
    }

    public static void Separation(StructuredRun run)
    {
        if (run.HasValues() && HasSeveral(run))
            run.OverValues(
                PointKind.Plain,
                1,
                (point, v) =>
                    run.Subject.Truth(point) is not { } truth || truth.Low <= 0 ? Finding.Undecided
                    : v.Low > 0 ? Finding.Held
                    : v.High < truth.Low / 2 ? Finding.Broken($"KL = {v}, but P and Q differ")
                    : Finding.Undecided
            );
    }

    public static void Zero(StructuredRun run)
    {
        if (run.IsOneFamily())
            run.OverValues(
                PointKind.Equal,
                1,
                (_, v) =>
                    Finding.Of(
                        !v.IsInfinite && (run.Subject.IsDerived ? v.Value == 0 : Math.Abs(v.Value) <= v.Error),
                        $"KL(P||P) = {v}"
                    )
            );
    }

    public static void Minimum(StructuredRun run)
    {
        if (run.IsOneFamily() && run.HasValues())
            run.OverValues(
                PointKind.NearlyEqual,
                0.3,
                (point, v) =>
                    run.Subject.At(new(point.P, point.P), run.Settings) is { } least
                        ? Finding.Of(v.High >= least.Low, $"KL(P||Q) = {v} is below KL(P||P) = {least}")
                        : Finding.Undecided
            );
    }

    public static void Asymmetry(StructuredRun run)
    {
        if (!run.HasValues() || !HasSeveral(run))
            return;
        run.OverValues(
            PointKind.Plain,
            1,
            (point, one) =>
            {
                if (run.ValueOf(point.Exchanged) is not { } two)
                    return Finding.Undecided;
                if (one.IsInfinite != two.IsInfinite || Math.Abs(one.Value - two.Value) > one.Error + two.Error)
                    return Finding.Held;
                return
                    run.Subject.Truth(point) is { IsInfinite: false } a
                    && StructuredRun.TruthOf(point.Exchanged) is { IsInfinite: false } b
                    && Math.Abs(a.Value - b.Value) > 1e-6 * (a.Value + b.Value)
                    && one.Error + two.Error < 1e-7 * (a.Value + b.Value)
                    ? Finding.Broken($"KL(P||Q) = {one} has the value of KL(Q||P), but they differ")
                    : Finding.Undecided;
            }
        );
    }

    public static void Decomposition(StructuredRun run)
    {
        if (!run.HasValues())
            return;
        if (run.Subject.IsDerived && run.Subject.Derivation.Decomposition == Truth.True)
        {
            run.Prove("KL - (H(P, Q) - H(P)) vanishes by the rules for matrices and sums");
            return;
        }
        run.OverValues(
            PointKind.Plain,
            1,
            (point, v) =>
                run.Subject.Entropies(point) is var (cross, own)
                    ? Forms.Same(
                        v,
                        cross.IsInfinite ? cross : new(cross.Value - own.Value, cross.Error + own.Error),
                        ("KL", "H(P, Q) - H(P)")
                    )
                    : Finding.Undecided
        );
    }

    /// <summary>Whether P and Q may differ; says so where they may not.</summary>
    private static bool HasSeveral(StructuredRun run)
    {
        var isOne = run.Subject.IsOneFamily && run.Subject.P.Parameters.All(p => p.Shape == ParameterShape.Size);
        if (isOne)
            run.Skip("there is one distribution of each size");
        return !isOne;
    }
}
