using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Derivation.Masters;

/// <summary>The normaliser Z of the densities e^(η₁u₁(x) + η₂u₂(x) + …)/Z(η) as a function of the exponents η.</summary>
/// <remarks>E of e^(δ·u) ∏ uᵢ^nᵢ is Z(η + δ)/Z(η) times derivatives of log Z at η + δ: shift exponents, differentiate.</remarks>
internal sealed class Normaliser
{
    private readonly ImmutableArray<Expr> gradient;

    public Normaliser(ImmutableArray<Symbol> exponents, Expr logarithm, Condition domain, Expr? cumulative = null)
    {
        Exponents = exponents;
        Logarithm = logarithm;
        Domain = domain;
        Cumulative = cumulative;
        gradient =
        [
            .. exponents.Select(e =>
                logarithm.Differentiate(e) ?? throw new ArgumentException($"No derivative by {e} is known.")
            ),
        ];
    }

    /// <summary>The point up to which <see cref="Cumulative"/> goes.</summary>
    public static Symbol Point { get; } = new("point", Algebra.Domain.Real);

    /// <summary>η.</summary>
    public ImmutableArray<Symbol> Exponents { get; }

    /// <summary>log Z(η).</summary>
    public Expr Logarithm { get; }

    /// <summary>Where the integral of the kernel converges.</summary>
    public Condition Domain { get; }

    /// <summary>The probability of x below <see cref="Point"/> as a function of η; null where it is not known.</summary>
    public Expr? Cumulative { get; }

    /// <summary>∂^n (Z F)/Z for orders n of differentiation; F = 1 gives the moments. Null where F has no known derivative.</summary>
    public Expr? Derivative(Expr f, IReadOnlyList<int> orders)
    {
        for (var i = 0; i < orders.Count; i++)
        {
            for (var n = 0; n < orders[i]; n++)
            {
                if (f.Differentiate(Exponents[i]) is not { } slope)
                    return null;
                f = f * gradient[i] + slope;
            }
        }
        return f;
    }
}
