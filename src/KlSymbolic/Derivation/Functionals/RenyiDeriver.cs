using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>Derives Rényi divergences: p^a q^(1−a) has the kernel of P at shifted exponents, so that a normaliser gives its integral.</summary>
/// <remarks>Thread safe. Values are in nats.</remarks>
public static class RenyiDeriver
{
    private static readonly string[] orderNames = ["alpha", "order", "a"];

    /// <summary>A symbol for the order, named unlike every symbol of P and Q.</summary>
    public static Symbol FreshOrder(Distribution p, Distribution q)
    {
        var names = p.FreeSymbols().Union(q.FreeSymbols()).Select(s => s.Name).ToList();
        var name = orderNames.FirstOrDefault(n => !names.Contains(n)) ?? "order";
        while (names.Contains(name))
            name += "_";
        return new Symbol(name, Domain.Positive);
    }

    /// <summary>D_a(P||Q).</summary>
    /// <param name="p">The distribution with exponent a.</param>
    /// <param name="q">The distribution with exponent 1 − a.</param>
    /// <param name="order">a, positive and not 1.</param>
    /// <param name="assumptions">What holds beyond the domains of the symbols.</param>
    /// <exception cref="ArgumentException">The order is not positive or 1, or P or Q does not exist.</exception>
    public static RenyiDerivation Of(Distribution p, Distribution q, Expr order, AssumptionSet assumptions)
    {
        var existing = Deriver.Existing(q, Deriver.Existing(p, assumptions));
        if (existing.Decide(Condition.Less(0, order)) == Truth.False || order.IsOne)
            throw new ArgumentException(
                $"The order of a Rényi divergence is positive and not 1, and it is {order}; at 1 the divergence is KL(P||Q)."
            );
        var known = existing.With(
            existing.Reduce(Condition.And(Condition.Less(0, order), Condition.Equal(order, 1).Negate()))
        );
        var steps = new List<Step>();
        var cases = new RenyiCases(p, q, order, known, steps).All();
        var divergence = Outcome.Of(cases.Select(c => new Case(c.When, c.Divergence)), known);
        var limit = order is Symbol a ? RenyiLimit.Check(p, q, a, cases, existing, steps) : Agreement.NotApplicable;
        return new(p, q, order, known)
        {
            Divergence = divergence,
            Limit = limit,
            Steps = [.. steps],
        };
    }
}
