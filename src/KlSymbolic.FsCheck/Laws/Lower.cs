using System.Collections.Immutable;
using KlSymbolic.FsCheck.Structured;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>Lower bounds of the divergence: 0, and what a partition of the outcomes gives.</summary>
internal static class Lower
{
    public static Law NonNegativity { get; } =
        new(
            "non-negativity",
            "KL(P||Q) >= 0.",
            "Cover, Thomas, Elements of Information Theory, 2nd ed., thm. 2.6.3",
            LawNeeds.Values,
            run =>
            {
                if (HasValues(run))
                    run.OverPoints(
                        run.WithEdges,
                        run.Subject.Conditions,
                        1,
                        point =>
                            run.Subject.At(point, run.Settings) is { } v
                                ? Finding.Of(v.High >= 0, $"KL = {v} is negative")
                                : Finding.Undecided
                    );
            },
            StructuredLaws.NonNegativity
        );

    public static Law Separation { get; } =
        new(
            "positive unless equal",
            "KL(P||Q) > 0 where P and Q differ.",
            "Cover, Thomas, Elements of Information Theory, 2nd ed., thm. 2.6.3",
            LawNeeds.Values,
            run =>
                OverMasses(
                    run,
                    (v, parts) =>
                    {
                        var t = TotalVariation(parts);
                        return t < 1e-3 ? Finding.Undecided
                            : v.Low > 0 ? Finding.Held
                            : v.High < t * t
                                ? Finding.Broken($"KL = {v}, but P and Q differ by {t:G2} in total variation")
                            : Finding.Undecided;
                    }
                ),
            StructuredLaws.Separation
        );

    public static Law DataProcessing { get; } =
        new(
            "data processing",
            "KL(P||Q) >= KL of the probabilities that P and Q give to the parts of a partition.",
            "Cover, Thomas, Elements of Information Theory, 2nd ed., sec. 2.8; Liese, Vajda (1987), thm. 1.24",
            LawNeeds.Values,
            run => OverMasses(run, (v, parts) => AtLeast(v, Divergence(parts), "KL of the parts"))
        );

    public static Law Pinsker { get; } =
        new(
            "Pinsker",
            "KL(P||Q) >= 2 TV(P, Q)^2 with TV the total variation distance, here that of a partition.",
            "Tsybakov, Introduction to Nonparametric Estimation, lemma 2.5",
            LawNeeds.Values,
            run =>
                OverMasses(
                    run,
                    (v, parts) =>
                    {
                        var t = TotalVariation(parts);
                        return AtLeast(v, new(2 * t * t, 0), "2 TV^2");
                    }
                )
        );

    public static Law BretagnolleHuber { get; } =
        new(
            "Bretagnolle-Huber",
            "TV(P, Q) <= sqrt(1 - exp(-KL(P||Q))), here for the total variation of a partition.",
            "Tsybakov, Introduction to Nonparametric Estimation, lemma 2.6",
            LawNeeds.Values,
            run =>
                OverMasses(
                    run,
                    (v, parts) =>
                    {
                        var t = TotalVariation(parts);
                        return AtLeast(v, new(-Math.Log(1 - t * t), 1e-12), "-log(1 - TV^2)");
                    }
                )
        );

    public static Law DonskerVaradhan { get; } =
        new(
            "Donsker-Varadhan",
            "KL(P||Q) >= E_P f - log E_Q exp(f) for bounded f, here steps over a partition.",
            "Donsker, Varadhan, Comm. Pure Appl. Math. 36 (1983), thm. 2.1",
            LawNeeds.Values,
            run =>
                OverMasses(
                    run,
                    (v, parts) =>
                    {
                        double[] slopes = [0.5, 0.9, 1.25];
                        var worst = Finding.Held;
                        foreach (var t in slopes)
                        {
                            var found = AtLeast(
                                v,
                                Variational(parts, t),
                                $"E_P f - log E_Q exp(f) with f = {t} log(p/q)"
                            );
                            if (found.Status != LawStatus.Held)
                                worst = found;
                        }
                        return worst;
                    }
                )
        );

    /// <summary>Whether there is a case in which the divergence has a value; says so where there is none.</summary>
    internal static bool HasValues(LawRun run)
    {
        if (run.Subject.Conditions.Any())
            return true;
        run.Skip("there is no finite value to look at");
        return false;
    }

    private static void OverMasses(LawRun run, Func<LawValue, ImmutableArray<Mass>, Finding> decide)
    {
        if (!HasValues(run))
            return;
        if (run.Subject.Derivation.P.Support.IsDiscrete != run.Subject.Derivation.Q.Support.IsDiscrete)
        {
            run.Skip("P and Q are mutually singular");
            return;
        }
        run.OverPoints(
            PointKind.Plain,
            run.Subject.Conditions,
            0.5,
            point =>
                run.Subject.At(point, run.Settings) is { } v && run.Subject.Masses.Value.At(point) is { } parts
                    ? decide(v, parts)
                    : Finding.Undecided
        );
    }

    private static Finding AtLeast(LawValue v, LawValue bound, string what) =>
        v.IsInfinite ? Finding.Held : Finding.Of(v.High >= bound.Low, $"KL = {v} is below {what} = {bound}");

    /// <summary>A lower bound of the total variation distance.</summary>
    private static double TotalVariation(ImmutableArray<Mass> parts) =>
        Math.Clamp(parts.Sum(m => Math.Abs(m.P.Value - m.Q.Value) - m.P.Error - m.Q.Error) / 2, 0, 1 - 1e-12);

    private static LawValue Divergence(ImmutableArray<Mass> parts) =>
        parts.Aggregate(
            new LawValue(0, 0),
            (sum, m) =>
            {
                var log = Math.Log(m.P.Value / m.Q.Value);
                return new(
                    sum.Value + m.P.Value * log,
                    sum.Error
                        + m.P.Error * (Math.Abs(log) + 1)
                        + m.Q.Error * m.P.Value / m.Q.Value
                        + 1e-14 * Math.Abs(m.P.Value * log)
                );
            }
        );

    private static LawValue Variational(ImmutableArray<Mass> parts, double t)
    {
        double mean = 0,
            exponential = 0,
            error = 0;
        foreach (var m in parts)
        {
            var f = t * Math.Log(m.P.Value / m.Q.Value);
            mean += m.P.Value * f;
            exponential += m.Q.Value * Math.Exp(f);
            // f itself is any bounded function: only the weights carry errors.
            error += m.P.Error * Math.Abs(f) + m.Q.Error * Math.Exp(f);
        }
        return new(mean - Math.Log(exponential), error * (1 + 1 / exponential) + 1e-13 * (1 + Math.Abs(mean)));
    }
}
