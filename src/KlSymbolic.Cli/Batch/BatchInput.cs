using System.Text;
using System.Text.Json;

namespace KlSymbolic.Cli.Batch;

/// <summary>Lines of JSON from a stream, of bounded length, so that no input takes more memory than its longest allowed line.</summary>
internal static class BatchInput
{
    /// <summary>The longest line that is read; what is longer is passed over.</summary>
    public const int MostCharacters = 1 << 24;

    // The later of two equal keys would win in silence.
    private static readonly JsonDocumentOptions options = new() { AllowDuplicateProperties = false };

    /// <summary>The lines that are not blank, as they come; null for one that is too long.</summary>
    public static IEnumerable<string?> Lines(TextReader input)
    {
        var line = new StringBuilder();
        while (true)
        {
            line.Clear();
            var length = 0L;
            int c;
            while ((c = input.Read()) is not (-1 or '\n' or '\r'))
            {
                if (++length <= MostCharacters)
                    line.Append((char)c);
            }
            if (length > MostCharacters)
                yield return null;
            else if (line.ToString().TrimStart('\uFEFF') is var text && !string.IsNullOrWhiteSpace(text))
                yield return text;
            if (c == -1)
                yield break;
            // A buffer once grown for a long line is not kept for short ones.
            if (line.Capacity > 1 << 16)
                line = new();
        }
    }

    /// <summary>The JSON of a line.</summary>
    /// <exception cref="BatchLineException">The line is too long, is not JSON, or names a key twice in an object.</exception>
    public static JsonDocument Parse(string? line)
    {
        if (line is null)
            throw new BatchLineException($"the line has more than {MostCharacters} characters");
        try
        {
            return JsonDocument.Parse(line, options);
        }
        catch (JsonException e)
        {
            var place = e.BytePositionInLine is { } at ? $", byte {at + 1}" : "";
            throw new BatchLineException($"not JSON{place}: {FirstSentence(e.Message)}");
        }
    }

    /// <summary>Whether an error says that a text is not what the line should hold, rather than that the program is wrong.</summary>
    public static bool IsOfLine(Exception e) =>
        e is JsonException or BatchLineException
        // A string of JSON that is no text: half of a surrogate pair.
        || e is InvalidOperationException { Source: "System.Text.Json" or "System.Text.Json.Rethrowable" };

    /// <summary>What is wrong, without line and remedy, which are those of a program that reads.</summary>
    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message.TrimEnd('.') : message[..end];
    }
}
