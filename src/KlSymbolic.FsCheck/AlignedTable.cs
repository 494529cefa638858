using System.Globalization;
using System.Text;

namespace KlSymbolic.FsCheck;

/// <summary>A table in Markdown whose columns are as wide in plain text as they are on a page: names at the left, numbers at the right.</summary>
internal sealed class AlignedTable
{
    private readonly List<string[]> rows = [];

    public AlignedTable(params string[] head) => rows.Add(head);

    /// <summary>Adds a row: a name, and numbers or words.</summary>
    public void Add(string name, IEnumerable<object> cells) =>
        rows.Add([name, .. cells.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture)!)]);

    /// <inheritdoc/>
    public override string ToString()
    {
        var widths = rows[0].Select((_, i) => Math.Max(3, rows.Max(r => r[i].Length))).ToArray();
        var text = new StringBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            Append(rows[i].Select((c, j) => j == 0 ? c.PadRight(widths[j]) : c.PadLeft(widths[j])));
            if (i == 0)
                Append(widths.Select((w, j) => j == 0 ? new string('-', w) : new string('-', w - 1) + ":"));
        }
        return text.ToString();

        void Append(IEnumerable<string> cells) => text.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");
    }
}
