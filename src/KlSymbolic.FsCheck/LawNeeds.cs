namespace KlSymbolic.FsCheck;

/// <summary>What a law needs of a divergence to be checked.</summary>
public enum LawNeeds
{
    /// <summary>Values at points: any function of the parameters will do.</summary>
    Values,

    /// <summary>A closed form.</summary>
    Form,

    /// <summary>Values for distributions on finitely many outcomes.</summary>
    FiniteOutcomes,
}
