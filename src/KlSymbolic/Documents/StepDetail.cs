namespace KlSymbolic.Documents;

/// <summary>How much of the steps of a derivation a page shows.</summary>
public enum StepDetail
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A line for each step: its name and what it arrives at.</summary>
    Short,

    /// <summary>Name, reason, reference, and what stands before and after.</summary>
    Full,
}
