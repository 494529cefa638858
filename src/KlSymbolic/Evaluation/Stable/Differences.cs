using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Display;
using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Evaluation.Stable;

/// <summary>Writes rational expressions that vanish at equality by differences of symbols, which are formed first and lose nothing.</summary>
/// <param name="equality">The symbols and the values that they have at equality.</param>
/// <param name="known">What holds.</param>
internal sealed class Differences(ImmutableDictionary<Symbol, Expr> equality, AssumptionSet known)
{
    private const int MostSymbols = 6;
    private readonly ImmutableArray<(Symbol Symbol, Expr Difference)> differences =
    [
        .. equality.Take(MostSymbols).Select(e => (e.Key, e.Key - e.Value)),
    ];

    /// <summary>The expression with as many factors that vanish at equality as its order there; null where it does not vanish so.</summary>
    /// <param name="e">The expression.</param>
    /// <param name="order">The order to which it vanishes at equality.</param>
    public Expr? Of(Expr e, int order)
    {
        if (e.IsZero)
            return e;
        if (ZeroTest.IsZero(e, known) == Truth.True)
            return Expr.Zero;
        var normalizer = new Normalizer(known);
        var form = normalizer.Normalize(e)[0];
        var (content, monomial, primitive) = form.Numerator.Split();
        var (factors, rest) = Divide(normalizer, primitive);
        var numerator = normalizer.Table.ToExpr(rest);
        var denominator =
            normalizer.Table.ToExpr(form.Denominator) / (new Number(content) * normalizer.Table.ToExpr(monomial));
        if (factors.Count >= order)
            return Product.Of(factors) * DisplayForm.Of(numerator / denominator, known);
        return Expand(numerator, order - factors.Count) is { } terms
            ? Product.Of(factors)
                * Sum.Of(terms.Select(t => DisplayForm.Of(t.Coefficient / denominator, known) * t.Differences))
            : null;
    }

    /// <summary>The differences that divide a polynomial, as often as they do.</summary>
    private (List<Expr> Factors, Polynomial Cofactor) Divide(Normalizer normalizer, Polynomial p)
    {
        var factors = new List<Expr>();
        foreach (var (_, difference) in differences)
        {
            var divisor = normalizer.Normalize(difference)[0];
            while (
                divisor.IsPolynomial
                && !p.IsConstant
                && p.Count > 1
                && PolynomialDivision.DivideExactly(p, divisor.Numerator) is { } quotient
            )
            {
                factors.Add(difference);
                p = quotient;
            }
        }
        return (factors, p);
    }

    /// <summary>The polynomial in the fewest differences for which each term has enough of them as factors.</summary>
    private List<(Expr Coefficient, Expr Differences)>? Expand(Expr numerator, int order)
    {
        var subsets = Enumerable.Range(1, (1 << differences.Length) - 1).OrderBy(BitCount);
        foreach (var subset in subsets)
        {
            var chosen = differences.Where((_, i) => (subset >> i & 1) != 0).ToList();
            var shifts = chosen.ToDictionary(c => c.Symbol, c => new Symbol("delta " + c.Symbol.Name, Domain.Real));
            var shifted = numerator
                .Substitute(chosen.ToDictionary(c => c.Symbol, c => c.Symbol - c.Difference + shifts[c.Symbol]))
                .Expand();
            var terms = (shifted is Sum s ? s.Terms : [shifted]).Select(t => Split(t, shifts.Values)).ToList();
            if (terms.All(t => t.Degree >= order))
            {
                var back = chosen.ToDictionary(c => shifts[c.Symbol], c => c.Difference);
                return
                [
                    .. terms
                        .GroupBy(t => t.Shifts)
                        .Select(g => (Sum.Of(g.Select(t => t.Coefficient)), g.Key.Substitute(back))),
                ];
            }
        }
        return null;
    }

    private static (Expr Coefficient, Expr Shifts, int Degree) Split(Expr term, ICollection<Symbol> shifts)
    {
        var factors = (term is Product p ? p.Factors : [term]).ToLookup(f =>
            (f is Power { Base: var b } ? b : f) is Symbol s && shifts.Contains(s)
        );
        if (factors[false].Any(f => shifts.Any(f.Contains)))
            return (term, Expr.One, 0);
        var degree = factors[true].Sum(f => f is Power { Exponent: Number { Value: var n } } ? (int)n.Floor() : 1);
        return (Product.Of(factors[false]), Product.Of(factors[true]), degree);
    }

    private static int BitCount(int n) => n == 0 ? 0 : (n & 1) + BitCount(n >> 1);
}
