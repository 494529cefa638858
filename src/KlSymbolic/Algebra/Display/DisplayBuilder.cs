using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Algebra.Display;

/// <summary>Lays out one normal form: its terms by the functions in them, each with a coefficient over a shared denominator.</summary>
internal sealed class DisplayBuilder
{
    private readonly KernelTable table;
    private readonly MonomialLayout monomials;
    private readonly AlgebraicLayout algebraic;

    public DisplayBuilder(KernelTable table)
    {
        this.table = table;
        monomials = new(table, Build);
        algebraic = new(table, monomials);
    }

    public Expr Build(Fraction form) => Sum.Of(FunctionDivisors.Split(form, table).Select(BuildPart));

    private Expr BuildPart(Fraction form)
    {
        // Only what the denominator does not concern is split off, so that each coefficient is reduced by itself.
        var inside = form.Denominator.Kernels();
        var isFunction = GatheredBy(form.Numerator);
        var items = form
            .Numerator.Terms.GroupBy(t => (Function: t.Key.Where(isFunction), Outer: Outer(t.Key, inside, isFunction)))
            .Select(g =>
                (
                    g.Key.Function,
                    Coefficient: Fraction.Of(
                        Polynomial.Of(
                            g.Select(t => new KeyValuePair<Monomial, Rational>(t.Key / g.Key.Function, t.Value))
                        ),
                        form.Denominator
                    )
                )
            )
            .GroupBy(i => (i.Function, i.Coefficient.Denominator))
            .Select(g =>
                (
                    g.Key.Function,
                    Coefficient: Fraction.Of(
                        g.Aggregate(Polynomial.Zero, (sum, i) => sum + i.Coefficient.Numerator),
                        g.Key.Denominator
                    )
                )
            );
        return Sum.Of(
            items
                .GroupBy(i => i.Coefficient.Denominator)
                .Select(g => OverDenominator(g.Key, g.Select(i => (i.Function, i.Coefficient.Numerator))))
        );
    }

    /// <summary>The kernels by which terms are gathered: functions, and exponentials where there are several.</summary>
    private Func<int, bool> GatheredBy(Polynomial numerator)
    {
        var exponentials = numerator.Terms.Select(t => t.Key.Where(IsExponential)).Where(m => !m.IsOne).Distinct();
        return exponentials.Count() > 1 ? k => table.IsFunction(k) || IsExponential(k) : table.IsFunction;
    }

    private bool IsExponential(int kernel) => table[kernel] is Kernel.Exponential;

    private static Monomial Outer(Monomial m, SortedSet<int> inside, Func<int, bool> isFunction) =>
        inside.Count == 0 ? Monomial.One : m.Where(k => !inside.Contains(k) && !isFunction(k));

    /// <summary>The sign goes where the denominator is positive: (b log b − a log a)/(b − a), not its negative over a − b.</summary>
    private Expr OverDenominator(Polynomial denominator, IEnumerable<(Monomial Function, Polynomial Coefficient)> items)
    {
        if (denominator.IsOne)
            return SumOver([.. items]);
        return (table.SignOf(denominator) & SignSet.Positive) == 0
            ? SumOver([.. items.Select(i => (i.Function, -i.Coefficient))]) / algebraic.Denominator(-denominator)
            : SumOver([.. items]) / algebraic.Denominator(denominator);
    }

    private Expr SumOver(List<(Monomial Function, Polynomial Coefficient)> all)
    {
        var (squares, items) = FunctionSquares.TakeFrom(all, table);
        var logarithms = items.Where(i => table.IsLogarithm(i.Function)).ToList();
        var gammas = LogBetas
            .Gather(items.Where(i => table.IsValueOf(Functions.LogGamma, i.Function)), table, Build)
            .ToList();
        var rest = items.Where(i => !table.IsLogarithm(i.Function) && !table.IsValueOf(Functions.LogGamma, i.Function));
        return Sum.Of([
            .. squares.Select(algebraic.Of),
            .. gammas.Select(g => algebraic.Coefficient(g.Coefficient) * g.Function),
            .. Logarithms(logarithms),
            .. rest.Select(i =>
                i.Function.IsOne
                    ? algebraic.Of(i.Coefficient)
                    : algebraic.Coefficient(i.Coefficient) * monomials.Of(i.Function, Rational.One)
            ),
        ]);
    }

    /// <summary>Logarithms with the same coefficient but for its sign become the logarithm of a quotient.</summary>
    private IEnumerable<Expr> Logarithms(List<(Monomial Function, Polynomial Coefficient)> items)
    {
        foreach (var group in items.GroupBy(i => Oriented(i.Coefficient)))
        {
            var factor = group.Any(i => i.Coefficient.Equals(group.Key)) ? group.Key : -group.Key;
            Expr inside = Expr.One;
            foreach (var (function, coefficient) in group)
            {
                var argument = Build(((Kernel.Logarithm)table[function.Factors[0].Kernel]).Argument);
                inside *= coefficient.Equals(factor) ? argument : 1 / argument;
            }
            yield return algebraic.Coefficient(factor) * Functions.Log.Of(inside);
        }
    }

    /// <summary>The coefficient or its negative: the one that is positive, else the one with the positive leading term.</summary>
    private Polynomial Oriented(Polynomial p)
    {
        var sign = table.SignOf(p);
        if ((sign & SignSet.Negative) == 0)
            return p;
        if ((sign & SignSet.Positive) == 0)
            return -p;
        return p.Content().Sign < 0 ? -p : p;
    }
}
