using System.Collections.Immutable;

namespace KlSymbolic.Notation.Reading.Tex;

/// <summary>Cuts LaTeX mathematics into tokens; spacing, sizes and styles are left out.</summary>
internal static class TexLexer
{
    private const int MostTokens = 40_000;

    private static readonly ImmutableHashSet<string> silent =
    [
        "left",
        "right",
        "middle",
        "big",
        "Big",
        "bigg",
        "Bigg",
        "bigl",
        "bigr",
        "Bigl",
        "Bigr",
        "biggl",
        "biggr",
        "Biggl",
        "Biggr",
        "bigm",
        "Bigm",
        "displaystyle",
        "textstyle",
        "scriptstyle",
        "limits",
        "nolimits",
        "quad",
        "qquad",
        "nonumber",
        "notag",
        "thinspace",
        "medspace",
        "thickspace",
        "allowbreak",
        "strut",
        "mathstrut",
        "hfill",
        "boxed",
        "[",
        "]",
        "(",
        ")",
        ",",
        ";",
        ":",
        "!",
        " ",
        ">",
    ];

    /// <summary>Commands whose argument is no part of the formula.</summary>
    private static readonly ImmutableHashSet<string> labels = ["tag", "label"];

    /// <summary>Environments that set a formula and say nothing of it.</summary>
    private static readonly ImmutableHashSet<string> displays =
    [
        "equation",
        "align",
        "aligned",
        "alignat",
        "gather",
        "gathered",
        "multline",
        "split",
        "displaymath",
        "math",
        "flalign",
    ];

    private static readonly ImmutableDictionary<string, string> signs = new Dictionary<string, string>
    {
        ["cdot"] = "*",
        ["times"] = "*",
        ["ast"] = "*",
        ["div"] = "/",
        ["lparen"] = "(",
        ["rparen"] = ")",
        ["lbrack"] = "[",
        ["rbrack"] = "]",
        ["{"] = "[",
        ["}"] = "]",
        ["lbrace"] = "[",
        ["rbrace"] = "]",
        ["vert"] = "|",
        ["lvert"] = "|",
        ["rvert"] = "|",
        ["prime"] = "'",
        ["lt"] = "<",
        ["gt"] = ">",
        ["le"] = "<=",
        ["leq"] = "<=",
        ["leqslant"] = "<=",
        ["ge"] = ">=",
        ["geq"] = ">=",
        ["geqslant"] = ">=",
        ["ne"] = "!=",
        ["neq"] = "!=",
    }.ToImmutableDictionary();

    /// <summary>The tokens; the last one is the end of the text.</summary>
    public static ImmutableArray<TexToken> Read(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<TexToken>();
        for (var at = 0; at < text.Length; )
        {
            var token = At(text, at);
            at = token.End;
            var isNullDelimiter = token.IsSign(".") && IsAfterDelimiterCommand(text, token.Start);
            if (token.Length == 0 || isNullDelimiter || IsSilent(token))
                continue;
            tokens.Add(token);
            if (tokens.Count > MostTokens)
                throw new ParseException($"the formula has more than {MostTokens} tokens; split it", token.Start, 1);
        }
        tokens.Add(new(TexKind.End, "", text.Length, 0));
        return tokens.ToImmutable();
    }

    private static bool IsAfterDelimiterCommand(string text, int at) =>
        text.LastIndexOf("\\left", at, Math.Min(at + 1, 8), StringComparison.Ordinal) is >= 0 and var l
            && string.IsNullOrWhiteSpace(text.Substring(l + 5, at - l - 5))
        || text.LastIndexOf("\\right", at, Math.Min(at + 1, 8), StringComparison.Ordinal) is >= 0 and var r
            && string.IsNullOrWhiteSpace(text.Substring(r + 6, at - r - 6));

    private static bool IsSilent(TexToken token) =>
        (token.Kind == TexKind.Command && silent.Contains(token.Text))
        || (token.Kind == TexKind.Sign && token.Text is " " or "~" or "$");

    private static TexToken At(string text, int at)
    {
        var c = text[at];
        if (char.IsWhiteSpace(c))
            return new(TexKind.Sign, " ", at, 1);
        if (c == '%')
        {
            var end = text.IndexOf('\n', at);
            return new(TexKind.Sign, " ", at, (end < 0 ? text.Length : end + 1) - at);
        }
        if (c == '\\')
            return Command(text, at);
        if (Names.IsDigit(c))
        {
            var end = at;
            while (end < text.Length && Names.IsDigit(text[end]))
                end++;
            if (end + 1 < text.Length && text[end] == '.' && Names.IsDigit(text[end + 1]))
            {
                end++;
                while (end < text.Length && Names.IsDigit(text[end]))
                    end++;
            }
            return new(TexKind.Digits, text.Substring(at, end - at), at, end - at);
        }
        if (Names.IsLetter(c))
            return new(TexKind.Letter, c.ToString(), at, 1);
        if (GreekLetters.NameOf(c) is { } greek)
            return new(TexKind.Command, greek, at, 1);
        return c switch
        {
            '{' => new(TexKind.OpenGroup, "{", at, 1),
            '}' => new(TexKind.CloseGroup, "}", at, 1),
            '−' => new(TexKind.Sign, "-", at, 1),
            '·' or '⋅' or '×' => new(TexKind.Sign, "*", at, 1),
            '½' => new(TexKind.Digits, "0.5", at, 1),
            '¼' => new(TexKind.Digits, "0.25", at, 1),
            '¾' => new(TexKind.Digits, "0.75", at, 1),
            '≤' => new(TexKind.Sign, "<=", at, 1),
            '≥' => new(TexKind.Sign, ">=", at, 1),
            '∞' => new(TexKind.Command, "infty", at, 1),
            _ when "+-*/^_()[]|=,.'<>!&~$".IndexOf(c) >= 0 => new(TexKind.Sign, c.ToString(), at, 1),
            _ => throw new ParseException(LookAlikes.Describe(text, at), at, char.IsSurrogatePair(text, at) ? 2 : 1),
        };
    }

    /// <summary>Where a label, or the begin or end of a display, ends; null for other commands.</summary>
    private static int? Unsaid(string text, string name, int end)
    {
        if (!(labels.Contains(name) || name is "begin" or "end"))
            return null;
        var open = text.IndexOf('{', end);
        var close = text.IndexOf('}', end);
        if (open < 0 || close < open || text.Substring(end, open - end).Trim() is not ("" or "*"))
            return null;
        var word = text.Substring(open + 1, close - open - 1).Trim().TrimEnd('*');
        return labels.Contains(name) || displays.Contains(word) ? close + 1 : null;
    }

    private static TexToken Command(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && Names.IsLetter(text[end]))
            end++;
        if (end == at + 1 && end < text.Length)
            end++;
        var name = text.Substring(at + 1, end - at - 1);
        if (name.Length == 0)
            throw new ParseException("a backslash ends the text", at, 1);
        if (name == "\\")
            return new(TexKind.Sign, "\\\\", at, 2);
        if (Unsaid(text, name, end) is { } after)
            return new(TexKind.Sign, " ", at, after - at);
        return signs.TryGetValue(name, out var sign)
            ? new(TexKind.Sign, sign, at, end - at)
            : new(TexKind.Command, name, at, end - at);
    }
}
