namespace KlSymbolic.Checking;

/// <summary>The notation that a formula is written in.</summary>
public enum FormulaSyntax
{
    /// <summary>Infix notation as it is typed, see <see cref="Notation.Infix"/>.</summary>
    Infix,

    /// <summary>LaTeX as papers write it, see <see cref="Notation.Latex"/>.</summary>
    Latex,
}
