namespace KlSymbolic.Explanations;

/// <summary>What the numbers of a table are.</summary>
public enum TableKind
{
    /// <summary>Counts where all are whole numbers that do not sum to 1, else probabilities.</summary>
    Guessed,

    /// <summary>Probabilities, which sum to 1.</summary>
    Probabilities,

    /// <summary>Counts or weights of any sum.</summary>
    Counts,
}
