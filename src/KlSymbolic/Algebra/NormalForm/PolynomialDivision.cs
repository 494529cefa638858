namespace KlSymbolic.Algebra.NormalForm;

/// <summary>Division and greatest common divisors of polynomials in several kernels, with nonnegative integer exponents.</summary>
/// <remarks>Primitive remainder sequences, one kernel after the other (Knuth, The Art of Computer Programming, vol. 2, sec. 4.6.1).</remarks>
internal static class PolynomialDivision
{
    /// <summary>Quotient and remainder by the leading term, so that no term of the remainder is divisible by it.</summary>
    public static (Polynomial Quotient, Polynomial Remainder) DivRem(Polynomial a, Polynomial b)
    {
        var (lead, coefficient) = (b.Leading.Key, b.Leading.Value);
        var quotient = Polynomial.Zero;
        var remainder = Polynomial.Zero;
        var rest = a;
        for (var steps = 0; !rest.IsZero; steps++)
        {
            if (steps > Polynomial.MaximumTerms)
                throw new ExpressionLimitException("A polynomial division takes too many steps.");
            var top = rest.Leading;
            var ratio = top.Key / lead;
            if (ratio.Factors.All(f => f.Exponent.Sign > 0))
            {
                var term = Polynomial.Of(ratio, top.Value / coefficient);
                quotient += term;
                rest -= b * term;
            }
            else
            {
                var term = Polynomial.Of(top.Key, top.Value);
                remainder += term;
                rest -= term;
            }
        }
        return (quotient, remainder);
    }

    /// <summary>The quotient where the division leaves nothing; null elsewhere.</summary>
    public static Polynomial? DivideExactly(Polynomial a, Polynomial b)
    {
        if (b.IsConstant)
            return a.Times(Monomial.One, b.Constant.Reciprocal());
        var lead = b.Leading;
        var quotient = Polynomial.Zero;
        var rest = a;
        for (var steps = 0; !rest.IsZero; steps++)
        {
            var top = rest.Leading;
            var ratio = top.Key / lead.Key;
            if (steps > Polynomial.MaximumTerms || ratio.Factors.Any(f => f.Exponent.Sign < 0))
                return null;
            var term = Polynomial.Of(ratio, top.Value / lead.Value);
            quotient += term;
            rest -= b * term;
        }
        return quotient;
    }

    /// <summary>The greatest common divisor of two polynomials whatever their exponents: a primitive polynomial without a monomial factor.</summary>
    public static Polynomial Gcd(Polynomial a, Polynomial b)
    {
        if (a.IsZero || b.IsZero)
            return (a.IsZero ? b : a).IsZero ? Polynomial.One : (a.IsZero ? b : a).Split().Primitive;
        var x = a.Split().Primitive;
        var y = b.Split().Primitive;
        if (x.IsConstant || y.IsConstant)
            return Polynomial.One;
        if (x.Equals(y))
            return x;
        var scale = Denominators(x, y);
        return scale.Count == 0
            ? GcdOfPrimitive(x, y)
            : Rescale(GcdOfPrimitive(Rescale(x, scale, false), Rescale(y, scale, false)), scale, true);
    }

    /// <summary>The greatest common divisor of a polynomial and its derivative by its first kernel: what it contains more than once.</summary>
    public static Polynomial RepeatedFactor(Polynomial p)
    {
        if (p.IsConstant || p.Terms.Any(t => t.Key.Factors.Any(f => !f.Exponent.IsInteger)))
            return Polynomial.One;
        var kernel = p.Kernels().Min;
        var derivative = Polynomial.Of(
            p.Terms.Select(t => new KeyValuePair<Monomial, Rational>(
                t.Key * Monomial.Of(kernel, new Exponent(-1)),
                t.Value * t.Key.ExponentOf(kernel).Numerator
            ))
        );
        return derivative.IsZero || derivative.IsConstant ? Polynomial.One : Gcd(p, derivative);
    }

    /// <summary>A factor in which one of the kernels does not occur, such as a − 1 of (a − 1)(b − 1); null where there is none.</summary>
    public static Polynomial? FactorFreeOfAKernel(Polynomial p)
    {
        if (p.Count < 4 || p.Terms.Any(t => t.Key.Factors.Any(f => !f.Exponent.IsInteger || f.Exponent.Sign < 0)))
            return null;
        return p.Kernels()
            .Select(kernel => GcdOfAll(Coefficients(p, kernel).Values, Polynomial.Zero).Split().Primitive)
            .FirstOrDefault(factor => !factor.IsConstant && factor.Count < p.Count);
    }

