namespace KlSymbolic.Numerics.Floating;

/// <summary>An arithmetic that expressions are evaluated in.</summary>
public enum Precision
{
    /// <summary>Doubles: 16 digits.</summary>
    Double,

    /// <summary>Pairs of doubles: 32 digits.</summary>
    DoubleDouble,
}
