using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Evaluation.Stable;

/// <summary>How many digits a form may lose in doubles, at points near equality and far from it.</summary>
internal sealed class StabilityScore
{
    private const int LeastLoss = 2;
    private static readonly ImmutableArray<double> steps = [1e-3, 1e-6, 1e-9];
    private readonly ImmutableArray<Symbol> symbols;
    private readonly ImmutableDictionary<Symbol, Expr> equality;
    private readonly ImmutableArray<Expr> constraints;
    private readonly List<double[]> points = [];

    /// <param name="form">A form in the symbols that all forms to be compared have.</param>
    /// <param name="equality">The symbols and the values that they have at equality.</param>
    /// <param name="known">What holds.</param>
    public StabilityScore(Expr form, ImmutableDictionary<Symbol, Expr> equality, AssumptionSet known)
    {
        symbols = [.. form.FreeSymbols()];
        this.equality = equality;
        constraints =
        [
            .. known.Facts.Where(f => f.Comparison == Comparison.Equal).Select(f => (f.Left - f.Right).Expand()),
        ];
        if (PlainPoint.Of(symbols, known.Facts) is not { } plain)
            return;
        var far = plain.Select(p => p.Value.ToDouble()).ToArray();
        points.Add(far);
        foreach (var step in equality.IsEmpty ? [] : steps)
            points.Add(Near(far, step));
    }

    /// <summary>The score of a form that loses next to nothing.</summary>
    public int Least => LeastLoss * points.Count;

    /// <summary>The digits that rounding may cost, summed over the points; very large for a form that cannot be computed.</summary>
    public int Of(Expr form)
    {
        CompiledExpression compiled;
        try
        {
            compiled = CompiledExpression.Compile(form, symbols);
        }
        catch (ArgumentException)
        {
            return int.MaxValue / 2;
        }
        return points.Sum(p => Digits(compiled.EvaluateWithCondition(p).Condition));
    }

    private static int Digits(double condition) =>
        condition > 100 ? (int)Math.Ceiling(Math.Log10(Math.Min(condition, 1e20))) : LeastLoss;

    /// <summary>The point with the symbols moved to equality and then a little away from it, each by a different step.</summary>
    private double[] Near(double[] far, double step)
    {
        var near = (double[])far.Clone();
        for (var i = 0; i < symbols.Length; i++)
        {
            if (!equality.TryGetValue(symbols[i], out var value))
                continue;
            var there = ValueOf(value, far);
            near[i] = there + step * (1 + 0.37 * i) * (there == 0 ? 1 : there);
        }
        foreach (var constraint in constraints)
        {
            var i = symbols.Length - 1;
            while (i >= 0 && !(equality.ContainsKey(symbols[i]) && constraint.Contains(symbols[i])))
                i--;
            if (i >= 0 && constraint.Differentiate(symbols[i]) is Number { Value: { IsZero: false } slope })
                near[i] -= ValueOf(constraint, near) / slope.ToDouble();
        }
        return near;
    }

    private double ValueOf(Expr e, double[] point) => CompiledExpression.Compile(e, symbols).Evaluate(point);
}
