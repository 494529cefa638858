using KlSymbolic.Algebra;
using KlSymbolic.Derivation.Values;

namespace KlSymbolic.Derivation.Masters;

/// <summary>A statistic written as e^(δ·u) ∏ uᵢ^nᵢ over the statistics u of a kernel.</summary>
/// <param name="Shifts">δ.</param>
/// <param name="Orders">n.</param>
internal sealed record Tilt(Expr[] Shifts, int[] Orders)
{
    private const int MaximumOrder = 8;

    /// <summary>The statistic so written; null where it has another shape.</summary>
    public static Tilt? Of(Expr statistic, IReadOnlyList<Expr> u)
    {
        var tilt = new Tilt([.. u.Select(_ => Expr.Zero)], new int[u.Count]);
        return statistic.IsOne || Terms.FactorsOf(statistic).All(f => tilt.Absorb(f, u)) ? tilt : null;
    }

    private bool Absorb(Expr factor, IReadOnlyList<Expr> u)
    {
        if (factor is Apply { Function.Name: "exp", Arguments: [var sum] })
            return Terms.Of(sum).All(t => AbsorbExponent(t, u));
        var (b, e) = Terms.PowerOf(factor);
        for (var i = 0; i < u.Count; i++)
        {
            // x^k is e^(k log x).
            if (u[i] is Apply { Function.Name: "log", Arguments: [var inner] } && inner == b)
            {
                Shifts[i] += e;
                return true;
            }
        }
        for (var i = 0; i < u.Count; i++)
        {
            var (root, exponent) = Terms.PowerOf(u[i]);
            if (
                root == b
                && e / exponent is Number { Value: { IsInteger: true, Sign: > 0 } n }
                && n + Orders[i] <= MaximumOrder
            )
            {
                Orders[i] += (int)n.Numerator;
                return true;
            }
        }
        return false;
    }

    private bool AbsorbExponent(Expr term, IReadOnlyList<Expr> u)
    {
        for (var i = 0; i < u.Count; i++)
        {
            if (Coefficient(term, u[i]) is not { } c)
                continue;
            Shifts[i] += c;
            return true;
        }
        return false;
    }

    /// <summary>What multiplies u in the term; null where the rest of the term still depends on what u depends on.</summary>
    private static Expr? Coefficient(Expr term, Expr u)
    {
        if (term == u)
            return Expr.One;
        var factors = Terms.FactorsOf(term);
        var at = factors.IndexOf(u);
        return at < 0 ? null : Product.Of(factors.RemoveAt(at));
    }
}
