namespace KlSymbolic.FsCheck;

/// <summary>Where the divergence comes from that laws are checked on.</summary>
public enum LawSubjectKind
{
    /// <summary>It is the one that the library derives.</summary>
    Derived,

    /// <summary>It is a formula that somebody claims.</summary>
    Claim,

    /// <summary>It is a function of the parameters.</summary>
    Function,
}
