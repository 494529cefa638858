using System.Text;

namespace KlSymbolic.Cli;

/// <summary>Where the program reads and writes.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Width">The columns of a page.</param>
/// <param name="HasColours">Whether the output is a terminal on which colours are wanted.</param>
internal sealed record Streams(TextReader In, TextWriter Out, TextWriter Error, int Width, bool HasColours)
{
    private const int PlainWidth = 96;

    /// <summary>Whether the error stream is a terminal, on which a line may be written over.</summary>
    public bool HasTerminal { get; init; }

    /// <summary>Whether a person types the input and reads the output.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Where progress and remarks go: the error stream, or nowhere.</summary>
    public TextWriter Notes { get; init; } = Error;

    /// <summary>The same without output, progress and remarks: what is left is errors and the exit code.</summary>
    public Streams Quiet() => this with { Out = TextWriter.Null, Notes = TextWriter.Null, HasTerminal = false };

    /// <summary>The streams of this process: UTF-8, colours on terminals only and not where NO_COLOR is set.</summary>
    public static Streams OfProcess()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
            Console.OutputEncoding = encoding;
        return new(
            new StreamReader(Console.OpenStandardInput(), encoding),
            new StreamWriter(Console.OpenStandardOutput(), encoding, 1 << 14) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), encoding) { NewLine = "\n", AutoFlush = true },
            Console.IsOutputRedirected ? PlainWidth : Math.Clamp(TerminalWidth(), 40, 100),
            !Console.IsOutputRedirected && WantsColours()
        )
        {
            HasTerminal = !Console.IsErrorRedirected,
            IsInteractive = !Console.IsInputRedirected && !Console.IsOutputRedirected,
        };
    }

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : PlainWidth;
        }
        catch (IOException)
        {
            return PlainWidth;
        }
    }

    private static bool WantsColours() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not "dumb";
}
