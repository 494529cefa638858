using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra.NormalForm;

/// <summary>Solves the equations by which choices are made, where one symbol has one value: log p = log(1 − p) says p = 1/2.</summary>
public static class Equations
{
    /// <summary>The expression with every equation of a choice solved that can be.</summary>
    public static Expr Solve(Expr e)
    {
        if (!e.Contains(Functions.IfEqual))
            return e;
        var inner = e.MapChildren(Solve);
        return
            inner is Apply { Function.Name: "ifequal", Arguments: [var left, var right, var yes, var no] }
            && Root(left - right) is var (symbol, value)
            ? Functions.IfEqual.Of(symbol, value, yes, no)
            : inner;
    }

    /// <summary>The symbol and its value where an expression is 0; null where it is not linear in one symbol, logarithms taken off.</summary>
    private static (Symbol Symbol, Rational Value)? Root(Expr e)
    {
        var expanded = e.Expand();
        var linear = expanded.Contains(Functions.Log) ? WithoutLogarithms(expanded) : expanded;
        if (linear?.FreeSymbols() is not [var symbol])
            return null;
        return
            linear.Differentiate(symbol)?.Expand() is Number { Value.IsZero: false } slope
            && linear.Substitute(symbol, 0).Expand() is Number constant
            ? (symbol, -constant.Value / slope.Value)
            : null;
    }

    /// <summary>For log u − log v, which is 0 where u − v is.</summary>
    private static Expr? WithoutLogarithms(Expr e)
    {
        if (e is not Sum { Terms: [var first, var second] })
            return null;
        var (a, u) = Product.Split(first);
        var (b, v) = Product.Split(second);
        return
            (a + b).IsZero
            && u is Apply { Function.Name: "log", Arguments: [var x] }
            && v is Apply { Function.Name: "log", Arguments: [var y] }
            ? (x - y).Expand()
            : null;
    }
}
