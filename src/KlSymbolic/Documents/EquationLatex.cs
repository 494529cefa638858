namespace KlSymbolic.Documents;

/// <summary>Equations of several members in LaTeX: on one line while they are short, else one member under the other.</summary>
internal static class EquationLatex
{
    private const int Longest = 120;

    /// <summary>The equation of these members, from left to right; equal neighbours are written once.</summary>
    /// <param name="members">The members, two or more.</param>
    /// <param name="note">What is said after the last member; empty for nothing.</param>
    public static string Of(IEnumerable<string> members, string note = "")
    {
        var distinct = new List<string>();
        foreach (var member in members)
        {
            if (distinct.Count == 0 || distinct[distinct.Count - 1] != member)
                distinct.Add(member);
        }
        var line = string.Join(" = ", distinct) + note;
        if (distinct.Count < 3 || line.Length <= Longest)
            return line;
        var rows = distinct.Skip(1).Select((m, i) => (i == 0 ? distinct[0] : "") + $" &= {m}");
        return $"\\begin{{aligned}}\n{string.Join(" \\\\\n", rows)}{note}\n\\end{{aligned}}";
    }
}
