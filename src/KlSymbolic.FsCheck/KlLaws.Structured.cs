using KlSymbolic.Distributions.Structured;
using KlSymbolic.FsCheck.Structured;

namespace KlSymbolic.FsCheck;

public static partial class KlLaws
{
    /// <summary>Checks all laws on a divergence of vectors or matrices.</summary>
    /// <param name="divergence">KL(P||Q) in nats from the arguments of P and those of Q; +infinity where it is infinite.</param>
    /// <param name="p">The family of P, such as <c>MultivariateNormal</c>.</param>
    /// <param name="q">The family of Q; null for that of P.</param>
    /// <param name="settings">How thoroughly; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no such family.</exception>
    public static LawReport CheckAllStructured(
        Func<StructuredValues, StructuredValues, double> divergence,
        string p,
        string? q = null,
        LawSettings? settings = null
    ) =>
        CheckAllStructured(
            StructuredSubject.Function(StructuredFamilyOf(p), StructuredFamilyOf(q ?? p), divergence),
            settings
        );

    /// <summary>Checks all laws on a divergence of vectors or matrices.</summary>
    /// <param name="subject">The divergence.</param>
    /// <param name="settings">How thoroughly; null for the defaults.</param>
    /// <param name="cancellation">Ends the check; the report holds what was done until then.</param>
    public static LawReport CheckAllStructured(
        StructuredSubject subject,
        LawSettings? settings = null,
        CancellationToken cancellation = default
    ) =>
        new(
            [
                .. All.TakeWhile(_ => !cancellation.IsCancellationRequested)
                    .Select(l => l.Check(subject, settings, cancellation)),
            ],
            settings ?? new()
        );

    private static StructuredFamily StructuredFamilyOf(string name) =>
        StructuredCatalog.Find(name)
        ?? throw new ArgumentException(
            $"'{name}' is no family of vectors or matrices; those are {string.Join(", ", StructuredCatalog.All.Select(f => f.Name))}."
        );
}
