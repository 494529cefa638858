using KlSymbolic.Documents;

namespace KlSymbolic.Cli.Output;

/// <summary>Shows how far the pages are; where nobody watches, only of work that takes long. Thread safe.</summary>
internal sealed class DocumentBar(Streams streams) : IProgress<DocumentProgress>
{
    private const int ManyPieces = 100;

    private readonly Progress progress = new(streams);
    private readonly Lock gate = new();
    private DocumentProgress last = new("", 0, 0);

    /// <inheritdoc/>
    public void Report(DocumentProgress value)
    {
        lock (gate)
        {
            // Threads may overtake each other on the way here.
            if (value.Doing == last.Doing && value.Done <= last.Done)
                return;
            last = value;
            if (streams.HasTerminal || value.Of >= ManyPieces)
                progress.Show(value.Done, value.Of, value.Doing);
        }
    }

    /// <summary>Ends the line of a bar.</summary>
    public void End() => progress.End();
}
