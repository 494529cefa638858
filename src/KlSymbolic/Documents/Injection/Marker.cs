namespace KlSymbolic.Documents.Injection;

/// <summary>A line that begins or ends a region.</summary>
/// <param name="IsBegin">Whether it begins one.</param>
/// <param name="Prefix">What stands before the comment: indentation, or signs of quotation.</param>
/// <param name="Text">What stands after <c>klsym:begin</c>.</param>
internal sealed record Marker(bool IsBegin, string Prefix, string Text)
{
    /// <summary>A line that begins a region, as an example.</summary>
    public static string Begin(DocumentSyntax syntax) => Comment(syntax, "klsym:begin kl P || Q latex");

    /// <summary>The line that ends a region.</summary>
    public static string End(DocumentSyntax syntax) => Comment(syntax, "klsym:end");

    /// <summary>The marker of a line; null where it is none.</summary>
    /// <exception cref="InjectionException">It is one, and is not the only thing on its line.</exception>
    public static Marker? Of(string line, DocumentSyntax syntax, int number)
    {
        var open = syntax == DocumentSyntax.Latex ? "%" : "<!--";
        var at = line.IndexOf("klsym:", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var comment = line.LastIndexOf(open, at, StringComparison.Ordinal);
        if (comment < 0 || line.Substring(comment + open.Length, at - comment - open.Length).Trim().Length > 0)
            return null;
        var word = line.Substring(at + 6);
        var isBegin = Is(word, "begin");
        if (!isBegin && !Is(word, "end"))
            return null;
        var text = word.Substring(isBegin ? 5 : 3).Trim();
        if (syntax == DocumentSyntax.Markdown)
        {
            if (!text.EndsWith("-->", StringComparison.Ordinal))
                throw new InjectionException(
                    number,
                    "the comment of a marker ends on its own line, with '-->' and nothing after it"
                );
            text = text.Substring(0, text.Length - 3).Trim();
        }
        var prefix = line.Substring(0, comment);
        if (prefix.Any(c => !char.IsWhiteSpace(c) && c != '>'))
            throw new InjectionException(number, "a marker stands on a line of its own; put a line break before it");
        if (!isBegin && text.Length > 0)
            throw new InjectionException(number, $"the end of a region is '{End(syntax)}', with nothing else in it");
        return new(isBegin, prefix, text);
    }

    private static bool Is(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal)
        && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length]));

    private static string Comment(DocumentSyntax syntax, string text) =>
        syntax == DocumentSyntax.Latex ? $"% {text}" : $"<!-- {text} -->";
}
