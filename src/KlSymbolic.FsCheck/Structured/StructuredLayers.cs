using System.Globalization;
using KlSymbolic.Evaluation;
using KlSymbolic.FsCheck.Laws;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Definition.Structured;

namespace KlSymbolic.FsCheck.Structured;

/// <summary>The ways to a number of distributions of vectors and matrices against each other; each is named as the law.</summary>
internal static class StructuredLayers
{
    private const int Samples = 5_000;
    private const double Coarse = 0.05;

    // A mean of so many points is further off than this in fewer than one run of 10^9.
    private const double MostStandardErrors = 8;

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

    private static bool HasDerivedValues(StructuredRun run)
    {
        if (!run.Subject.IsDerived)
            run.Skip("there is no closed form");
        return run.Subject.IsDerived && run.HasValues();
    }

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
