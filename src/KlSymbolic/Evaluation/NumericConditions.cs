using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Evaluation;

/// <summary>Decides conditions between constants, by exact arithmetic, the normal form, and rigorous enclosures.</summary>
internal static class NumericConditions
{
    private static readonly EvaluationBounds bounds = new() { MaximumBits = 1024, MaximumWork = 1_000_000 };

    /// <summary>Whether a condition without free symbols holds.</summary>
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

    private static Truth Decide(Relation r) =>
        (Compare(r), r.Comparison) switch
        {
            (null, _) => Truth.Unknown,
            (< 0, Comparison.Less or Comparison.LessOrEqual or Comparison.NotEqual) => Truth.True,
            (0, Comparison.LessOrEqual or Comparison.Equal) => Truth.True,
            (> 0, Comparison.NotEqual) => Truth.True,
            _ => Truth.False,
        };

    private static int? Compare(Relation r)
    {
        if (ZeroTest.AreEqual(r.Left, r.Right, AssumptionSet.None) == Truth.True)
            return 0;
        return Enclosure.Compare(r.Left, r.Right, ImmutableDictionary<Symbol, Rational>.Empty, bounds).Sign switch
        {
            ProvenSign.Negative => -1,
            ProvenSign.Zero => 0,
            ProvenSign.Positive => 1,
            _ => null,
        };
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
