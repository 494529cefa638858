using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Evaluation;

/// <summary>Exact values of symbols, and the same values in floating point.</summary>
internal sealed class Point
{
    private const int MostTerms = 10_000;
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
        if (
            e is Apply { Function: var f, Arguments: [var left, var right, _, _] } choice
            && Taken(f, left, right) is { } taken
        )
            return WithZeroProducts(choice.Arguments[taken ? 2 : 3]);
        if (e is Apply { Function.Name: "exp", Arguments: [var exponent] } && HasZeroLogarithm(exponent))
            return ExponentialOf(exponent);
        if (e is IndexedSum sum && HasZeroLogarithm(sum.Body))
            return Sum.Of(TermsOf(sum).Select(WithZeroProducts));
        if (e is not Product product)
            return e is Symbol ? At(e) : e.MapChildren(WithZeroProducts);
        var factors = ImmutableArray.CreateBuilder<Expr>();
        // Functions last, masses before others: log(0) may stand beside the factor 0 that annihilates it.
        foreach (var factor in product.Factors.OrderBy(f => f is Apply a ? (a.Function == Functions.Exp ? 1 : 2) : 0))
        {
            var value = WithZeroProducts(factor);
            if (value.IsZero)
                return Expr.Zero;
            factors.Add(value);
        }
        return Product.Of(factors);
    }

    /// <summary>Whether a choice takes its first branch; null where the expression is no choice, or that cannot be told.</summary>
    private bool? Taken(Function f, Expr left, Expr right)
    {
        if (f != Functions.IfLess && f != Functions.IfEqual)
            return null;
        var (a, b) = (WithZeroProducts(left), WithZeroProducts(right));
        // Inside a sum the index has no value yet.
        if (a.FreeSymbols().Count + b.FreeSymbols().Count > 0)
            return null;
        return NumericConditions.Decide(f == Functions.IfLess ? Condition.Less(a, b) : Condition.Equal(a, b)) switch
        {
            Truth.True => true,
            Truth.False => false,
            _ => null,
        };
    }

    /// <summary>e to an exponent with terms c log 0: 0 where c &gt; 0, and without them where c = 0.</summary>
    private Expr ExponentialOf(Expr exponent)
    {
        var (coefficient, rest) = (Expr.Zero, new List<Expr>());
        foreach (var term in exponent.Expand() is Sum s ? s.Terms : [exponent.Expand()])
        {
            ImmutableArray<Expr> factors = term is Product p ? p.Factors : [term];
            if (factors.FirstOrDefault(IsZeroLogarithm) is { } log)
                coefficient += At(Product.Of(factors.Remove(log)));
            else
                rest.Add(term);
        }
        return coefficient is Number { Value.Sign: var sign } && sign >= 0
            ? sign > 0
                ? Expr.Zero
                : Functions.Exp.Of(WithZeroProducts(Sum.Of(rest)))
            : throw new UndefinedExpressionException($"exp({exponent}) has an exponent that is not finite.");
    }

    private bool HasZeroLogarithm(Expr e) => IsZeroLogarithm(e) || e.Children.Any(HasZeroLogarithm);

    private bool IsZeroLogarithm(Expr e) =>
        e is Apply { Function.Name: "log", Arguments: [var u] }
        && u.Depth < 4
        && !u.Children.Any(c => c is IndexedSum)
        && At(u).IsZero;

    /// <summary>The terms of a finite sum one by one, where there are not too many.</summary>
    private IEnumerable<Expr> TermsOf(IndexedSum sum)
    {
        if (
            At(sum.From) is not Number { Value: { IsInteger: true } from }
            || At(sum.To) is not Number { Value: { IsInteger: true } to }
            || to - from > MostTerms
        )
            throw new UndefinedExpressionException($"{sum} has a term with log 0.");
        for (var k = from; k <= to; k += 1)
            yield return sum.Body.Substitute(sum.Index, k);
    }
}
