namespace KlSymbolic.Derivation.Ends;

/// <summary>An end of a continuous support, with a variable t that goes to infinity there.</summary>
internal enum End
{
    /// <summary>x = t.</summary>
    PlusInfinity,

    /// <summary>x = −t.</summary>
    MinusInfinity,

    /// <summary>x = 1/t: the support begins at 0.</summary>
    Zero,
}
