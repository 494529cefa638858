namespace KlSymbolic.Evaluation;

/// <summary>What replaying a step came to.</summary>
public enum ReplayVerdict
{
    /// <summary>The two sides have the same normal form.</summary>
    Proven,

    /// <summary>The claim holds in numbers at a point, within the errors of the computation; this is no proof.</summary>
    Agreed,

    /// <summary>Neither the zero test nor the numbers decide.</summary>
    Undecided,

    /// <summary>The claim does not hold.</summary>
    Failed,
}
