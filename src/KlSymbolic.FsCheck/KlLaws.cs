using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.FsCheck.Laws;
using KlSymbolic.FsCheck.Structured;

namespace KlSymbolic.FsCheck;

/// <summary>The laws of the Kullback-Leibler divergence, and what checks them on a function, a formula or the library itself.</summary>
/// <remarks>Thread safe. A theory of xunit, v2 and v3 alike, takes its rows from <see cref="Rows(string, string)"/>.</remarks>
public static partial class KlLaws
{
    /// <summary>Every law.</summary>
    public static ImmutableArray<Law> All { get; } =
    [
        Lower.NonNegativity,
        Lower.Separation,
        Equality.Zero,
        Equality.Minimum,
        Exchange.Asymmetry,
        Relations.Decomposition,
        Layers.Infinity,
        Layers.Definition,
        Layers.Enclosures,
        Layers.Units,
        Lower.DataProcessing,
        Lower.Pinsker,
        Lower.BretagnolleHuber,
        Lower.DonskerVaradhan,
        Invariance.Bijections,
        Relations.Gradients,
        Relations.Fisher,
        Relations.Bregman,
        Relations.Renyi,
        Projection.MomentMatches,
        FiniteLaws.Additivity,
        FiniteLaws.ChainRule,
        FiniteLaws.CoarseGraining,
        FiniteLaws.JointConvexity,
        FiniteLaws.LogSum,
    ];

    /// <summary>The law of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Law Find(string name) =>
        All.FirstOrDefault(l => l.Name == name)
        ?? throw new ArgumentException(
            $"'{name}' is no law; the laws are {string.Join(", ", All.Select(l => l.Name))}."
        );

    /// <summary>Checks all laws on a function of the parameters.</summary>
    /// <param name="divergence">KL(P||Q) in nats from the arguments of P and those of Q, in the order of the families' parameters; +infinity where it is infinite.</param>
    /// <param name="p">The family of P, such as <c>Gamma</c>.</param>
    /// <param name="q">The family of Q; null for that of P.</param>
    /// <param name="settings">How thoroughly; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no such family.</exception>
    public static LawReport CheckAll(
        Func<double[], double[], double> divergence,
        string p,
        string? q = null,
        LawSettings? settings = null
    ) => CheckAll(LawSubject.Function(FamilyOf(p), FamilyOf(q ?? p), divergence), settings);

    /// <summary>Checks all laws on a divergence.</summary>
    /// <param name="subject">The divergence.</param>
    /// <param name="settings">How thoroughly; null for the defaults.</param>
    /// <param name="cancellation">Ends the check; the report holds what was done until then.</param>
    public static LawReport CheckAll(
        LawSubject subject,
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

    /// <summary>Checks all laws on the derived divergences of many pairs, several at a time.</summary>
    /// <param name="pairs">The families of P and Q.</param>
    /// <param name="settings">How thoroughly; null for the defaults.</param>
    /// <param name="done">Told of each pair that is done, one at a time; null for nobody.</param>
    /// <param name="cancellation">Ends the check; the report holds what was done until then.</param>
    /// <returns>What was found; a pair whose check failed is in <see cref="LawReport.NotChecked"/>.</returns>
    public static LawReport CheckDerived(
        IEnumerable<(Family P, Family Q)> pairs,
        LawSettings? settings = null,
        Action<LawReport>? done = null,
        CancellationToken cancellation = default
    ) => CheckDerived(pairs, [], settings, done, cancellation);

    /// <summary>Checks all laws on the derived divergences of many pairs of numbers, and of vectors and matrices, several at a time.</summary>
    /// <param name="pairs">The families of P and Q of numbers.</param>
    /// <param name="structured">The families of P and Q of vectors and matrices.</param>
    /// <param name="settings">How thoroughly; null for the defaults.</param>
    /// <param name="done">Told of each pair that is done, one at a time; null for nobody.</param>
    /// <param name="cancellation">Ends the check; the report holds what was done until then.</param>
    /// <returns>What was found; a pair whose check failed is in <see cref="LawReport.NotChecked"/>.</returns>
    public static LawReport CheckDerived(
        IEnumerable<(Family P, Family Q)> pairs,
        IEnumerable<(StructuredFamily P, StructuredFamily Q)> structured,
        LawSettings? settings = null,
        Action<LawReport>? done = null,
        CancellationToken cancellation = default
    )
    {
        List<(string Name, Func<LawReport> Check)> all =
        [
            .. pairs.Select(x =>
                (
                    $"{x.P.Name} || {x.Q.Name}",
                    (Func<LawReport>)(() => CheckAll(LawSubject.Derived(x.P, x.Q), settings, cancellation))
                )
            ),
            .. structured.Select(x =>
                (
                    $"{x.P.Name} || {x.Q.Name}",
                    (Func<LawReport>)(
                        () => CheckAllStructured(StructuredSubject.Derived(x.P, x.Q), settings, cancellation)
                    )
                )
            ),
        ];
        var reports = new LawReport?[all.Count];
        var turn = new Lock();
        try
        {
            Parallel.For(
                0,
                all.Count,
                new ParallelOptions
                {
                    CancellationToken = cancellation,
                    MaxDegreeOfParallelism = Environment.ProcessorCount,
                },
                i =>
                {
                    var report = Guarded(all[i].Name, all[i].Check, settings);
                    reports[i] = report;
                    lock (turn)
                        done?.Invoke(report);
                }
            );
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was done is what is reported.
        }
        return new([.. reports.OfType<LawReport>().SelectMany(r => r.Results)], settings ?? new())
        {
            NotChecked = [.. reports.OfType<LawReport>().SelectMany(r => r.NotChecked)],
        };
    }

    /// <summary>One pair that fails must not lose what the others took long to find.</summary>
    private static LawReport Guarded(string name, Func<LawReport> check, LawSettings? settings)
    {
        try
        {
            return check();
        }
#pragma warning disable CA1031 // whatever it is, it is reported
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new([], settings ?? new()) { NotChecked = [$"{name}: {e.Message}"] };
        }
    }

