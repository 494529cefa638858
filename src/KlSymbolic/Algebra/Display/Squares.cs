using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Algebra.Display;

/// <summary>Writes A u² + B u + C as A (u + h)² and a rest, where that leaves fewer terms.</summary>
internal static class Squares
{
    /// <summary>A factor of one term, times the square of the base; the base is null for the factor alone.</summary>
    public sealed record Term(Polynomial Factor, Polynomial? Base);

    /// <summary>The squares and the terms that remain; nothing where no square is completed.</summary>
    public static List<Term> Complete(Polynomial p)
    {
        var result = new List<Term>();
        var rest = p;
        while (Best(rest) is var (square, inner, remainder))
        {
            result.Add(new(square, inner));
            rest = remainder;
        }
        if (result.Count > 0)
            result.AddRange(rest.SortedTerms.Select(t => new Term(Polynomial.Of(t.Key, t.Value), null)));
        return result;
    }

    /// <summary>Whether completing the square in one kernel leaves fewer terms.</summary>
    public static bool Saves(Polynomial p, int kernel) =>
        Complete(p, kernel) is { Remainder: var rest } && rest.Count < p.Count - 2;

    /// <summary>The square that leaves the fewest terms; of several, the one with the smallest numbers inside.</summary>
    private static (Polynomial Square, Polynomial Inner, Polynomial Remainder)? Best(Polynomial p)
    {
        (Polynomial, Polynomial, Polynomial)? best = null;
        var (fewest, smallest) = (p.Count - 2, (Rational)0);
        foreach (var kernel in p.Kernels())
        {
            if (Complete(p, kernel) is not var (square, inner, rest) || rest.Count > fewest)
                continue;
            var height = inner.Terms.Aggregate((Rational)0, (sum, t) => sum + t.Value.Abs());
            if (rest.Count == fewest && (best is null || height >= smallest))
                continue;
            (fewest, smallest) = (rest.Count, height);
            best = (square, inner, rest);
        }
        return best;
    }

    private static (Polynomial Square, Polynomial Inner, Polynomial Remainder)? Complete(Polynomial p, int kernel)
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
        // (u + b/2)² is written as (2u + b)²/4.
        Rational scale = half.Content().Denominator;
        var inner = (Polynomial.Of(Monomial.Of(kernel, new Exponent(1)), Rational.One) + half).Times(
            Monomial.One,
            scale
        );
        return (a.Times(Monomial.One, scale.Pow(-2)), inner, Part(0) - a * half * half);

        Polynomial Part(int degree) =>
            Polynomial.Of(
                byDegree[new Exponent(degree)]
                    .Select(t => new KeyValuePair<Monomial, Rational>(t.Key.Without(kernel), t.Value))
            );
    }
}
