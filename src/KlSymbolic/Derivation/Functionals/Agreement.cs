namespace KlSymbolic.Derivation.Functionals;

/// <summary>What is known of the equality of two forms that were derived in different ways, the best first.</summary>
public enum Agreement
{
    /// <summary>Their difference has the normal form 0.</summary>
    Proven,

    /// <summary>The zero test does not see that their difference is 0, and does not see the contrary.</summary>
    Undecided,

    /// <summary>One of the two has no closed form or does not exist.</summary>
    NotApplicable,

    /// <summary>They differ.</summary>
    Refuted,
}
