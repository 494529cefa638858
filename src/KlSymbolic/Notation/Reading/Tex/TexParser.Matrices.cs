namespace KlSymbolic.Notation.Reading.Tex;

/// <content>Traces, determinants and transposes, where the names of matrices are known.</content>
internal sealed partial class TexParser
{
    /// <summary>tr or det, as a command or as an upright word, with its argument; null for anything else.</summary>
    private Operand? MatrixFunction(TexToken token)
    {
        if (token.Kind != TexKind.Command)
            return null;
        var place = tokens.Place;
        tokens.Take();
        var word = fonts.Contains(token.Text) && tokens.Current.Kind == TexKind.OpenGroup ? tokens.Word() : token.Text;
        if (names.Size is null || MatrixAlgebra.Find(word) is not { } function)
        {
            tokens.Place = place;
            return null;
        }
        var open = tokens.Current;
        var argument =
            open.IsSign("(") || open.IsSign("[") || open.IsSign("\\{") ? tokens.Nested(Parenthesis)
            : open.Kind == TexKind.OpenGroup ? Group()
            : Bare();
        return function(argument) with { Start = token.Start, End = tokens.End };
    }

    /// <summary>Takes the sign of a transpose after a matrix, such as <c>^\top</c>; false where there is none.</summary>
    private bool TakeTransposition()
    {
        if (!tokens.Current.IsSign("^"))
            return false;
        var place = tokens.Place;
        tokens.Take();
        var braced = tokens.Current.Kind == TexKind.OpenGroup;
        if (braced)
            tokens.Take();
        var sign = tokens.Take();
        var isTransposition =
            (sign.Kind == TexKind.Letter && sign.Text is "T" or "t")
            || sign.IsCommand("top", "intercal", "prime")
            || sign.IsSign("'")
            || (sign.Kind == TexKind.Command && fonts.Contains(sign.Text) && IsWordT());
        if (isTransposition && (!braced || tokens.Current.Kind == TexKind.CloseGroup))
        {
            if (braced)
                tokens.Take();
            return true;
        }
        tokens.Place = place;
        return false;

        bool IsWordT()
        {
            if (tokens.Current.Kind == TexKind.OpenGroup)
                return tokens.Word() is "T" or "t";
            return tokens.Take() is { Kind: TexKind.Letter, Text: "T" or "t" };
        }
    }

    private bool IsTransposition()
    {
        var place = tokens.Place;
        var found = TakeTransposition();
        tokens.Place = place;
        return found;
    }
}
