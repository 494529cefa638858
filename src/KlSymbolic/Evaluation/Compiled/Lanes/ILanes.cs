namespace KlSymbolic.Evaluation.Compiled.Lanes;

/// <summary>As many doubles as the processor computes with at once. A mask has all bits of a lane set, or none.</summary>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>Whether the processor has what this needs.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>How many doubles there are.</summary>
    static abstract int Count { get; }

    static abstract T Of(double value);

    /// <summary>The numbers from an index on of the array at an address.</summary>
    static abstract T Load(nint address, int index);

    static abstract void Store(T value, nint address, int index);

    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    static abstract T operator -(T a);

    static abstract T Abs(T a);

    static abstract T Sqrt(T a);

    static abstract T Floor(T a);

    static abstract T Exp(T a);

    /// <summary>The smaller number; either where one is NaN.</summary>
    static abstract T Min(T a, T b);

    /// <summary>The larger number; either where one is NaN.</summary>
    static abstract T Max(T a, T b);

    /// <summary>The larger size; either where one is NaN.</summary>
    static abstract T MaxSize(T a, T b);

    /// <summary>a b + c with one rounding.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    static abstract T Less(T a, T b);

    static abstract T LessOrEqual(T a, T b);

    static abstract T Equal(T a, T b);

    /// <summary>Whether a number is not less than one positive number and not more than another.</summary>
    static abstract T IsBetween(T a, double least, double most);

    static abstract T And(T a, T b);

    static abstract T Or(T a, T b);

    static abstract T Select(T mask, T a, T b);

    static abstract bool Any(T mask);

    static abstract bool All(T mask);

    /// <summary>Whether all numbers are at most those of another; not where one is NaN.</summary>
    static abstract bool AreLessOrEqual(T a, T b);

    /// <summary>k of a positive normal number m 2^k with m between ¾ and 3/2.</summary>
    static abstract T Exponent(T a, out T mantissa);
}
