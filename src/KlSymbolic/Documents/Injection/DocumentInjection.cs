using System.Text;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions.Reading;

namespace KlSymbolic.Documents.Injection;

/// <summary>Fills the regions of a document with what they ask for, and leaves all other text as it is.</summary>
/// <remarks>
/// A region begins with a line <c>&lt;!-- klsym:begin kl Normal(m, s) || Normal(0, 1) latex --&gt;</c> and ends with
/// <c>&lt;!-- klsym:end --&gt;</c>; in LaTeX with <c>% klsym:begin …</c> and <c>% klsym:end</c>. Lines inside fenced or verbatim code begin
/// nothing. Filling a second time changes nothing. Thread safe.
/// </remarks>
public static class DocumentInjection
{
    /// <summary>The document with its regions filled; line ends are kept, and those of a region are those of its first line.</summary>
    /// <param name="text">The document.</param>
    /// <param name="syntax">How it writes comments.</param>
    /// <param name="regions">How many regions there are.</param>
    /// <exception cref="InjectionException">A region is not closed, begins inside another one, or asks for what cannot be given.</exception>
    public static string Fill(string text, DocumentSyntax syntax, out int regions)
    {
        var result = new StringBuilder(text.Length + 256);
        var code = new CodeBlocks(syntax);
        Opening? open = null;
        regions = 0;
        var number = 0;
        foreach (var (line, end) in Lines(text))
        {
            number++;
            var marker = open is null && code.Covers(line) ? null : Marker.Of(line, syntax, number);
            switch (marker)
            {
                case null when open is null:
                    result.Append(line).Append(end);
                    break;
                case null:
                    break;
                case { IsBegin: true } when open is { } outer:
                    throw new InjectionException(
                        number,
                        $"a region begins inside the one of line {outer.Line}; end that one first with '{Marker.End(syntax)}'"
                    );
                case { IsBegin: true } begin:
                    open = new(number, begin.Prefix, begin.Text, end);
                    result.Append(line).Append(end);
                    break;
                case { IsBegin: false } when open is not { }:
                    throw new InjectionException(
                        number,
                        $"this ends a region that does not begin; begin it with '{Marker.Begin(syntax)}', or take the line out"
                    );
                default:
                    Append(result, open!.Value, syntax);
                    result.Append(line).Append(end);
                    open = null;
                    regions++;
                    break;
            }
        }
        if (open is { } unclosed)
            throw new InjectionException(
                unclosed.Line,
                $"this region has no end; add a line '{Marker.End(syntax)}' after it"
            );
        return result.ToString();
    }

    private static void Append(StringBuilder result, Opening open, DocumentSyntax syntax)
    {
        try
        {
            foreach (var line in RegionText.Of(RegionRequest.Read(open.Text), syntax))
                result.Append(line.Length == 0 ? open.Prefix.TrimEnd() : open.Prefix + line).Append(open.LineEnd);
        }
        catch (Exception e)
            when (e
                    is FormatException
                        or InputException
                        or ArgumentException
                        or UndefinedExpressionException
                        or ExpressionLimitException
            )
        {
            throw new InjectionException(open.Line, e.Message);
        }
    }

    /// <summary>The lines with their ends, which may be LF, CRLF, CR or, for the last one, nothing.</summary>
    private static IEnumerable<(string Line, string End)> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var at = text.IndexOfAny(['\r', '\n'], start);
            if (at < 0)
            {
                yield return (text.Substring(start), "");
                yield break;
            }
            var length = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            yield return (text.Substring(start, at - start), text.Substring(at, length));
            start = at + length;
        }
    }

    private readonly record struct Opening(int Line, string Prefix, string Text, string LineEnd);
}
