using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Evaluation;

/// <summary>Decides conditions between constants.</summary>
internal static class NumericConditions
{
    /// <summary>How many times its error bound a difference must exceed before its sign is believed: the bound is of first order.</summary>
    private const double Margin = 16;

    /// <summary>Whether a condition without free symbols holds; unknown where neither exact arithmetic nor 32 digits tell.</summary>
    public static Truth Decide(Condition condition) =>
        AssumptionSet.None.Decide(condition) is var exact and not Truth.Unknown
            ? exact
            : condition switch
            {
                Relation r => Decide(r),
                Conjunction c => All(c.Items.Select(Decide)),
                Disjunction d => Not(All(d.Items.Select(i => Not(Decide(i))))),
                _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
            };

    private static Truth Decide(Relation r)
    {
        var sign = SignOf(r.Left - r.Right);
        return (sign, r.Comparison) switch
        {
            (null, _) => Truth.Unknown,
            (< 0, Comparison.Less or Comparison.LessOrEqual or Comparison.NotEqual) => Truth.True,
            (0, Comparison.LessOrEqual or Comparison.Equal) => Truth.True,
            (> 0, Comparison.NotEqual) => Truth.True,
            _ => Truth.False,
        };
    }

    private static int? SignOf(Expr difference)
    {
        if (ZeroTest.IsZero(difference, AssumptionSet.None) == Truth.True)
            return 0;
        if (!difference.FreeSymbols().IsEmpty)
            return null;
        var value = FloatingValues.Of(difference);
        return Math.Abs(value.Value) > Margin * value.Error && Math.Abs(value.Value) <= double.MaxValue
            ? Math.Sign(value.Value)
            : null;
    }

    private static Truth All(IEnumerable<Truth> truths)
    {
        var all = Truth.True;
        foreach (var t in truths)
        {
            if (t == Truth.False)
                return Truth.False;
            if (t == Truth.Unknown)
                all = Truth.Unknown;
        }
        return all;
    }

    private static Truth Not(Truth t) =>
        t switch
        {
            Truth.True => Truth.False,
            Truth.False => Truth.True,
            _ => Truth.Unknown,
        };
}
