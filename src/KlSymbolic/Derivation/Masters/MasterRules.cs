using System.Collections.Immutable;

namespace KlSymbolic.Derivation.Masters;

/// <summary>The master rules; a new one is a file beside this and a line here.</summary>
public static class MasterRules
{
    /// <summary>In the order in which they are asked.</summary>
    private static readonly ImmutableArray<Master> masters = [new PowerExponentialMaster(), new QuadraticMaster()];

    /// <summary>What the rules say.</summary>
    public static ImmutableArray<Rule> All { get; } = [.. masters.Select(m => m.Rule)];

    /// <summary>The kernels that the rules find in a law.</summary>
    internal static IEnumerable<Kernel> Recognise(Law law)
    {
        foreach (var master in masters)
        {
            if (master.Recognise(law) is { } kernel)
                yield return kernel;
        }
    }
}
