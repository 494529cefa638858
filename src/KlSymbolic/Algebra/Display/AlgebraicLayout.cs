using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Algebra.Display;

/// <summary>Lays out a polynomial without functions: common factors in front, terms over shared denominators, squares completed.</summary>
internal sealed class AlgebraicLayout(KernelTable table)
{
    public Expr Of(Polynomial p)
    {
        if (p.Count <= 1)
            return table.ToExpr(p);
        var content = p.MonomialContent();
        var factor = content.Where(k => content.ExponentOf(k).Sign > 0);
        if (!factor.IsOne)
            return table.ToExpr(factor) * Of(p.Times(Monomial.One / factor, Rational.One));
        return Sum.Of(p.Terms.GroupBy(t => DenominatorOf(t.Key)).Select(g => OverDenominator(g.Key, g)));
    }

    private Expr OverDenominator(Monomial denominator, IEnumerable<KeyValuePair<Monomial, Rational>> terms)
    {
        var numerator = Polynomial.Of(terms).Times(denominator, Rational.One);
        if (denominator.IsOne && numerator.Terms.All(t => t.Key.IsOne))
            return table.ToExpr(numerator);
        var content = numerator.Content();
        if (content.Sign < 0 && numerator.Count > 1)
            content = -content;
        var whole = numerator.Times(Monomial.One, content.Reciprocal());
        var over = table.ToExpr(denominator);
        if (whole.Count == 1)
            return table.ToExpr(numerator) / over;
        var layout = CompleteSquares(whole);
        return content.IsInteger && denominator.IsOne && layout is Sum s
            ? Sum.Of(s.Terms.Select(t => new Number(content) * t))
            : new Number(content) * layout / over;
    }

    /// <summary>Writes A u² + B u + C as A (u + h)² + rest where that leaves fewer terms.</summary>
    private Expr CompleteSquares(Polynomial p)
    {
        Expr? best = null;
        var fewest = p.Count - 2;
        foreach (var kernel in p.Kernels())
        {
            if (Complete(p, kernel) is not var (square, half, rest) || rest.Count >= fewest)
                continue;
            fewest = rest.Count;
            var inner = table.ToExpr(Polynomial.Of(Monomial.Of(kernel, new Exponent(1)), Rational.One) + half);
            best = table.ToExpr(square) * inner.Pow(2) + (rest.IsZero ? Expr.Zero : CompleteSquares(rest));
        }
        return best ?? table.ToExpr(p);
    }

    private static (Polynomial Square, Polynomial Half, Polynomial Remainder)? Complete(Polynomial p, int kernel)
    {
        var byDegree = p.Terms.ToLookup(t => t.Key.ExponentOf(kernel));
        if (byDegree.Any(g => !g.Key.IsInteger || g.Key.Numerator is < 0 or > 2))
            return null;
        var a = Part(2);
        var b = Part(1);
        if (a.Count != 1 || b.IsZero)
            return null;
        var half = b.Times(Monomial.One / a.Leading.Key, (a.Leading.Value * 2).Reciprocal());
        if (half.Terms.Any(t => t.Key.Factors.Any(f => f.Exponent.Sign < 0)))
            return null;
        return (a, half, Part(0) - a * half * half);

        Polynomial Part(int degree) =>
            Polynomial.Of(
                byDegree[new Exponent(degree)]
                    .Select(t => new KeyValuePair<Monomial, Rational>(t.Key.Without(kernel), t.Value))
            );
    }

    private Monomial DenominatorOf(Monomial m) =>
        m.Where(k => m.ExponentOf(k).Sign < 0 && table[k] is not Kernel.Exponential).Pow(new Exponent(-1));
}
