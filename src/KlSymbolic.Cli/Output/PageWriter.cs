using KlSymbolic.Documents;
using Spectre.Console;

namespace KlSymbolic.Cli.Output;

/// <summary>Writes pages: in colours on a terminal, else as plain text.</summary>
internal static class PageWriter
{
    /// <summary>Writes the page to the output.</summary>
    public static void Write(Streams streams, TextPage page)
    {
        if (streams.HasColours)
            Coloured.Write(streams.Out, page);
        else
            streams.Out.Write(page.ToString());
    }

    /// <summary>Apart, so that plain output does not load the terminal library.</summary>
    private static class Coloured
    {
        public static void Write(TextWriter output, TextPage page)
        {
            var console = AnsiConsole.Create(
                new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.Yes }
            );
            // Lines are broken already; the console must not break them again.
            console.Profile.Width = int.MaxValue;
            foreach (var line in page.Lines)
            {
                foreach (var span in line.Spans)
                    console.Write(new Text(span.Text, StyleOf(span.Role)));
                console.WriteLine();
            }
        }

        private static Style StyleOf(TextRole role) =>
            role switch
            {
                TextRole.Plain => Style.Plain,
                TextRole.Title => new Style(decoration: Decoration.Bold),
                TextRole.Heading => new Style(Color.Teal, decoration: Decoration.Bold),
                TextRole.Formula => new Style(Color.Yellow),
                TextRole.Aside => new Style(Color.Grey),
                TextRole.Good => new Style(Color.Green),
                TextRole.Caution => new Style(Color.Olive),
                TextRole.Bad => new Style(Color.Red),
                TextRole.First => new Style(Color.DodgerBlue1),
                TextRole.Second => new Style(Color.DarkOrange),
                TextRole.More => new Style(Color.HotPink),
                TextRole.Less => new Style(Color.SeaGreen3),
                _ => throw new ArgumentOutOfRangeException(nameof(role)),
            };
    }
}
