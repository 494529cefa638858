namespace KlSymbolic.Cli.Tests;

/// <summary>One run of the program inside the test process.</summary>
internal sealed record Session(int ExitCode, string Out, string Error)
{
    /// <summary>Runs with arguments and nothing on standard input.</summary>
    public static Session Run(params string[] args) => RunWith("", args);

    /// <summary>Runs with a text on standard input.</summary>
    public static Session RunWith(string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = Klsym.Run(
            args,
            new Streams(new StringReader(input), output, error, Width: 96, HasColours: false)
        );
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The lines of the output, without the last line end.</summary>
    public string[] Lines => Out.TrimEnd('\n').Split('\n');

    /// <summary>The first line of the error stream.</summary>
    public string FirstError => Error.Split('\n')[0];
}
