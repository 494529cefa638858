namespace KlSymbolic.FsCheck;

/// <summary>What came out when a law was checked.</summary>
public enum LawStatus
{
    /// <summary>It held in every case that could be decided, and at least one could.</summary>
    Held,

    /// <summary>There is a case in which it fails.</summary>
    Broken,

    /// <summary>It applies, but no case could be decided.</summary>
    Undecided,

    /// <summary>It says nothing about the pair, or what it needs is not there.</summary>
    NotApplicable,
}
