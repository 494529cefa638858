using System.Globalization;
using System.Text;

namespace KlSymbolic.Notation.Code;

/// <summary>Turns names of symbols into identifiers; whatever the name, only letters, digits and underscores come out.</summary>
internal static class Identifiers
{
    /// <summary>The name with every other character replaced by its code, and an underscore before a leading digit.</summary>
    public static string Sanitise(string name)
    {
        var result = new StringBuilder();
        foreach (var c in name)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
                result.Append(c);
            else
                result.AppendFormat(CultureInfo.InvariantCulture, "_u{0:X4}_", (int)c);
        }
        return result.Length == 0 || result[0] is >= '0' and <= '9' ? "_" + result : result.ToString();
    }
}