    /// <summary>One row for each law that says something of a function of the parameters: its name, and the families of P and Q.</summary>
    /// <param name="p">The family of P.</param>
    /// <param name="q">The family of Q.</param>
    /// <exception cref="ArgumentException">There is no such family.</exception>
    public static IEnumerable<object[]> Rows(string p, string q)
    {
        var (first, second) = (FamilyOf(p), FamilyOf(q));
        return Speaking(LawSubject.Function(first, second, (_, _) => double.NaN))
            .Select(l => new object[] { l.Name, first.Name, second.Name });
    }

    /// <summary>Checks one law on a function and throws where it is broken: the body of a theory over <see cref="Rows(string, string)"/>.</summary>
    /// <param name="law">The name of the law.</param>
    /// <param name="divergence">KL(P||Q) in nats from the arguments of P and those of Q.</param>
    /// <param name="p">The family of P.</param>
    /// <param name="q">The family of Q.</param>
    /// <param name="settings">How thoroughly; null for the defaults.</param>
    /// <exception cref="LawBrokenException">The law is broken; the message has the smallest counterexample found.</exception>
    /// <exception cref="LawUndecidedException">The law applies, and nothing could be decided.</exception>
    /// <exception cref="ArgumentException">There is no such law or family.</exception>
    public static LawResult Check(
        string law,
        Func<double[], double[], double> divergence,
        string p,
        string q,
        LawSettings? settings = null
    )
    {
        return Find(law).Check(LawSubject.Function(FamilyOf(p), FamilyOf(q), divergence), settings).ThrowIfBroken();
    }

    /// <summary>One law on a function as a property for FsCheck's own runners, and so for <c>[Property]</c> in xunit v2 and v3; these draw the seeds of the cases.</summary>
    /// <remarks>Where nothing is decided the property is exhausted, which the runners count as failed.</remarks>
    /// <param name="law">The name of the law.</param>
    /// <param name="divergence">KL(P||Q) in nats from the arguments of P and those of Q.</param>
    /// <param name="p">The family of P.</param>
    /// <param name="q">The family of Q.</param>
    /// <exception cref="ArgumentException">There is no such law or family.</exception>
    public static Property Property(string law, Func<double[], double[], double> divergence, string p, string q) =>
        Property(law, LawSubject.Function(FamilyOf(p), FamilyOf(q), divergence));

    /// <summary>One law on a divergence as a property for FsCheck's own runners, which draw the seeds of the cases.</summary>
    /// <param name="law">The name of the law.</param>
    /// <param name="subject">The divergence.</param>
    /// <exception cref="ArgumentException">There is no such law.</exception>
    public static Property Property(string law, LawSubject subject)
    {
        var found = Find(law);
        return Prop.ForAll(
            Arb.From(Gen.Choose(0, int.MaxValue - 1)),
            seed =>
            {
                var result = found.Check(subject, new LawSettings { Seed = (ulong)seed, Cases = 2 });
                return (result.Status != LawStatus.Broken)
                    .Label(result.ToString())
                    .When(result.Status is LawStatus.Held or LawStatus.Broken);
            }
        );
    }

    /// <summary>The laws that say something of a pair, whatever the function is.</summary>
    private static IEnumerable<Law> Speaking(LawSubject unknown)
    {
        var settings = new LawSettings { Cases = 1 };
        return All.Where(l => l.Check(unknown, settings).Status != LawStatus.NotApplicable);
    }

    private static Family FamilyOf(string name) =>
        Catalog.Find(name)
        ?? throw new ArgumentException(
            name.Contains('(', StringComparison.Ordinal)
                ? $"'{name}' is a distribution, and here a family is meant, such as '{name[..name.IndexOf('(', StringComparison.Ordinal)]}'; "
                    + "a function of the symbols of distributions has them as its parameters, as in (double m, double s) => …."
            : FamilyReader.Nearest(name) is { } near ? $"'{name}' is no family; did you mean {near.Name}?"
            : $"'{name}' is no family of one variable; KlSymbolic.Distributions.Catalog.All has them."
        );
}
