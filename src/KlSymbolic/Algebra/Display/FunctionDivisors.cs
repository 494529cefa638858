using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Algebra.Display;

/// <summary>Divides by sums of functions as far as it goes: (u log a − u log b + v)/(log a − log b) is u + v/(log a − log b).</summary>
internal static class FunctionDivisors
{
    /// <summary>Fractions whose sum is the form, with as little as possible over such a sum.</summary>
    public static IEnumerable<Fraction> Split(Fraction form, KernelTable table)
    {
        foreach (var divisor in table.Divisors)
        {
            if (
                divisor.Count < 2
                || LinearKernel(divisor, table) is not { } kernel
                || PolynomialDivision.DivideExactly(form.Denominator, divisor) is not { } others
                || Divide(form.Numerator, divisor, kernel) is not var (quotient, remainder)
                || quotient.IsZero
            )
                continue;
            var over = remainder.IsZero ? [] : Split(Fraction.Of(remainder, form.Denominator), table);
            return Split(Fraction.Of(quotient, others), table).Concat(over);
        }
        return [form];
    }

    /// <summary>A function that occurs once in the sum, alone and not squared.</summary>
    private static int? LinearKernel(Polynomial divisor, KernelTable table) =>
        divisor
            .Kernels()
            .Where(k => table.IsFunction(k))
            .Where(k =>
                divisor.Terms.Where(t => !t.Key.ExponentOf(k).IsZero).ToList() is [var only]
                && only.Key.Equals(Monomial.Of(k, new Exponent(1)))
            )
            .Select(k => (int?)k)
            .FirstOrDefault();

    /// <summary>Quotient and remainder as polynomials in one kernel; null where it has other exponents than 0, 1, 2, ….</summary>
    private static (Polynomial Quotient, Polynomial Remainder)? Divide(Polynomial a, Polynomial divisor, int kernel)
    {
        if (a.Terms.Any(t => t.Key.ExponentOf(kernel) is var e && (!e.IsInteger || e.Sign < 0)))
            return null;
        var lead = divisor.Terms.Single(t => !t.Key.ExponentOf(kernel).IsZero);
        var (quotient, rest) = (Polynomial.Zero, a);
        while (rest.Terms.Where(t => t.Key.ExponentOf(kernel).Sign > 0).ToList() is { Count: > 0 } reducible)
        {
            var terms = Polynomial.Of(
                reducible.Select(t => new KeyValuePair<Monomial, Rational>(t.Key / lead.Key, t.Value / lead.Value))
            );
            quotient += terms;
            rest -= terms * divisor;
        }
        return (quotient, rest);
    }
}
