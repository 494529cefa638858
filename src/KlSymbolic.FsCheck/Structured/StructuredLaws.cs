using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Evaluation;
using KlSymbolic.FsCheck.Laws;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Definition.Structured;
using PointKind = KlSymbolic.FsCheck.Laws.PointKind;

namespace KlSymbolic.FsCheck.Structured;

/// <summary>How the laws are checked for distributions of vectors and matrices; each is named as the law.</summary>
internal static class StructuredLaws
{
    private const int Samples = 5_000;
    private const double Coarse = 0.05;

    // A mean of so many points is further off than this in fewer than one run of 10^9.
    private const double MostStandardErrors = 8;

    private static readonly ConcurrentDictionary<(StructuredFamily, StructuredFamily), StructuredSubject> truths =
        new();

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
                if (ValueOf(run, point.Exchanged) is not { } two)
                    return Finding.Undecided;
                if (one.IsInfinite != two.IsInfinite || Math.Abs(one.Value - two.Value) > one.Error + two.Error)
                    return Finding.Held;
                return
                    run.Subject.Truth(point) is { IsInfinite: false } a
                    && TruthOf(point.Exchanged) is { IsInfinite: false } b
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

    public static void Infinity(StructuredRun run) =>
        run.OverPoints(
            PointKind.Plain,
            0.3,
            point =>
            {
                if (point.TryRead() is not { } pair || run.Subject.At(point, run.Settings) is not { } v)
                    return Finding.Undecided;
                return StructuredDefinition.Divergence(pair) switch
                {
                    DefinitionValue.Infinite => Finding.Of(v.IsInfinite, $"KL = {v}, but it is infinite"),
                    DefinitionValue.Finite f => Finding.Of(!v.IsInfinite, $"KL is infinite, but it is {f.Value:R}"),
                    _ when run.Subject.Truth(point) is { } truth => Finding.Of(
                        v.IsInfinite == truth.IsInfinite,
                        $"KL = {v}, but it is {truth}"
                    ),
                    _ => Finding.Undecided,
                };
            }
        );

    public static void Definition(StructuredRun run)
    {
        if (run.HasValues())
            run.OverValues(PointKind.Plain, 0.15, ByDefinition);
    }

    public static void Enclosures(StructuredRun run)
    {
        if (!HasDerivedValues(run))
            return;
        run.OverValues(
            PointKind.Plain,
            0.1,
            (point, v) =>
                Digits(point, InformationUnit.Nats) is { } digits
                    ? Forms.Same(v, digits, ("the value in floating point", "the enclosure"))
                    : Finding.Undecided
        );
    }

    public static void Units(StructuredRun run)
    {
        if (!HasDerivedValues(run))
            return;
        run.OverPoints(
            PointKind.Plain,
            0.05,
            point =>
                (Digits(point, InformationUnit.Nats), Digits(point, InformationUnit.Bits)) is ({ } nats, { } bits)
                    ? Forms.Same(nats, new(bits.Value * Math.Log(2), bits.Error + 1e-15), ("nats", "bits times log 2"))
                    : Finding.Undecided
        );
    }

    public static void Bijections(StructuredRun run) =>
        OverMaps(
            run,
            Maps.Bijections(run.Subject.P, run.Subject.Q),
            (name, v, image) => Forms.Same(v, image, ("KL", $"KL after {name}"))
        );

    public static void Coarser(StructuredRun run) =>
        OverMaps(
            run,
            Maps.Coarsenings(run.Subject.P, run.Subject.Q),
            (name, v, image) => Finding.Of(v.High >= image.Low, $"KL = {v}, but {image} of {name}")
        );

    public static void Additivity(StructuredRun run) =>
        OverParts(run, Parts.OfProduct(run.Subject.P), "KL of the product");

    public static void ChainRule(StructuredRun run) => OverParts(run, Parts.OfChain(run.Subject.P), "KL");

    private static void OverMaps(
        StructuredRun run,
        ImmutableArray<(string Name, Maps.Map OfP, Maps.Map OfQ)> maps,
        Func<string, LawValue, LawValue, Finding> decide
    )
    {
        if (maps.IsEmpty)
        {
            run.Skip("no such map of both families is known");
            return;
        }
        foreach (var (name, ofP, ofQ) in maps)
            run.OverValues(
                PointKind.Plain,
                0.5,
                (point, v) =>
                    ofP(point.P) is { } p && ofQ(point.Q) is { } q && ValueOf(run, new(p, q)) is { } image
                        ? decide(name, v, image)
                        : Finding.Undecided
            );
    }

