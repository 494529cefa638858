using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Evaluation;

/// <summary>Exact values of symbols, and the same values in floating point.</summary>
internal sealed class Point
{
    private readonly Dictionary<Symbol, Expr> substitution = [];

    /// <summary>The point at which symbols have values.</summary>
    /// <param name="symbols">The symbols.</param>
    /// <param name="values">Their values, in the same order.</param>
    public Point(ImmutableArray<Symbol> symbols, ImmutableArray<Rational> values)
    {
        Extended = new DoubleDouble[values.Length];
        Doubles = new double[values.Length];
        FitsDoubles = true;
        for (var i = 0; i < values.Length; i++)
        {
            substitution[symbols[i]] = new Number(values[i]);
            Extended[i] = DoubleDouble.FromRational(values[i]);
            Doubles[i] = Extended[i].Hi;
            FitsDoubles &= Extended[i].Lo == 0;
        }
    }

    /// <summary>The values rounded to double.</summary>
    public double[] Doubles { get; }

    /// <summary>The values rounded to double-double.</summary>
    public DoubleDouble[] Extended { get; }

    /// <summary>Whether <see cref="Doubles"/> are the values themselves.</summary>
    public bool FitsDoubles { get; }

    /// <summary>The expression with the values put in, exactly.</summary>
    public Expr At(Expr e) => e.Substitute(substitution);

    /// <summary>The exact value of one of the symbols.</summary>
    public Rational ValueOf(Symbol symbol) => ((Number)substitution[symbol]).Value;

    /// <summary>The expression with the values put in, exactly, but for the symbols that are kept.</summary>
    public Expr At(Expr e, ImmutableArray<Symbol> kept) =>
        kept.IsEmpty
            ? At(e)
            : e.Substitute(substitution.Where(s => !kept.Contains(s.Key)).ToDictionary(s => s.Key, s => s.Value));

    /// <summary>The condition with the values put in, exactly.</summary>
    public Condition At(Condition condition) => condition.Map(At);

    /// <summary>The expression with the values put in, where a product with a factor 0 is 0, by the convention 0 log 0 = 0.</summary>
    /// <exception cref="UndefinedExpressionException">Some other part has no value.</exception>
    public Expr WithZeroProducts(Expr e)
    {
        if (e is not Product product)
            return e is Symbol ? At(e) : e.MapChildren(WithZeroProducts);
        var factors = ImmutableArray.CreateBuilder<Expr>();
        // Functions last: log(0) may stand beside the factor 0 that annihilates it.
        foreach (var factor in product.Factors.OrderBy(f => f is Apply ? 1 : 0))
        {
            var value = WithZeroProducts(factor);
            if (value.IsZero)
                return Expr.Zero;
            factors.Add(value);
        }
        return Product.Of(factors);
    }
}
