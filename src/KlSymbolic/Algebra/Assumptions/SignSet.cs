namespace KlSymbolic.Algebra.Assumptions;

/// <summary>The signs that an expression may take.</summary>
[Flags]
public enum SignSet
{
    /// <summary>No sign: the assumptions contradict each other.</summary>
    None = 0,

    /// <summary>Below 0.</summary>
    Negative = 1,

    /// <summary>0.</summary>
    Zero = 2,

    /// <summary>Above 0.</summary>
    Positive = 4,

    /// <summary>Not negative.</summary>
    Nonnegative = Zero | Positive,

    /// <summary>Not positive.</summary>
    Nonpositive = Zero | Negative,

    /// <summary>Not zero.</summary>
    Nonzero = Negative | Positive,

    /// <summary>Any real number.</summary>
    Any = Negative | Zero | Positive,
}
