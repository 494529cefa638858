namespace KlSymbolic.Notation.Reading.Tex;

/// <summary>A token of LaTeX mathematics and where it stands.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The command without its backslash, the letter, the digits or the sign.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How many UTF-16 units it spans.</param>
internal readonly record struct TexToken(TexKind Kind, string Text, int Start, int Length)
{
    public int End => Start + Length;

    public bool IsCommand(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Kind == TexKind.Command && Text == name)
                return true;
        }
        return false;
    }

    public bool IsSign(string sign) => Kind == TexKind.Sign && Text == sign;
}
