using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Derivation.Masters;

/// <summary>Expectations under one law, each found once.</summary>
/// <remarks>Made for one derivation and used by one thread.</remarks>
internal sealed class Averages(Law law)
{
    private readonly ImmutableArray<Kernel> kernels = MasterRules.Recognise(law);
    private readonly Dictionary<Expr, Expectation?> found = [];

    /// <summary>The change of variable after which the law was recognised; null where there was none.</summary>
    public ImageKernel? Change => kernels.OfType<ImageKernel>().FirstOrDefault();

    /// <summary>The expectation of a statistic; null where no rule knows it.</summary>
    public Expectation? Of(Expr statistic)
    {
        if (!found.TryGetValue(statistic, out var expectation))
            found[statistic] = expectation = Find(statistic);
        return expectation;
    }

    private Expectation? Find(Expr statistic)
    {
        foreach (var kernel in kernels)
        {
            if ((kernel.Expect(statistic) ?? Kinks.Expect(statistic, law, kernel)) is { } expectation)
                return expectation with { Exists = law.Known.Reduce(expectation.Exists) };
        }
        return null;
    }
}
