using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.FsCheck.Generation;

/// <summary>Formulas with one mistake in them, of the kinds that people make.</summary>
public static class Mutants
{
    /// <summary>The kinds of mistakes.</summary>
    public static ImmutableArray<string> Kinds { get; } =
    [
        "negated",
        "bits",
        "factor",
        "constant",
        "sign",
        "dropped",
        "term factor",
        "swapped",
        "index",
        "number",
        "function",
        "shift",
        "convention",
        "parenthesis",
    ];

    /// <summary>A formula with a mistake of a kind, drawn with a seed; null where there is no place for one.</summary>
    /// <param name="right">The right formula.</param>
    /// <param name="twins">The symbols of P and Q that stand in the same places.</param>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static Expr? Of(Expr right, ImmutableArray<(Symbol P, Symbol Q)> twins, string kind, int seed)
    {
        var random = new Random(seed);
        var terms = right is Sum s ? s.Terms : [right];
        var term = terms[random.Next(terms.Length)];
        try
        {
            var mutant = kind switch
            {
                "negated" => -right,
                "bits" => right / Functions.Log.Of(2),
                "factor" => right * Pick(random, [2, Rational.Half, 3]),
                "constant" => right + Pick(random, [1, Rational.Half, -1]),
                "sign" => right - 2 * term,
                "dropped" => right - term,
                "term factor" => right + term * Pick(random, [1, -Rational.Half, 2]),
                "swapped" => Swap(right, twins),
                "index" => OnePlace(
                    right,
                    random,
                    e => e is Symbol symbol && Twin(symbol, twins) is { } twin ? twin : null
                ),
                "number" => OnePlace(right, random, e => e is Number n ? n.Value + Pick(random, [1, -1]) : null),
                "function" => OnePlace(right, random, Function),
                "shift" => OnePlace(
                    right,
                    random,
                    e =>
                        e is Apply { Arguments: [var a] } f ? f.Function.Of(a + Pick(random, [1, Rational.Half])) : null
                ),
                "convention" => Convention(right, random),
                "parenthesis" => OnePlace(right, random, Parenthesis),
                _ => throw new ArgumentOutOfRangeException(nameof(kind)),
            };
            return mutant is null || mutant == right ? null : mutant;
        }
        catch (Exception e)
            when (e is UndefinedExpressionException or ExpressionLimitException or DivideByZeroException)
        {
            return null;
        }
    }

    private static Rational Pick(Random random, Rational[] values) => values[random.Next(values.Length)];

    private static Symbol? Twin(Symbol s, ImmutableArray<(Symbol P, Symbol Q)> twins) =>
        twins.FirstOrDefault(t => t.P.Equals(s)).Q ?? twins.FirstOrDefault(t => t.Q.Equals(s)).P;

    private static Expr? Swap(Expr e, ImmutableArray<(Symbol P, Symbol Q)> twins) =>
        twins.IsEmpty
            ? null
            : e.Substitute(
                twins.SelectMany(t => new[] { (t.P, t.Q), (t.Q, t.P) }).ToDictionary(t => t.Item1, t => (Expr)t.Item2)
            );

    private static Expr? Convention(Expr e, Random random)
    {
        var positive = e.FreeSymbols().Where(s => s.Domain == Domain.Positive).ToList();
        if (positive.Count == 0)
            return null;
        var symbol = positive[random.Next(positive.Count)];
        return e.Substitute(
            symbol,
            random.Next(3) switch
            {
                0 => 1 / symbol,
                1 => symbol.Pow(2),
                _ => symbol.Sqrt(),
            }
        );
    }

    private static Expr? Function(Expr e) =>
        e is not Apply { Arguments: [var a] } f
            ? null
            : f.Function.Name switch
            {
                "log" => Functions.Log1p.Of(a),
                "lgamma" => Functions.Log.Of(a),
                "digamma" => Functions.Log.Of(a),
                "exp" => Functions.Expm1.Of(a),
                "erf" => Functions.Erfc.Of(a),
                "abs" => a,
                _ => null,
            };

    private static Expr? Parenthesis(Expr e) =>
        e switch
        {
            Product { Factors: [.., Sum inner] } p => p / inner * inner.Terms[0] + (inner - inner.Terms[0]),
            Apply { Arguments: [Sum inner] } f => f.Function.Of(inner.Terms[0]) + (inner - inner.Terms[0]),
            Power { Base: Product p } w => p / p.Factors[0] * p.Factors[0].Pow(w.Exponent),
            _ => null,
        };

    /// <summary>The expression with one of the parts to which a change applies changed.</summary>
    private static Expr? OnePlace(Expr e, Random random, Func<Expr, Expr?> change)
    {
        var count = Count(e);
        if (count == 0)
            return null;
        var chosen = random.Next(count);
        var seen = 0;
        return Visit(e);

        int Count(Expr node) => (change(node) is null ? 0 : 1) + (node is IndexedSum ? 0 : node.Children.Sum(Count));

        Expr Visit(Expr node)
        {
            if (change(node) is { } changed && seen++ == chosen)
                return changed;
            return node is IndexedSum ? node : node.MapChildren(Visit);
        }
    }
}
