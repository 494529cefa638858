using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Explanations.Projections;

/// <summary>Finds exact arguments near an optimum that was found in doubles, and proves them: the gradient of the formula vanishes there.</summary>
internal static class ExactArguments
{
    private const int LargestDenominator = 5_000;
    private const double Near = 1e-6;

    /// <summary>Rational numbers or their square roots at which every partial derivative is 0; null where none are found, or it cannot be shown.</summary>
    /// <param name="formula">What is minimised.</param>
    /// <param name="symbols">Its symbols.</param>
    /// <param name="found">Where the minimum was found.</param>
    public static ImmutableArray<Expr>? Of(Expr formula, ImmutableArray<Symbol> symbols, ImmutableArray<double> found)
    {
        var scale = Math.Max(found.Max(Math.Abs), 1e-12);
        var arguments = ImmutableArray.CreateBuilder<Expr>();
        foreach (var value in found)
        {
            if (Simple(value, scale) is not { } exact)
                return null;
            arguments.Add(exact);
        }
        try
        {
            var values = symbols.Zip(arguments, (s, a) => (s, a)).ToDictionary(x => x.s, x => x.a);
            return symbols.All(s =>
                formula.Differentiate(s) is { } slope
                && ZeroTest.IsZero(slope.Substitute(values), AssumptionSet.None) == Truth.True
            )
                ? arguments.ToImmutable()
                : null;
        }
        catch (Exception e) when (e is UndefinedExpressionException or ExpressionLimitException)
        {
            return null;
        }
    }

    /// <summary>The fraction, or the square root of a fraction, of the smaller denominator.</summary>
    private static Expr? Simple(double value, double scale)
    {
        var plain = Fraction(value, Near * scale);
        var square = value > 0 ? Fraction(value * value, 2 * Near * scale * value) : null;
        if (plain is { } rational && !(square?.Denominator < rational.Denominator))
            return new Number(rational);
        return square is { } radicand ? new Number(radicand).Sqrt() : null;
    }

    /// <summary>The fraction with the least denominator within a distance, by the convergents of the continued fraction.</summary>
    private static Rational? Fraction(double value, double within)
    {
        var (h, k, h0, k0) = (1.0, 0.0, 0.0, 1.0);
        var rest = value;
        for (var i = 0; i < 20; i++)
        {
            var whole = Math.Floor(rest);
            (h, h0) = (whole * h + h0, h);
            (k, k0) = (whole * k + k0, k);
            if (k > LargestDenominator || Math.Abs(h) > 1e12)
                return null;
            if (Math.Abs(h / k - value) <= within)
                return Rational.Of(new System.Numerics.BigInteger(h), new System.Numerics.BigInteger(k));
            rest = 1 / (rest - whole);
        }
        return null;
    }
}
