using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Derivation.Values;

/// <summary>(c₀ + c₁ x + … + cₙ xⁿ) e^(r x) with r ≠ 0, and its integrals with a logarithm of a linear function.</summary>
/// <param name="Coefficients">c.</param>
/// <param name="Rate">r.</param>
internal sealed record ExponentialPolynomial(ImmutableArray<Expr> Coefficients, Expr Rate)
{
    /// <summary>The value at a point; 0 at the end of the line towards which the exponential vanishes.</summary>
    public Expr At(Expr x) =>
        IsInfinite(x) ? Expr.Zero : Exponentials.Times(Value(Coefficients, x), Functions.Exp.Of((Rate * x).Expand()));

    /// <summary>The antiderivative of the same shape.</summary>
    public ExponentialPolynomial Antiderivative()
    {
        var c = Coefficients.ToArray();
        for (var j = c.Length - 1; j >= 0; j--)
            c[j] = (j + 1 < c.Length ? c[j] - (j + 1) * c[j + 1] : c[j]) / Rate;
        return this with { Coefficients = [.. c] };
    }

    /// <summary>The integral between two ends.</summary>
    public Expr Integral(Expr low, Expr high)
    {
        var f = Antiderivative();
        return f.At(high) - f.At(low);
    }

    /// <summary>The integral between two ends times the logarithm of s + t x, which is positive between them and may vanish at one.</summary>
    /// <remarks>
    /// By parts: with G′ the integrand without the logarithm and x₀ = −s/t, (G(x) − G(x₀)) log|x − x₀| grows from 0, and
    /// (G(x) − G(x₀))/(x − x₀) leaves an exponential polynomial and G(x₀)-multiples of ∫ e^(r(x − x₀))/(x − x₀) dx = Ei(r(x − x₀))
    /// (DLMF 6.2.5), which is log|x − x₀| + log|r| + γ + o(1) at x₀ (DLMF 6.6.1).
    /// </remarks>
    public Expr IntegralWithLog(Expr s, Expr t, Expr low, Expr high, AssumptionSet known)
    {
        var f = Antiderivative();
        var root = Exponentials.Merge((-s / t).Expand());
        var (rest, residue) = Divide(f.Coefficients, root);
        // Zero where the division leaves nothing, as for a constant polynomial.
        var smooth = rest.IsEmpty ? null : (this with { Coefficients = rest }).Antiderivative();
        var weight = Exponentials.Times(residue, Functions.Exp.Of((Rate * root).Expand()));
        return UpTo(high) - UpTo(low);

        Expr UpTo(Expr x)
        {
            if (IsInfinite(x))
                return Expr.Zero;
            var u = Exponentials.Merge((s + t * x).Expand());
            var atRoot =
                weight * (Functions.Log.Of(Size(t)) - Functions.EulerGamma.Of() - Functions.Log.Of(Size(Rate)))
                - (smooth?.At(root) ?? Expr.Zero);
            if (u.IsZero)
                return atRoot;
            var inside = f.At(x) * Functions.Log.Of(u) - (smooth?.At(x) ?? Expr.Zero) - weight * Ei(u);
            return Signs.IsPositive(u, known) || known.Decide(Condition.Less(0, u)) == Truth.True
                ? inside
                : Functions.IfEqual.Of(root, x, atRoot, inside);
        }

        // Ei(r(x − x₀)) with x − x₀ = u/t.
        Expr Ei(Expr u)
        {
            var argument = Exponentials.Merge((Rate * u / t).Expand());
            return Signs.Of(Rate / t, known) == SignSet.Negative
                ? -Functions.ExpIntegralE1.Of((-argument).Expand())
                : Functions.ExpIntegralEi.Of(argument);
        }

        Expr Size(Expr e) =>
            Signs.Of(e, known) switch
            {
                SignSet.Positive => e,
                SignSet.Negative => (-e).Expand(),
                _ => Functions.Abs.Of(e),
            };
    }

    /// <summary>The quotient of a polynomial by x − x₀, and the remainder.</summary>
    private static (ImmutableArray<Expr> Quotient, Expr Remainder) Divide(ImmutableArray<Expr> c, Expr root)
    {
        var quotient = new Expr[c.Length - 1];
        var carry = c[^1];
        for (var j = c.Length - 2; j >= 0; j--)
        {
            quotient[j] = carry;
            carry = c[j] + root * carry;
        }
        return ([.. quotient], carry);
    }

    private static Expr Value(ImmutableArray<Expr> c, Expr x)
    {
        var sum = c[^1];
        for (var j = c.Length - 2; j >= 0; j--)
            sum = sum * x + c[j];
        return sum;
    }

    private static bool IsInfinite(Expr x) => x.Contains(Functions.Infinity);
}
