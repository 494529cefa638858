using System.Globalization;

namespace KlSymbolic.Notation.Reading;

/// <summary>How pieces of a text appear in messages: short, in one line, with nothing invisible.</summary>
internal static class Quoting
{
    private const int MaximumLength = 40;
    private const int MaximumSentence = 120;

    /// <summary>A piece of text that fits a message.</summary>
    public static string Shorten(string text) =>
        text.Length > MaximumLength ? Visible(text.Substring(0, MaximumLength - 3)) + "..." : Visible(text);

    /// <summary>A character with its code point.</summary>
    public static string Character(string text, int at)
    {
        var codePoint = char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];
        var code = string.Format(CultureInfo.InvariantCulture, "U+{0:X4}", codePoint);
        var shown = codePoint > char.MaxValue ? char.ConvertFromUtf32(codePoint) : text[at].ToString();
        return codePoint is > ' ' and < '\u007F' ? $"'{shown}'"
            : IsVisible(text[at]) || codePoint > char.MaxValue ? $"'{shown}' ({code})"
            : code;
    }

    /// <summary>A message of the algebra as the end of a message of the notation.</summary>
    public static string Sentence(string message)
    {
        var text = Visible(message.TrimEnd('.'));
        if (text.Length > MaximumSentence)
            text = text.Substring(0, MaximumSentence / 2) + " ... " + text.Substring(text.Length - MaximumSentence / 2);
        return text.Length > 0 ? char.ToLowerInvariant(text[0]) + text.Substring(1) : text;
    }

    private static string Visible(string text) => new([.. text.Select(c => IsVisible(c) || c == ' ' ? c : '?')]);

    private static bool IsVisible(char c) =>
        char.GetUnicodeCategory(c)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
            );
}
