using System.Globalization;
using System.Text;

namespace KlSymbolic.Documents.Gallery;

/// <summary>JSON that may stand inside a page of HTML.</summary>
internal static class Json
{
    /// <summary>A string.</summary>
    public static string Of(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                json.Append('\\').Append(c);
            // A < could begin the end of the script element around it.
            else if (c is '<' or '&' || char.IsControl(c))
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                json.Append(c);
        }
        return json.Append('"').ToString();
    }

    /// <summary>An array of strings.</summary>
    public static string Of(IEnumerable<string> texts) => Array(texts.Select(Of));

    /// <summary>An array of values.</summary>
    public static string Array(IEnumerable<string> values) => $"[{string.Join(",", values)}]";
}
