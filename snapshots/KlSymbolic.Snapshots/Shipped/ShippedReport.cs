using System.Collections.Immutable;
using KlSymbolic.FsCheck;

namespace KlSymbolic.Snapshots.Shipped;

/// <summary>What the laws say of a formula that was shipped, and of the right one.</summary>
/// <param name="Formulas">The formula, as often as it was shipped.</param>
/// <param name="Wrong">The laws on the shipped one; null where no law speaks of it or none was kept.</param>
/// <param name="Right">The laws on the right one; null where no law speaks of it.</param>
internal sealed record ShippedReport(ImmutableArray<ShippedFormula> Formulas, LawReport? Wrong, LawReport? Right)
{
    /// <summary>The formula.</summary>
    public ShippedFormula First => Formulas[0];

    /// <summary>How often it was shipped.</summary>
    public int Count => Formulas.Length;

    /// <summary>The names of all.</summary>
    public string Names => string.Join(", ", Formulas.Select(f => f.Id));

    /// <summary>Whether the shipped one breaks a law.</summary>
    public bool IsWrongBroken => Wrong is { Broken.IsEmpty: false };

    /// <summary>Why the shipped one breaks no law, or is under none.</summary>
    public string WhyNotBroken =>
        !First.IsUnderTheLaws ? "The laws are those of KL, and it is another divergence."
        : Wrong is null ? "The code was numerical, and there is no formula to hand over."
        : First.IsUnstable
            ? $"In exact arithmetic it is right, and in double precision at the points that were drawn: {Wrong.Count(LawStatus.Held)} laws hold."
        : $"{Wrong.Count(LawStatus.Held)} laws hold.";

    /// <summary>Checks both formulas.</summary>
    /// <param name="formulas">The formula, as often as it was shipped.</param>
    /// <param name="settings">How thoroughly.</param>
    public static ShippedReport Of(ImmutableArray<ShippedFormula> formulas, LawSettings settings)
    {
        var formula = formulas[0];
        if (!formula.IsUnderTheLaws)
            return new(formulas, null, null);
        var own = settings with { Tolerance = formula.Tolerance ?? settings.Tolerance };
        LawReport Check(string text, bool isPlain) => KlLaws.CheckAll(formula.Divergence(text, isPlain), own);
        return new(
            formulas,
            formula.Wrong is { } wrong ? Check(wrong, isPlain: true) : null,
            Check(formula.Right, isPlain: false)
        );
    }
}
