using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Algebra.Display;

/// <summary>Lays out one term: square roots under one root sign, exponentials of logarithms as powers, exponents laid out in their turn.</summary>
internal sealed class MonomialLayout(KernelTable table, Func<Fraction, Expr> layout)
{
    public Expr Of(Monomial m, Rational coefficient)
    {
        var factors = new List<Expr>();
        var exponent = Fraction.Zero;
        Expr above = Expr.One,
            below = Expr.One;
        foreach (var (kernel, power) in m.Factors)
        {
            switch (table[kernel])
            {
                case Kernel.Exponential e:
                    exponent +=
                        Fraction.Of(power.ToRational())
                        * Fraction.Of(Polynomial.Of(e.Numerator, Rational.One), e.Denominator);
                    break;
                case Kernel.Radical r
                    when power.Equals(new Exponent(1, 2)) && (coefficient.Denominator % r.Base).IsZero:
                    // √2/2 is written as 1/√2.
                    coefficient *= r.Base;
                    below *= new Number(r.Base);
                    break;
                case var other
                    when power.Denominator == 2
                        && other is Kernel.Radical or Kernel.Value { Arguments.Items.IsEmpty: true }:
                    var whole = power.Sign > 0 ? power - new Exponent(1, 2) : power + new Exponent(1, 2);
                    if (power.Sign > 0)
                        above *= Base(kernel);
                    else
                        below *= Base(kernel);
                    if (!whole.IsZero)
                        factors.Add(Base(kernel).Pow(new Number(whole.ToRational())));
                    break;
                default:
                    factors.Add(Base(kernel).Pow(new Number(power.ToRational())));
                    break;
            }
        }
        factors.Add(above.IsOne ? 1 / below.Sqrt() : (above / below).Sqrt());
        factors.Add(ExponentialOf(exponent));
        return new Number(coefficient) * Product.Of(factors);
    }

    private Expr Base(int kernel) =>
        table[kernel] switch
        {
            Kernel.Absolute a => Functions.Abs.Of(layout(Fraction.Of(a.Argument))),
            Kernel.Root r => layout(r.Base),
            Kernel.Value v => v.Function.Of([.. v.Arguments.Items.Select(ArgumentOf)]),
            Kernel.Logarithm l => Functions.Log.Of(layout(l.Argument)),
            _ => table.ToExpr(kernel),
        };

    /// <summary>An argument of a function on one line: erf((a − log b)/(√2 c)), not the difference of two fractions.</summary>
    private Expr ArgumentOf(Fraction f)
    {
        var content = f.Numerator.MonomialContent();
        if (!f.IsPolynomial || f.Numerator.Count < 2 || content.Factors.All(c => c.Exponent.Sign > 0))
            return layout(f);
        var number = f.Numerator.Content().Abs();
        var above = f.Numerator.Times(Monomial.One / content, number.Reciprocal());
        return Of(content, number) * layout(Fraction.Of(above));
    }

    private Expr ExponentialOf(Fraction exponent)
    {
        if (exponent.IsZero)
            return Expr.One;
        var plain = new List<KeyValuePair<Monomial, Rational>>();
        var powers = new Dictionary<Fraction, Expr>();
        Expr gammas = Expr.One;
        foreach (var term in exponent.Numerator.Terms)
        {
            var function = term.Key.Where(IsLogarithmic);
            if (function.Factors is not [(var kernel, { IsInteger: true, Numerator: 1 })])
                plain.Add(term);
            else if (table[kernel] is Kernel.Logarithm logarithm)
            {
                var power = Fraction.Of(Polynomial.Of(term.Key / function, term.Value), exponent.Denominator);
                var b = layout(logarithm.Argument);
                powers[power] = powers.TryGetValue(power, out var others) ? others * b : b;
            }
            else if (exponent.IsPolynomial && term.Key.Equals(function) && term.Value.Abs().IsOne)
                gammas *= Functions.Gamma.Of(((Apply)Base(kernel)).Arguments[0]).Pow(new Number(term.Value));
            else
                plain.Add(term);
        }
        var rest = Fraction.Of(Polynomial.Of(plain), exponent.Denominator);
        return Product.Of([.. powers.Select(p => p.Value.Pow(layout(p.Key))), gammas, Functions.Exp.Of(layout(rest))]);
    }

    private bool IsLogarithmic(int kernel) =>
        table[kernel] is Kernel.Logarithm || (table[kernel] is Kernel.Value v && v.Function == Functions.LogGamma);
}
