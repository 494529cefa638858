using KlSymbolic.Algebra;

namespace KlSymbolic.Checking;

/// <summary>How many parts a formula has when parts that occur again are counted again, and choices are written out.</summary>
/// <remarks>An expression built in code may share parts so that it is far larger than what it takes in memory.</remarks>
internal static class FormulaSize
{
    /// <summary>More than any formula that is read from a text.</summary>
    public const long Most = 50_000;

    /// <summary>The number of parts; whatever is beyond <see cref="Most"/> is not counted out.</summary>
    public static long Of(Expr e)
    {
        var known = new Dictionary<Expr, long>();
        return Count(e);

        long Count(Expr node)
        {
            if (node.Depth == 1)
                return 1;
            if (!known.TryGetValue(node, out var size))
            {
                size = 1;
                foreach (var child in node.Children)
                    size = Math.Min(size + Count(child), Most + 1);
                // Each argument of min and max is compared, and given.
                if (node is Apply { Function.Name: "min" or "max" })
                    size = Math.Min(2 * size, Most + 1);
                known[node] = size;
            }
            return size;
        }
    }
}
