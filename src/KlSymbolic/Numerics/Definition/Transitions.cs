using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Numerics.Definition;

/// <summary>Where, in the coordinate of a chart, a term c e^(k y) of an expression passes the size 1: there, over a width of about 1/k, one
/// term takes over from another.</summary>
/// <remarks>Under a law of small shape the bulk is wider than that by many orders of magnitude, and nodes placed by the bulk alone would
/// miss it.</remarks>
internal static class Transitions
{
    /// <summary>Below such a place, in widths, the term matters less and less.</summary>
    private static readonly double[] offsets = [-40, -12, -4, -1, 1, 4];

    /// <summary>Coordinates around each transition of an expression.</summary>
    public static IEnumerable<double> In(Expr e)
    {
        var found = new SortedSet<double>();
        Visit(e);
        return found;

        void Visit(Expr node)
        {
            if (!DependsOnPoint(node))
                return;
            foreach (var term in node is Sum s ? s.Terms : [node])
            {
                if (Exponential(term) is var (rate, coefficient) && rate != 0 && coefficient != 0)
                {
                    var at = -Math.Log(Math.Abs(coefficient)) / rate;
                    found.UnionWith(offsets.Select(o => at + o / Math.Abs(rate) * Math.Sign(rate)).Where(IsFinite));
                }
                else
                {
                    foreach (var child in term.Children)
                        Visit(child);
                }
            }
        }
    }

    /// <summary>The k and c of a term c e^(k y); null for other terms.</summary>
    private static (double Rate, double Coefficient)? Exponential(Expr term)
    {
        var (rate, constant) = (0.0, new List<Expr>());
        foreach (var factor in term is Product p ? p.Factors : [term])
        {
            if (!DependsOnPoint(factor))
                constant.Add(factor);
            else if (RateOf(factor) is { } k)
            {
                rate += k;
                if (factor is Apply { Arguments: [var u] })
                    constant.Add(Functions.Exp.Of(u.Substitute(Chart.LogDistance, Expr.Zero)));
            }
            else
                return null;
        }
        return (rate, NumericDistribution.ValueOf(Product.Of(constant)));
    }

    private static double? RateOf(Expr factor) =>
        factor switch
        {
            Symbol s when s == Chart.Distance => 1,
            Symbol s when s == Chart.Reciprocal => -1,
            Power { Base: Symbol b, Exponent: var k } when b != Chart.LogDistance && !DependsOnPoint(k) => RateOf(b)
                * NumericDistribution.ValueOf(k),
            Apply { Function.Name: "exp", Arguments: [var u] }
                when u.Differentiate(Chart.LogDistance) is { } k && !DependsOnPoint(k) && !u.Contains(Chart.Distance) =>
                NumericDistribution.ValueOf(k),
            _ => null,
        };

    private static bool DependsOnPoint(Expr e) =>
        e.Contains(Chart.Distance) || e.Contains(Chart.LogDistance) || e.Contains(Chart.Reciprocal);

    private static bool IsFinite(double y) => Math.Abs(y) <= double.MaxValue;
}
