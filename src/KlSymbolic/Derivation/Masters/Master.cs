namespace KlSymbolic.Derivation.Masters;

/// <summary>A master integral or sum: recognises its kernel in a law, and knows expectations under it.</summary>
/// <remarks>Stateless and thread safe. Rules never see a distribution, only its log-density and support.</remarks>
internal abstract class Master
{
    /// <summary>What the rule says.</summary>
    public abstract Rule Rule { get; }

    /// <summary>The kernel with its parameters, or null where the law has another kernel.</summary>
    public abstract Kernel? Recognise(Law law);
}
