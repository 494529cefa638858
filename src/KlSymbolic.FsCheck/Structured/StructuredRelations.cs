using System.Collections.Immutable;
using KlSymbolic.FsCheck.Laws;

namespace KlSymbolic.FsCheck.Structured;

/// <summary>What holds between a divergence of vectors or matrices and those of images and parts of its points; each is named as the law.</summary>
internal static class StructuredRelations
{
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
                    ofP(point.P) is { } p && ofQ(point.Q) is { } q && run.ValueOf(new(p, q)) is { } image
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
                if (split(point) is not { } parts || run.ValueOf(parts.Whole) is not { } whole)
                    return Finding.Undecided;
                var (sum, error) = (0.0, 1e-14);
                foreach (var (weight, part) in parts.Terms)
                {
                    if (run.ValueOf(part) is not { } term)
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
}
