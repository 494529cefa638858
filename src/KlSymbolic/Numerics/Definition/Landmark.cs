using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Numerics.Definition;

/// <summary>A point at which an expression may bend or centre: where a part of it that is linear in the variable vanishes.</summary>
/// <param name="Position">The point, exactly.</param>
/// <param name="Value">The point as a double.</param>
/// <param name="IsKink">Whether the expression has a corner or a step there: an absolute value or a choice changes its branch.</param>
internal sealed record Landmark(Expr Position, double Value, bool IsKink)
{
    /// <summary>The landmarks of an expression in increasing order.</summary>
    public static IReadOnlyList<Landmark> In(Expr e, Symbol variable)
    {
        var found = new Dictionary<Expr, bool>();
        Visit(e);
        return
        [
            .. found
                .Select(f => new Landmark(f.Key, NumericDistribution.ValueOf(f.Key), f.Value))
                .Where(l => Math.Abs(l.Value) <= double.MaxValue)
                .OrderBy(l => l.Value),
        ];

        void Visit(Expr node)
        {
            if (!node.Contains(variable))
                return;
            switch (node)
            {
                case Sum:
                    Note(node, isKink: false);
                    break;
                case Apply { Function.Name: "abs", Arguments: [var a] }:
                    Note(a, isKink: true);
                    break;
                case Apply { Function.Name: "ifless" or "ifequal" or "min" or "max", Arguments: [var a, var b, ..] }:
                    Note(a - b, isKink: true);
                    break;
            }
            foreach (var child in node.Children)
                Visit(child);
        }

        void Note(Expr part, bool isKink)
        {
            if (part.Differentiate(variable) is not { } slope || slope.Contains(variable) || slope.IsZero)
                return;
            var root = -part.Substitute(variable, Expr.Zero) / slope;
            found[root] = isKink || (found.TryGetValue(root, out var kink) && kink);
        }
    }
}
