namespace KlSymbolic.Documents.Mathematics;

/// <summary>Text inside HTML.</summary>
internal static class HtmlText
{
    /// <summary>The text, of which nothing acts as markup, also between double quotes.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
