namespace KlSymbolic.Cli.Input;

/// <summary>Texts given as arguments: as they are, from a file by <c>@file</c>, or from standard input by <c>-</c>.</summary>
internal sealed class TextInput(TextReader standardInput)
{
    /// <summary>More than any reader of formulas accepts, so that what is cut off is refused there, with its reason.</summary>
    private const int MaximumLength = 1 << 20;

    private bool isUsed;

    /// <summary>The text that an argument stands for.</summary>
    /// <exception cref="UsageException">The file cannot be read, or standard input is asked for twice.</exception>
    public string Read(string argument)
    {
        if (argument == "-")
        {
            if (isUsed)
                throw new UsageException(
                    "standard input (-) can stand for one argument only; give the other as text or @file."
                );
            isUsed = true;
            return Read(standardInput);
        }
        return argument.StartsWith('@') ? ReadFile(argument[1..]) : argument;
    }

    private static string ReadFile(string path)
    {
        try
        {
            using var file = new StreamReader(path);
            return Read(file);
        }
        catch (Exception e) when (FileProblem.IsRefusal(e))
        {
            throw FileProblem.OfReading(path, e);
        }
    }

    private static string Read(TextReader reader)
    {
        var buffer = new char[MaximumLength];
        return new string(buffer, 0, reader.ReadBlock(buffer, 0, buffer.Length)).TrimEnd();
    }
}
