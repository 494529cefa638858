using KlSymbolic.Explanations.Projections;

namespace KlSymbolic.Documents.Explaining;

/// <summary>What a family is fitted to, as pages name it.</summary>
internal static class ProjectionNames
{
    /// <summary>The target in the signs of a layout.</summary>
    public static string Target(Projection projection, TextLayout layout) =>
        projection.Target switch
        {
            ProjectionTarget.OfMixture { Mixture.Components: [var only] } => layout.Print(only.Distribution),
            ProjectionTarget.OfMixture m => string.Join(
                " + ",
                m.Mixture.Components.Select(c => $"{c.Weight} {layout.Text("·")} {layout.Print(c.Distribution)}")
            ),
            ProjectionTarget.OfSample s => FormattableString.Invariant($"{s.Name}, {s.Values.Length} observations"),
            _ => throw new InvalidOperationException($"Unknown target {projection.Target.GetType().Name}."),
        };
}