    private static Dictionary<int, int> Denominators(Polynomial a, Polynomial b)
    {
        var result = new Dictionary<int, int>();
        foreach (var (kernel, exponent) in a.Terms.Concat(b.Terms).SelectMany(t => t.Key.Factors))
        {
            if (exponent.IsInteger)
                continue;
            var old = result.TryGetValue(kernel, out var d) ? d : 1;
            result[kernel] = old / Exponent.Gcd(old, exponent.Denominator) * exponent.Denominator;
        }
        return result;
    }

    private static Polynomial Rescale(Polynomial p, Dictionary<int, int> scale, bool divide) =>
        Polynomial.Of(
            p.Terms.Select(t => new KeyValuePair<Monomial, Rational>(
                t.Key.Factors.Aggregate(
                    Monomial.One,
                    (m, f) =>
                        m
                        * Monomial.Of(
                            f.Kernel,
                            scale.TryGetValue(f.Kernel, out var d)
                                ? f.Exponent * (divide ? new Exponent(1, d) : new Exponent(d))
                                : f.Exponent
                        )
                ),
                t.Value
            ))
        );

    private static Polynomial GcdOfPrimitive(Polynomial a, Polynomial b)
    {
        var shared = a.Kernels();
        shared.IntersectWith(b.Kernels());
        if (shared.Count == 0)
            return Polynomial.One;
        if (a.Count <= b.Count ? DivideExactly(b, a) is not null : DivideExactly(a, b) is not null)
            return a.Count <= b.Count ? a : b;
        var onlyInOne = a.Kernels();
        onlyInOne.SymmetricExceptWith(b.Kernels());
        if (onlyInOne.Count > 0)
        {
            var kernel = onlyInOne.Min;
            var (with, without) = a.Kernels().Contains(kernel) ? (a, b) : (b, a);
            return GcdOfAll(Coefficients(with, kernel).Values, without);
        }
        var main = shared.OrderBy(k => Math.Max(Degree(a, k), Degree(b, k))).First();
        var ca = GcdOfAll(Coefficients(a, main).Values, Polynomial.Zero);
        var cb = GcdOfAll(Coefficients(b, main).Values, Polynomial.Zero);
        var content = Gcd(ca, cb);
        var x = DivideExactly(a, ca)!;
        var y = DivideExactly(b, cb)!;
        if (Degree(x, main) < Degree(y, main))
            (x, y) = (y, x);
        while (!y.IsZero)
        {
            var remainder = PseudoRemainder(x, y, main);
            x = y;
            if (remainder.IsZero)
                break;
            if (Degree(remainder, main) == 0)
            {
                x = Polynomial.One;
                break;
            }
            y = remainder.Split().Primitive;
            var c = GcdOfAll(Coefficients(y, main).Values, Polynomial.Zero);
            if (!c.IsConstant)
                y = DivideExactly(y, c)!;
        }
        return (x * content).Split().Primitive;
    }

    private static Polynomial GcdOfAll(IEnumerable<Polynomial> items, Polynomial start)
    {
        var result = start;
        foreach (var item in items.OrderBy(i => i.Count))
        {
            if (result.IsOne)
                return result;
            result = result.IsZero ? item : GcdWithMonomial(result, item);
        }
        return result;
    }

    /// <summary>The greatest common divisor with its monomial factor, for nonnegative exponents.</summary>
    private static Polynomial GcdWithMonomial(Polynomial a, Polynomial b)
    {
        var (ma, mb) = (a.MonomialContent(), b.MonomialContent());
        var monomial = Monomial.One;
        foreach (var (kernel, exponent) in ma.Factors)
        {
            var other = mb.ExponentOf(kernel);
            monomial *= Monomial.Of(kernel, exponent < other ? exponent : other);
        }
        return Gcd(a, b).Times(monomial, Rational.One);
    }

    private static int Degree(Polynomial p, int kernel) => p.Terms.Max(t => t.Key.ExponentOf(kernel).Numerator);

    private static SortedDictionary<int, Polynomial> Coefficients(Polynomial p, int kernel)
    {
        var result = new SortedDictionary<int, Polynomial>();
        foreach (var group in p.Terms.GroupBy(t => t.Key.ExponentOf(kernel).Numerator))
        {
            result[group.Key] = Polynomial.Of(
                group.Select(t => new KeyValuePair<Monomial, Rational>(t.Key.Without(kernel), t.Value))
            );
        }
        return result;
    }

    private static Polynomial PseudoRemainder(Polynomial a, Polynomial b, int kernel)
    {
        var degree = Degree(b, kernel);
        var lead = Coefficients(b, kernel)[degree];
        var rest = a;
        while (!rest.IsZero && Degree(rest, kernel) is var d && d >= degree)
        {
            var top = Coefficients(rest, kernel)[d];
            rest = rest * lead - b * top.Times(Monomial.Of(kernel, new Exponent(d - degree)), Rational.One);
        }
        return rest;
    }
}
