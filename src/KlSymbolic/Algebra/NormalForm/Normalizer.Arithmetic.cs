namespace KlSymbolic.Algebra.NormalForm;

/// <content>Sums, products and powers; exponents of bounded kernels are brought back after each.</content>
internal sealed partial class Normalizer
{
    private Fraction Add(Fraction a, Fraction b)
    {
        cancellation.ThrowIfCancellationRequested();
        var sum = a + b;
        return a.IsPolynomial && b.IsPolynomial ? sum : Reduce(sum);
    }

    private Fraction Multiply(Fraction a, Fraction b)
    {
        cancellation.ThrowIfCancellationRequested();
        return Reduce(a * b);
    }

    private Fraction Divide(Fraction a, Fraction b) => Reduce(a / b);

    private Fraction PowerOf(Power p)
    {
        if (p.Exponent is not Number { Value: var e })
            return ExpOf(Multiply(Of(p.Exponent), LogOf(Of(p.Base))));
        return PowerOf(Of(p.Base), e);
    }

    private Fraction PowerOf(Fraction b, Rational e)
    {
        if (Exponent.From(e) is not { } exponent)
            throw new ExpressionLimitException($"The exponent {e} is too large.");
        if (!exponent.IsInteger)
            return RootOf(b, exponent);
        if (b.IsPolynomial && b.Numerator.Count == 1)
        {
            var term = b.Numerator.Leading;
            if (Math.Abs((long)exponent.Numerator) * term.Value.BitCount > 100_000)
                throw new ExpressionLimitException($"A number to the power {e} has too many digits.");
            return Reduce(Fraction.Of(Polynomial.Of(term.Key.Pow(exponent), term.Value.Pow(exponent.Numerator))));
        }
        if (exponent.Sign < 0 && b.IsPolynomial)
            Table.AddDivisor(b.Numerator);
        if (Math.Abs(exponent.Numerator) > MaximumPower)
            throw new ExpressionLimitException($"A sum to the power {e} is not multiplied out.");
        var result = Fraction.One;
        for (var i = 0; i < Math.Abs(exponent.Numerator); i++)
            result = Multiply(result, b);
        return exponent.Sign < 0 ? Divide(Fraction.One, result) : result;
    }

    /// <summary>A fractional power, distributed over factors that are not negative.</summary>
    private Fraction RootOf(Fraction b, Exponent exponent)
    {
        if (b.IsZero)
            return exponent.Sign > 0 ? Fraction.Zero : throw new UndefinedExpressionException("0 to a negative power.");
        var split = FactorBySign(b, ofLogarithm: false);
        var result = Fraction.One;
        foreach (var (kernel, e) in split.Kernels)
            result = Multiply(result, Fraction.Of(kernel, e * exponent));
        foreach (var (p, e) in split.Polynomials)
            result = Multiply(result, Fraction.Of(Table.NumberOf(new Kernel.Root(Fraction.Of(p))), e * exponent));
        foreach (var (n, e) in split.Integers)
            result = Multiply(result, Fraction.Of(Table.NumberOf(new Kernel.Radical(n)), e * exponent));
        return split.Unknown is null
            ? result
            : Multiply(result, Fraction.Of(Table.NumberOf(new Kernel.Root(split.Unknown)), exponent));
    }

    /// <summary>Brings exponents of radicals and roots between 0 and 1, and of absolute values to 0 or 1.</summary>
    private Fraction Reduce(Fraction f)
    {
        if (!Table.HasBoundedExponents || (!NeedsReduction(f.Numerator) && !NeedsReduction(f.Denominator)))
            return f;
        var numerator = Reduce(f.Numerator);
        return f.IsPolynomial ? numerator : Reduce(numerator / Reduce(f.Denominator));
    }

    private bool NeedsReduction(Polynomial p) =>
        p.Terms.Any(t => t.Key.Factors.Any(f => WholePart(f.Kernel, f.Exponent) != 0));

    private int WholePart(int kernel, Exponent exponent) =>
        Table[kernel] switch
        {
            Kernel.Radical or Kernel.Root => exponent.Floor(),
            Kernel.Absolute when exponent.IsInteger => exponent.Floor() - (exponent.Numerator & 1),
            Kernel.Value v when v.Function == Functions.Sin && exponent.IsInteger => exponent.Floor()
                - (exponent.Numerator & 1),
            _ => 0,
        };

    private Fraction Reduce(Polynomial p)
    {
        var plain = new List<KeyValuePair<Monomial, Rational>>();
        var rest = Fraction.Zero;
        foreach (var term in p.Terms)
        {
            var image = Fraction.Of(Polynomial.Of(Monomial.One, term.Value));
            var monomial = term.Key;
            var changed = false;
            foreach (var (kernel, exponent) in term.Key.Factors)
            {
                var whole = WholePart(kernel, exponent);
                if (whole == 0)
                    continue;
                changed = true;
                monomial *= Monomial.Of(kernel, new Exponent(-whole));
                if (Table[kernel] is Kernel.Value sine)
                {
                    var cos = Table.Fraction(new Kernel.Value(Functions.Cos, sine.Arguments));
                    image *= (Fraction.One - cos * cos).Pow(whole / 2);
                    continue;
                }
                var b = Table[kernel] switch
                {
                    Kernel.Radical r => Fraction.Of((Rational)r.Base),
                    Kernel.Root r => r.Base,
                    Kernel.Absolute a => Fraction.Of(a.Argument),
                    var other => throw new InvalidOperationException($"Unbounded kernel {other}."),
                };
                image *= b.Pow(whole);
            }
            if (changed)
                rest += image * Fraction.Of(Polynomial.Of(monomial, Rational.One));
            else
                plain.Add(term);
        }
        return Reduce(Fraction.Of(Polynomial.Of(plain)) + rest);
    }
}
