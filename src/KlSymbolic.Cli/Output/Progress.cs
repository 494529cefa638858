using KlSymbolic.FsCheck;

namespace KlSymbolic.Cli.Output;

/// <summary>How far a check of many pairs is: a bar on a terminal, else a line now and then.</summary>
internal sealed class Progress(Streams streams, int count)
{
    private const int Width = 30;
    private const int Lines = 10;

    private int broken;

    /// <summary>How many pairs are done.</summary>
    public int Done { get; private set; }

    /// <summary>Takes the report of one more pair.</summary>
    public void Tell(LawReport report)
    {
        Done++;
        broken += report.Broken.Length;
        if (streams.HasTerminal)
        {
            var full = Width * Done / count;
            streams.Notes.Write(
                FormattableString.Invariant(
                    $"\r[{new string('#', full)}{new string('.', Width - full)}] {Done}/{count}, {broken} broken"
                )
            );
        }
        else if (Done * Lines / count != (Done - 1) * Lines / count)
            streams.Notes.WriteLine(FormattableString.Invariant($"{Done} of {count} pairs, {broken} broken"));
    }

    /// <summary>Ends the line of a bar.</summary>
    public void End()
    {
        if (streams.HasTerminal)
            streams.Notes.WriteLine();
    }
}
