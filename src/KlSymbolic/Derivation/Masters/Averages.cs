using KlSymbolic.Algebra;

namespace KlSymbolic.Derivation.Masters;

/// <summary>Expectations under one law, each found once.</summary>
/// <remarks>Made for one derivation and used by one thread.</remarks>
internal sealed class Averages(Law law)
{
    private readonly List<Kernel> kernels = [.. MasterRules.Recognise(law)];
    private readonly Dictionary<Expr, Expectation?> known = [];

    /// <summary>The expectation of a statistic; null where no rule knows it.</summary>
    public Expectation? Of(Expr statistic)
    {
        if (!known.TryGetValue(statistic, out var expectation))
            known[statistic] = expectation = Find(statistic);
        return expectation;
    }

    private Expectation? Find(Expr statistic)
    {
        foreach (var kernel in kernels)
        {
            if (kernel.Expect(statistic) is { } expectation)
                return expectation with { Exists = law.Known.Reduce(expectation.Exists) };
        }
        return null;
    }
}
