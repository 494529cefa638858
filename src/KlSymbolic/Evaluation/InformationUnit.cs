namespace KlSymbolic.Evaluation;

/// <summary>The unit of information.</summary>
public enum InformationUnit
{
    /// <summary>Natural logarithms.</summary>
    Nats,

    /// <summary>Logarithms to base 2: nats divided by log 2.</summary>
    Bits,
}
