namespace KlSymbolic.Documents;

/// <summary>A notation of formulas for another system.</summary>
public enum CodeNotation
{
    /// <summary>Presentation MathML.</summary>
    MathMl,

    /// <summary>Python with SymPy.</summary>
    SymPy,

    /// <summary>Python with NumPy and SciPy.</summary>
    NumPy,

    /// <summary>Python with PyTorch.</summary>
    PyTorch,

    /// <summary>Julia.</summary>
    Julia,

    /// <summary>C#, to be put into a class.</summary>
    CSharp,

    /// <summary>F#.</summary>
    FSharp,
}
