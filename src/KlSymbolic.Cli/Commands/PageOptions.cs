using System.CommandLine;
using KlSymbolic.Documents;

namespace KlSymbolic.Cli.Commands;

/// <summary>How pages are set.</summary>
internal static class PageOptions
{
    /// <summary>The option <c>--ascii</c>.</summary>
    public static Option<bool> Ascii() =>
        new("--ascii") { Description = "ASCII only, with formulas as they can be typed" };

    /// <summary>The option <c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "One JSON object; docs/json.md describes it" };

    /// <summary>The layout for the output.</summary>
    public static TextLayout Layout(Streams streams, bool ascii) => new(streams.Width, ascii);
}
