namespace KlSymbolic.Derivation.Masters;

/// <summary>A kind of change of variable under which other rules may recognise a law.</summary>
/// <remarks>Stateless and thread safe.</remarks>
internal abstract class Bijection
{
    /// <summary>What the rule says.</summary>
    public abstract Rule Rule { get; }

    /// <summary>The change of variable for a law; null where there is none of this kind.</summary>
    public abstract Change? Of(Law law);
}
