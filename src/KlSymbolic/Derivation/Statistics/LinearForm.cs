using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;

namespace KlSymbolic.Derivation.Statistics;

/// <summary>Coefficients free of x times statistics of x, plus a constant.</summary>
/// <remarks>Immutable. No coefficient is the number 0.</remarks>
internal sealed class LinearForm
{
    private readonly Dictionary<Expr, Expr> coefficients;

    private LinearForm(Dictionary<Expr, Expr> coefficients) => this.coefficients = coefficients;

    /// <summary>A form without statistics.</summary>
    public static LinearForm Of(Expr constant) => Of(constant, Expr.One);

    /// <summary>A coefficient times a statistic; the statistic 1 makes a constant.</summary>
    public static LinearForm Of(Expr coefficient, Expr statistic) =>
        new(coefficient.IsZero ? [] : new() { [statistic] = coefficient });

    /// <summary>The part free of x.</summary>
    public Expr Constant => CoefficientOf(Expr.One);

    /// <summary>The form without its constant.</summary>
    public LinearForm WithoutConstant() =>
        new(coefficients.Where(c => !c.Key.IsOne).ToDictionary(c => c.Key, c => c.Value));

    /// <summary>The statistics, in the order of <see cref="ExprOrder"/>.</summary>
    public IEnumerable<Expr> Statistics => coefficients.Keys.Where(k => !k.IsOne).OrderBy(k => k, ExprOrder.Instance);

    /// <summary>How many terms there are, the constant included.</summary>
    public int Count => coefficients.Count;

    /// <summary>Whether there is no statistic.</summary>
    public bool IsConstant =>
        coefficients.Count == 0 || (coefficients.Count == 1 && coefficients.ContainsKey(Expr.One));

    /// <summary>The only term; null where there are several or none.</summary>
    public (Expr Coefficient, Expr Statistic)? Single =>
        coefficients.Count == 1 ? coefficients.Select(c => (c.Value, c.Key)).First() : null;

    /// <summary>The coefficient of a statistic, 0 where it does not occur.</summary>
    public Expr CoefficientOf(Expr statistic) => coefficients.TryGetValue(statistic, out var c) ? c : Expr.Zero;

    /// <summary>The sum of two forms.</summary>
    public LinearForm Plus(LinearForm other)
    {
        var sum = new Dictionary<Expr, Expr>(coefficients);
        foreach (var term in other.coefficients)
            Add(sum, term.Key, term.Value);
        return new(sum);
    }

    /// <summary>The form times an expression free of x.</summary>
    public LinearForm Times(Expr factor) => Times(Of(factor));

    /// <summary>The product of two forms.</summary>
    public LinearForm Times(LinearForm other)
    {
        var product = new Dictionary<Expr, Expr>();
        foreach (var a in coefficients)
        {
            foreach (var b in other.coefficients)
                Add(product, Exponentials.Times(a.Key, b.Key), Multiply(a.Value, b.Value));
        }
        return new(product);
    }

    /// <summary>The form over an expression free of x, with its coefficients multiplied out.</summary>
    public LinearForm DividedBy(Expr divisor)
    {
        var quotient = new Dictionary<Expr, Expr>();
        foreach (var term in coefficients)
            Add(quotient, term.Key, Exponentials.Merge((term.Value / divisor).Expand()));
        return new(quotient);
    }

    /// <summary>The form with its coefficients multiplied out, without those that vanish.</summary>
    public LinearForm Expanded() => DividedBy(Expr.One);

    /// <summary>The form as an expression.</summary>
    public Expr ToExpr() => Sum.Of(coefficients.Select(c => c.Value * c.Key));

    /// <summary>The product of two coefficients; a number is multiplied into a sum, so that −(a − b) does not pile up.</summary>
    private static Expr Multiply(Expr a, Expr b) =>
        (a, b) switch
        {
            (Number, Sum s) => Sum.Of(s.Terms.Select(t => a * t)),
            (Sum s, Number) => Sum.Of(s.Terms.Select(t => b * t)),
            _ => Exponentials.Times(a, b),
        };

    private static void Add(Dictionary<Expr, Expr> terms, Expr statistic, Expr coefficient)
    {
        if (terms.TryGetValue(statistic, out var old))
            coefficient = old + coefficient;
        if (coefficient.IsZero)
            terms.Remove(statistic);
        else
            terms[statistic] = coefficient;
    }
}
