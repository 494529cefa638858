using System.Globalization;
using System.Text;

namespace KlSymbolic.Cli.Docs;

/// <summary>The lines in which two texts differ, as a unified diff reads: three lines around each change.</summary>
internal static class LineDiff
{
    private const int Around = 3;
    private const int MostLines = 60;
    private const int MostCells = 4_000_000;
    private const int Widest = 200;

    /// <summary>The differences; empty where there are none. Long ones are cut with a line that says so.</summary>
    /// <param name="before">What is there.</param>
    /// <param name="after">What would be written.</param>
    public static string Of(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var head = 0;
        while (head < old.Length && head < now.Length && old[head] == now[head])
            head++;
        var tail = 0;
        while (tail < old.Length - head && tail < now.Length - head && old[^(tail + 1)] == now[^(tail + 1)])
            tail++;
        if (head == old.Length && head == now.Length)
            return "";
        var edits = Edits(old.AsSpan(head, old.Length - head - tail), now.AsSpan(head, now.Length - head - tail));
        return Print(old, now, head, edits);
    }

    /// <summary>' ' for a line that stays, '-' for one that goes, '+' for one that comes.</summary>
    private static List<char> Edits(ReadOnlySpan<string> old, ReadOnlySpan<string> now)
    {
        var edits = new List<char>(old.Length + now.Length);
        if ((long)old.Length * now.Length > MostCells)
        {
            edits.AddRange(Enumerable.Repeat('-', old.Length));
            edits.AddRange(Enumerable.Repeat('+', now.Length));
            return edits;
        }
        // The longest common sequence of the lines from i and from j on.
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] =
                    old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        var (x, y) = (0, 0);
        while (x < old.Length || y < now.Length)
        {
            if (x < old.Length && y < now.Length && old[x] == now[y])
            {
                edits.Add(' ');
                x++;
                y++;
            }
            else if (y == now.Length || (x < old.Length && common[x + 1, y] >= common[x, y + 1]))
            {
                edits.Add('-');
                x++;
            }
            else
            {
                edits.Add('+');
                y++;
            }
        }
        return edits;
    }

    private static string Print(string[] old, string[] now, int head, List<char> edits)
    {
        var text = new StringBuilder();
        var (x, y, printed) = (head, head, 0);
        var shownTo = -1;
        for (var at = 0; at < edits.Count; at++)
        {
            if (edits[at] == ' ')
            {
                x++;
                y++;
                continue;
            }
            // A new hunk, unless this change is near the last one.
            if (at > shownTo)
            {
                var lead = Math.Min(Around, x);
                text.Append(CultureInfo.InvariantCulture, $"@@ line {x + 1 - lead} @@\n");
                for (var k = x - lead; k < x; k++)
                    Line(' ', old[k]);
            }
            var end = at;
            for (var k = at; k < edits.Count && k - end <= 2 * Around; k++)
            {
                if (edits[k] != ' ')
                    end = k;
            }
            for (; at <= end; at++)
            {
                Line(edits[at], edits[at] == '+' ? now[y] : old[x]);
                x += edits[at] == '+' ? 0 : 1;
                y += edits[at] == '-' ? 0 : 1;
            }
            for (var k = 0; k < Around && x + k < old.Length; k++)
                Line(' ', old[x + k]);
            at--;
            shownTo = at;
            if (printed > MostLines)
            {
                text.Append("... and more\n");
                break;
            }
        }
        return text.ToString();

        void Line(char sign, string line)
        {
            printed++;
            var shown = line.TrimEnd('\r');
            text.Append(sign).Append(shown.Length > Widest ? shown[..Widest] + "..." : shown).Append('\n');
        }
    }
}
