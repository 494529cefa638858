namespace KlSymbolic.Notation.Reading.Tex;

/// <summary>The kinds of tokens of LaTeX mathematics.</summary>
internal enum TexKind
{
    End,
    Digits,
    Letter,
    Command,
    Sign,
    OpenGroup,
    CloseGroup,
}
