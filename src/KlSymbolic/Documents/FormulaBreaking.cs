namespace KlSymbolic.Documents;

/// <summary>Breaks formulas before signs and after commas, outside parentheses where that is possible.</summary>
/// <remarks>What stands inside parentheses, or right of an equals sign in a line of its own, is set deeper.</remarks>
internal static class FormulaBreaking
{
    private const int Step = 2;
    private const int Deepest = 4;

    /// <summary>The lines, with the spaces that set them deeper; a formula without a place to break is one line.</summary>
    /// <param name="formula">The formula, with spaces around its signs.</param>
    /// <param name="first">The room in the first line.</param>
    /// <param name="rest">The room in the following lines.</param>
    public static IEnumerable<string> Lines(string formula, int first, int rest)
    {
        var (start, depth, indent, room, isRightSide) = (0, 0, 0, first, false);
        while (formula.Length - start > room - indent)
        {
            var (at, depthAt) = Best(formula, start, start + room - indent, depth);
            if (at < 0)
                break;
            yield return new string(' ', indent) + formula.Substring(start, at - start);
            isRightSide |= formula[at + 1] == '=' && depthAt == 0;
            indent = Step * Math.Min(Deepest, depthAt + (isRightSide && formula[at + 1] != '=' ? 1 : 0));
            (start, depth, room) = (at + 1, depthAt, rest);
        }
        yield return new string(' ', indent) + formula.Substring(start);
    }

    /// <summary>The last place among those in the fewest parentheses that fits; if none fits, the first place of all.</summary>
    private static (int At, int Depth) Best(string formula, int start, int end, int depth)
    {
        var (best, bestRank, bestDepth) = (-1, int.MaxValue, 0);
        for (var i = start; i < formula.Length; i++)
        {
            depth += formula[i] switch
            {
                '(' or '[' => 1,
                ')' or ']' => -1,
                _ => 0,
            };
            if (i > end && best >= 0)
                break;
            if (i == start || !IsBreak(formula, i))
                continue;
            // An equals sign is a better place than a plus.
            var rank = formula[i + 1] == '=' ? depth - 1 : depth;
            if (rank <= bestRank)
                (best, bestRank, bestDepth) = (i, rank, depth);
        }
        return (best, bestDepth);
    }

    private static bool IsBreak(string formula, int space) =>
        formula[space] == ' '
        && space + 2 < formula.Length
        && ((formula[space + 1] is '+' or '-' or '−' or '=' && formula[space + 2] == ' ') || formula[space - 1] == ',');
}
