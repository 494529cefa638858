using KlSymbolic.Documents.Articles;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Formats;

/// <summary>What stands around the content of every HTML page: head, landmarks, links home, style and script.</summary>
internal static class HtmlShell
{
    /// <summary>The page.</summary>
    /// <param name="path">Its path without extension.</param>
    /// <param name="title">Its title.</param>
    /// <param name="aside">What stands beside its content.</param>
    /// <param name="content">Its content.</param>
    public static string Page(string path, string title, string aside, string content)
    {
        var root = path.IndexOf('/') < 0 ? "" : "../";
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="KlSymbolic {ProvenanceSection.Version}">
            <title>{HtmlText.Escape(title)} · Kullback-Leibler divergences</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{root}style.css">
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            <header><a class="home" href="{root}index.html"><span aria-hidden="true">KL(P ‖ Q)</span> Kullback-Leibler divergences</a></header>
            <div class="page">
            {aside}<main id="content" tabindex="-1">
            {content}</main>
            </div>
            <footer><p>Derived from the densities by KlSymbolic {ProvenanceSection.Version}. Values are in nats.</p></footer>
            <div id="status" role="status" aria-live="polite"></div>
            <script src="{root}script.js"></script>
            </body>
            </html>

            """.Replace("\r\n", "\n");
    }
}
