using KlSymbolic.Explanations;

namespace KlSymbolic.Documents.Explaining;

/// <summary>The idea of the divergence in sentences, with the numbers of one pair.</summary>
internal static class ExplanationWords
{
    /// <summary>Paragraphs, from the idea to the comparison of the two directions.</summary>
    public static IEnumerable<string> Of(PairExplanation pair)
    {
        foreach (var law in (ExplainedLaw[])[pair.P, pair.Q])
        {
            if (law is ExplainedLaw.OfTable { Table: { Note: { } note } table })
                yield return $"{table.Name}: {note}.";
        }
        yield return Direction(pair, pair.Forward, "P", "Q");
        yield return Direction(pair, pair.Reverse, "Q", "P");
        if (pair.Forward.Divergence is Amount.Finite f && pair.Reverse.Divergence is Amount.Finite r)
        {
            if (f.Value == 0 && r.Value == 0)
                yield break;
            yield return Math.Abs(f.Value - r.Value) <= f.Error + r.Error + 1e-15 * f.Value
                ? "Here the two directions agree; in general they do not."
                : "The two directions differ: the first averages over P, and the second over Q.";
        }
        if (!pair.Curve.IsEmpty)
            yield return "Entropies of densities depend on the unit in which x is measured, and may be negative; their difference, the divergence, is not and does not.";
    }

    /// <summary>How the parts of KL(P‖Q) make up the whole; null where there is nothing to add up.</summary>
    public static string? Balance(PairExplanation pair)
    {
        var parts = pair.Outcomes.IsEmpty
            ? pair.Forward.Regions.Select(r => r.Contribution).ToList()
            : [.. pair.Outcomes.Select(o => o.Forward)];
        if (pair.Forward.Divergence is not Amount.Finite { Value: > 0 } || parts.Any(double.IsInfinity))
            return null;
        var (more, less) = (parts.Where(p => p > 0).Sum(), parts.Where(p => p < 0).Sum());
        return $"Where P is the more likely of the two the parts of KL(P‖Q) add up to {Amounts.Signed(more)}, and where Q is, to "
            + $"{Amounts.Of(less)}. The first always outweigh the second.";
    }

    private static string Direction(PairExplanation pair, ExplainedDirection direction, string p, string q)
    {
        var name = $"KL({p}‖{q})";
        var unit = pair.Unit;
        switch (direction.Divergence)
        {
            case Amount.Infinite infinite:
                return Uncovered(pair, direction, p) is { } where
                    ? $"{p} has mass where {q} has none: {where}. A code made for {q} has no word for that, so that {name} = +∞."
                    : $"{name} = +∞. {infinite.Explanation}";
            case Amount.Unknown unknown:
                return $"{name} could not be determined. {unknown.Explanation}";
            case Amount.Finite { Value: 0 }:
                return $"{name} = 0: samples of {p} cost nothing extra with a code made for {q}.";
            case Amount.Finite extra:
                return $"A sample of {p} takes H({p}) = {Amounts.Of(direction.Entropy, unit)} on average with a code made for {p}. "
                    + $"With a code made for {q} it takes H({p}, {q}) = {Amounts.Of(direction.CrossEntropy, unit)}. "
                    + $"The extra {Amounts.Of(extra, unit)} {(extra.Value == 1 ? "is" : "are")} {name}.";
            default:
                throw new InvalidOperationException($"Unknown amount {direction.Divergence.GetType().Name}.");
        }
    }

    /// <summary>What has mass under the distribution that samples come from, and none under the other; null where the infinity has another reason.</summary>
    private static string? Uncovered(PairExplanation pair, ExplainedDirection direction, string p)
    {
        var rows = pair.Outcomes.Where(o => p == "P" ? o.P > 0 && o.Q == 0 : o.Q > 0 && o.P == 0).ToList();
        var regions = direction.Regions.Where(r => r.OtherMass == 0 && r.Mass > 0).ToList();
        if (rows.Count > 0)
        {
            var mass = rows.Sum(o => p == "P" ? o.P : o.Q);
            var names = string.Join(", ", rows.Take(4).Select(o => o.Label)) + (rows.Count > 4 ? ", …" : "");
            return $"{names}, with probability {Amounts.Of(mass)}";
        }
        return regions.Count == 0
            ? null
            : string.Join(" and ", regions.Select(r => $"x {Interval(r)}"))
                + $", with probability {Amounts.Of(regions.Sum(r => r.Mass))}";
    }

    private static string Interval(SignRegion region) =>
        double.IsInfinity(region.From) ? $"< {Amounts.Of(region.To)}"
        : double.IsInfinity(region.To) ? $"> {Amounts.Of(region.From)}"
        : $"from {Amounts.Of(region.From)} to {Amounts.Of(region.To)}";
}
