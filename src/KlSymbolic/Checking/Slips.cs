using KlSymbolic.Algebra;

namespace KlSymbolic.Checking;

/// <summary>Expressions that differ from one by a change at a single place.</summary>
internal static class Slips
{
    /// <summary>Every expression in which one part is replaced as a rule says.</summary>
    public static IEnumerable<(Expr Formula, Expr Before, Expr After)> Of(Expr e, Func<Expr, IEnumerable<Expr>> rule)
    {
        foreach (var after in Guarded(() => rule(e).Where(a => a != e).ToList()) ?? [])
            yield return (after, e, after);
        if (e is IndexedSum)
            yield break;
        var children = e.Children;
        for (var i = 0; i < children.Length; i++)
        {
            foreach (var (part, before, after) in Of(children[i], rule))
            {
                var index = i;
                if (Guarded(() => e.WithChildren(children.SetItem(index, part))) is { } whole)
                    yield return (whole, before, after);
            }
        }
    }

    private static T? Guarded<T>(Func<T> build)
        where T : class
    {
        try
        {
            return build();
        }
        catch (Exception failure)
            when (failure
                    is UndefinedExpressionException
                        or ExpressionLimitException
                        or ArgumentException
                        or DivideByZeroException
            )
        {
            return null;
        }
    }
}