    private static void OverParts(StructuredRun run, Func<StructuredPoint, Parts?>? split, string what)
    {
        if (split is null || !run.Subject.IsOneFamily)
        {
            run.Skip("P and Q have no parts whose divergences are known");
            return;
        }
        run.OverPoints(
            PointKind.Plain,
            0.5,
            point =>
            {
                if (split(point) is not { } parts || ValueOf(run, parts.Whole) is not { } whole)
                    return Finding.Undecided;
                var (sum, error) = (0.0, 1e-14);
                foreach (var (weight, part) in parts.Terms)
                {
                    if (ValueOf(run, part) is not { } term)
                        return Finding.Undecided;
                    sum += weight.ToDouble() * term.Value;
                    error += Math.Abs(weight.ToDouble()) * (term.Error + 1e-15 * Math.Abs(term.Value));
                }
                return double.IsNaN(sum)
                    ? Finding.Undecided
                    : Forms.Same(
                        whole,
                        double.IsInfinity(sum) ? LawValue.Infinite : new(sum, error),
                        (what, "the sum over its parts")
                    );
            }
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

    private static bool HasDerivedValues(StructuredRun run)
    {
        if (!run.Subject.IsDerived)
            run.Skip("there is no closed form");
        return run.Subject.IsDerived && run.HasValues();
    }

    /// <summary>The value of what is checked, and the derived one for pairs of other families.</summary>
    private static LawValue? ValueOf(StructuredRun run, StructuredPoint point) =>
        point.P.Family.Equals(run.Subject.P) && point.Q.Family.Equals(run.Subject.Q)
            ? run.Subject.At(point, run.Settings)
            : TruthOf(point);

    private static LawValue? TruthOf(StructuredPoint point) =>
        truths
            .GetOrAdd((point.P.Family, point.Q.Family), f => StructuredSubject.Derived(f.Item1, f.Item2))
            .Truth(point);

    private static Finding ByDefinition(StructuredPoint point, LawValue v)
    {
        if (point.TryRead() is not { } pair)
            return Finding.Undecided;
        return StructuredDefinition.Divergence(pair) switch
        {
            DefinitionValue.Finite f => Forms.Same(
                v,
                new(f.Value, 10 * f.Error + 1e-10 * Math.Abs(f.Value)),
                ("KL", "the definition")
            ),
            DefinitionValue.Infinite => Finding.Of(v.IsInfinite, $"KL = {v}, but it is infinite by the definition"),
            _ => StructuredSampling.Estimate(pair, Samples)?.Divergence is { } mean
                ? BySampling(v, mean)
                : Finding.Undecided,
        };
    }

    /// <summary>A mean whose own error is not small may come from a law without variance, and says nothing.</summary>
    private static Finding BySampling(LawValue v, SampledValue mean)
    {
        var error = MostStandardErrors * mean.StandardError;
        return v.IsInfinite || !(error < Coarse * Math.Abs(mean.Value)) ? Finding.Undecided
            : Math.Abs(v.Value - mean.Value) <= error + v.Error ? Finding.Held
            : Math.Abs(v.Value - mean.Value) > 2 * Coarse * Math.Abs(mean.Value)
                ? Finding.Broken(
                    FormattableString.Invariant(
                        $"KL = {v}, but the mean of log p - log q over {Samples} points is {mean.Value:G3}"
                    )
                )
            : Finding.Undecided;
    }

    private static LawValue? Digits(StructuredPoint point, InformationUnit unit) =>
        Kl.ProveStructured(point.P.ToString(), point.Q.ToString(), 16, unit).Values.Divergence switch
        {
            ProvenValue.Finite f => double.Parse(f.Digits, NumberStyles.Float, CultureInfo.InvariantCulture) is var v
                ? new LawValue(v, 1e-15 * Math.Abs(v))
                : null,
            ProvenValue.Infinite => LawValue.Infinite,
            _ => null,
        };
}
