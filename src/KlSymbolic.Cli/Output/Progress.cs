namespace KlSymbolic.Cli.Output;

/// <summary>How far long work is: a bar on a terminal, else a line now and then. Thread safe.</summary>
internal sealed class Progress(Streams streams)
{
    private const int Width = 30;
    private const int Lines = 10;

    private readonly Lock gate = new();
    private int widest;

    /// <summary>Shows that so much is done.</summary>
    /// <param name="done">How many are done.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="words">What they are.</param>
    public void Show(int done, int count, string words)
    {
        lock (gate)
        {
            if (streams.HasTerminal)
            {
                var full = Width * done / count;
                var bar = FormattableString.Invariant(
                    $"[{new string('#', full)}{new string('.', Width - full)}] {done}/{count} {words}"
                );
                streams.Notes.Write("\r" + bar.PadRight(widest));
                widest = Math.Max(widest, bar.Length);
            }
            else if (done * Lines / count != (done - 1) * Lines / count)
                streams.Notes.WriteLine(FormattableString.Invariant($"{done} of {count} {words}"));
        }
    }

    /// <summary>Ends the line of a bar, if there is one.</summary>
    public void End()
    {
        lock (gate)
        {
            if (widest > 0)
                streams.Notes.WriteLine();
            widest = 0;
        }
    }
}
