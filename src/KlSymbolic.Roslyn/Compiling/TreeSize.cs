using KlSymbolic.Algebra;

namespace KlSymbolic.Roslyn.Compiling;

/// <summary>How large an expression is when nothing in it is shared, as in source.</summary>
internal static class TreeSize
{
    /// <summary>Whether the expression has at most that many nodes; takes no more time than that.</summary>
    public static bool IsAtMost(Expr e, int maximum) => Count(e, maximum) >= 0;

    private static int Count(Expr e, int left)
    {
        left--;
        foreach (var child in e.Children)
        {
            if (left < 0)
                return -1;
            left = Count(child, left);
        }
        return left;
    }
}
