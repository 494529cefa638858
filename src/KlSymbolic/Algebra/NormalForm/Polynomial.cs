namespace KlSymbolic.Algebra.NormalForm;

/// <summary>A sum of monomials with rational coefficients other than 0; exponents may be negative and fractional.</summary>
internal sealed class Polynomial : IEquatable<Polynomial>
{
    /// <summary>Beyond this many terms a computation is given up, and the zero test answers that it does not know.</summary>
    public const int MaximumTerms = 4000;

    private readonly Dictionary<Monomial, Rational> terms;
    private readonly int hash;

    private Polynomial(Dictionary<Monomial, Rational> terms)
    {
        if (terms.Count > MaximumTerms)
            throw new ExpressionLimitException($"The normal form has more than {MaximumTerms} terms.");
        this.terms = terms;
        foreach (var t in terms)
            hash = unchecked(hash + ((t.Key.GetHashCode() * 31) ^ t.Value.GetHashCode()));
    }

    public static Polynomial Zero { get; } = new([]);

    public static Polynomial One { get; } = Of(Rational.One);

    public int Count => terms.Count;

    public bool IsZero => terms.Count == 0;

    public bool IsOne => IsConstant && Constant.IsOne;

    /// <summary>Whether no kernel occurs.</summary>
    public bool IsConstant => terms.Count == 0 || (terms.Count == 1 && terms.ContainsKey(Monomial.One));

    /// <summary>The coefficient of the monomial 1.</summary>
    public Rational Constant => terms.TryGetValue(Monomial.One, out var c) ? c : Rational.Zero;

    public IEnumerable<KeyValuePair<Monomial, Rational>> Terms => terms;

    /// <summary>The terms, the greatest monomial first.</summary>
    public IEnumerable<KeyValuePair<Monomial, Rational>> SortedTerms => terms.OrderByDescending(t => t.Key);

    /// <summary>The term with the greatest monomial.</summary>
    public KeyValuePair<Monomial, Rational> Leading
    {
        get
        {
            var best = default(KeyValuePair<Monomial, Rational>);
            foreach (var t in terms)
            {
                if (best.Key is null || t.Key.CompareTo(best.Key) > 0)
                    best = t;
            }
            return best;
        }
    }

    public static Polynomial Of(Rational constant) => Of(Monomial.One, constant);

    public static Polynomial Of(Monomial monomial, Rational coefficient) =>
        coefficient.IsZero ? Zero : new(new Dictionary<Monomial, Rational> { [monomial] = coefficient });

    public static Polynomial Of(IEnumerable<KeyValuePair<Monomial, Rational>> terms)
    {
        var result = new Dictionary<Monomial, Rational>();
        foreach (var t in terms)
            Accumulate(result, t.Key, t.Value);
        return new(result);
    }

    private static void Accumulate(Dictionary<Monomial, Rational> into, Monomial monomial, Rational coefficient)
    {
        if (!into.TryGetValue(monomial, out var old))
        {
            if (!coefficient.IsZero)
                into[monomial] = coefficient;
            return;
        }
        var sum = old + coefficient;
        if (sum.IsZero)
            into.Remove(monomial);
        else
            into[monomial] = sum;
    }

    public static Polynomial operator +(Polynomial a, Polynomial b)
    {
        if (a.IsZero)
            return b;
        if (b.IsZero)
            return a;
        var result = new Dictionary<Monomial, Rational>(a.terms);
        foreach (var t in b.terms)
            Accumulate(result, t.Key, t.Value);
        return new(result);
    }

    public static Polynomial operator -(Polynomial a) => a.Times(Monomial.One, Rational.MinusOne);

    public static Polynomial operator -(Polynomial a, Polynomial b) => a + -b;

    public static Polynomial operator *(Polynomial a, Polynomial b)
    {
        if (a.Count == 1)
            return b.Times(a.Leading.Key, a.Leading.Value);
        if (b.Count == 1)
            return a.Times(b.Leading.Key, b.Leading.Value);
        if ((long)a.Count * b.Count > MaximumTerms * 16L)
            throw new ExpressionLimitException("The normal form grows beyond its limit.");
        var result = new Dictionary<Monomial, Rational>();
        foreach (var x in a.terms)
        {
            foreach (var y in b.terms)
                Accumulate(result, x.Key * y.Key, x.Value * y.Value);
        }
        return new(result);
    }

    public Polynomial Times(Monomial monomial, Rational coefficient)
    {
        if (coefficient.IsZero)
            return Zero;
        if (coefficient.IsOne && monomial.IsOne)
            return this;
        var result = new Dictionary<Monomial, Rational>(terms.Count);
        foreach (var t in terms)
            result[t.Key * monomial] = t.Value * coefficient;
        return new(result);
    }

    public Polynomial Pow(int exponent)
    {
        var result = One;
        for (var i = 0; i < exponent; i++)
            result *= this;
        return result;
    }

    /// <summary>The kernels that occur.</summary>
    public SortedSet<int> Kernels() => [.. terms.Keys.SelectMany(m => m.Factors.Select(f => f.Kernel))];

    /// <summary>The greatest monomial that divides every term, taken with the lowest exponents, negative ones included.</summary>
    public Monomial MonomialContent()
    {
        var result = Monomial.One;
        foreach (var kernel in Kernels())
        {
            var lowest = terms.Keys.Select(m => m.ExponentOf(kernel)).Min();
            result *= Monomial.Of(kernel, lowest);
        }
        return result;
    }

    /// <summary>The rational number whose quotient has coprime integer coefficients, with the sign of the leading one.</summary>
    public Rational Content()
    {
        if (IsZero)
            return Rational.One;
        System.Numerics.BigInteger numerator = 0,
            denominator = 1;
        foreach (var c in terms.Values)
        {
            numerator = System.Numerics.BigInteger.GreatestCommonDivisor(numerator, c.Numerator);
            denominator =
                denominator
                / System.Numerics.BigInteger.GreatestCommonDivisor(denominator, c.Denominator)
                * c.Denominator;
        }
        var content = Rational.Of(numerator, denominator);
        return Leading.Value.Sign < 0 ? -content : content;
    }

    /// <summary>Content, monomial content, and the polynomial that remains: coprime integer coefficients, no common monomial, positive leading coefficient.</summary>
    public (Rational Content, Monomial Monomial, Polynomial Primitive) Split()
    {
        var monomial = MonomialContent();
        var content = Content();
        return (content, monomial, Times(Monomial.One / monomial, content.Reciprocal()));
    }

    public bool Equals(Polynomial? other)
    {
        if (other is null || hash != other.hash || terms.Count != other.terms.Count)
            return false;
        foreach (var t in terms)
        {
            if (!other.terms.TryGetValue(t.Key, out var c) || c != t.Value)
                return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Polynomial);

    public override int GetHashCode() => hash;
}
