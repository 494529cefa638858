using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Floating;
using KlSymbolic.Numerics.Floating.Kernels;

namespace KlSymbolic.Checking;

/// <summary>Values of many similar formulas at a few fixed points in double precision: parts that they share are computed once.</summary>
/// <remarks>They say quickly what cannot be equal, and prove nothing. Belongs to one thread.</remarks>
internal sealed class QuickValues
{
    private const int Count = 3;
    private const double Tolerance = 1e-7;
    private readonly Dictionary<Expr, double[]> known = [];
    private readonly IReadOnlyList<IReadOnlyDictionary<Symbol, Rational>> points;

    private QuickValues(IReadOnlyList<IReadOnlyDictionary<Symbol, Rational>> points) => this.points = points;

    /// <summary>Points at which nothing is special, where the quantity is finite.</summary>
    public static QuickValues Of(Subject subject, Expr claim)
    {
        var assumptions = subject.Finite?.Assumptions ?? subject.Assumptions;
        var symbols = subject.Known.Union(claim.FreeSymbols());
        foreach (var fact in assumptions.Facts)
            symbols = symbols.Union(fact.Left.FreeSymbols()).Union(fact.Right.FreeSymbols());
        return new([.. Points.Of(symbols, assumptions, Count).Select(p => Points.Near(p, assumptions) ?? p)]);
    }

    /// <summary>The values at the points, NaN where there is none.</summary>
    public double[] Of(Expr e)
    {
        if (!known.TryGetValue(e, out var values))
            known[e] = values = Compute(e);
        return values;
    }

    /// <summary>Whether values are so near each other that the formulas may be equal.</summary>
    public static bool MayBeEqual(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (!(Math.Abs(a[i] - b[i]) <= Tolerance * (Math.Abs(a[i]) + Math.Abs(b[i]))))
                return false;
        }
        return a.Length > 0;
    }

    private double[] Compute(Expr e)
    {
        switch (e)
        {
            case Number n:
                return Fill(_ => n.Value.ToDouble());
            case Symbol s:
                return Fill(i => points[i].TryGetValue(s, out var v) ? v.ToDouble() : double.NaN);
            case Sum sum:
                return Fold(sum.Terms.Select(Of), 0, (x, y) => x + y);
            case Product product:
                return Fold(product.Factors.Select(Of), 1, (x, y) => x * y);
            case Power power:
                var (b, exponent) = (Of(power.Base), Of(power.Exponent));
                return Fill(i => Math.Pow(b[i], exponent[i]));
            case Apply { Arguments: [var left, var right, var then, var otherwise] } choice:
                var (x, y) = (Of(left), Of(right));
                return Fill(i =>
                    (choice.Function == Functions.IfLess ? x[i] < y[i] : x[i] == y[i]) ? Of(then)[i] : Of(otherwise)[i]
                );
            case Apply apply when KernelTable.Find(apply.Function.Name) is { } kernel:
                var arguments = apply.Arguments.Select(Of).ToList();
                return Fill(i =>
                    arguments.Count switch
                    {
                        1 => kernel.Unary!(arguments[0][i]),
                        2 => kernel.Binary!(arguments[0][i], arguments[1][i]),
                        _ => kernel.Ternary!(arguments[0][i], arguments[1][i], arguments[2][i]),
                    }
                );
            case Apply { Function.Definition: { } definition } apply:
                return Of(definition(apply.Arguments));
            default:
                return Compiled(e);
        }
    }

    private double[] Compiled(Expr e)
    {
        try
        {
            var compiled = CompiledExpression.Compile(e, [.. e.FreeSymbols()]);
            return Fill(i =>
                compiled.Inputs.All(points[i].ContainsKey)
                    ? compiled.Evaluate([.. compiled.Inputs.Select(s => points[i][s].ToDouble())])
                    : double.NaN
            );
        }
        catch (Exception failure)
            when (failure is ArgumentException or ExpressionLimitException or UndefinedExpressionException)
        {
            return Fill(_ => double.NaN);
        }
    }

    private double[] Fill(Func<int, double> value) => [.. Enumerable.Range(0, points.Count).Select(value)];

    private double[] Fold(IEnumerable<double[]> parts, double start, Func<double, double, double> join)
    {
        var result = Fill(_ => start);
        foreach (var part in parts)
        {
            for (var i = 0; i < result.Length; i++)
                result[i] = join(result[i], part[i]);
        }
        return result;
    }
}
