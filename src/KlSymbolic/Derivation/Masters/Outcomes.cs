using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;

namespace KlSymbolic.Derivation.Masters;

/// <summary>Expectations of a discrete law written as sums over its outcomes.</summary>
internal static class Outcomes
{
    /// <summary>Σ T(k) p(k) over the support, the index named unlike every symbol in it.</summary>
    public static Expr Sum(Expr statistic, Law law)
    {
        var logMass = law.LogDensity.ToExpr();
        var taken = new HashSet<string>(
            logMass.FreeSymbols().Concat(statistic.FreeSymbols()).Select(s => s.Name),
            StringComparer.Ordinal
        );
        var name = "k";
        while (taken.Contains(name))
            name += "_";
        var index = new Symbol(name, law.Variable.Domain);
        return IndexedSum.Of(
            index,
            law.Support.Lower,
            law.Support.Upper,
            (Mass(logMass) * statistic).Substitute(law.Variable, index)
        );
    }

    /// <summary>The mass: one power for each base, p^k (1 − p)^(n − k), lest 0^n and 0^(−k) stand side by side; the rest inside one exponential.</summary>
    private static Expr Mass(Expr logMass)
    {
        var powers = new Dictionary<Expr, Expr>();
        var rest = new List<Expr>();
        foreach (var term in Terms.Of(logMass.Expand()))
        {
            var factors = Terms.FactorsOf(term);
            if (factors.FirstOrDefault(f => f is Apply { Function.Name: "log" }) is Apply { Arguments: [var b] } log)
            {
                var exponent = Product.Of(factors.Remove(log));
                powers[b] = powers.TryGetValue(b, out var others) ? others + exponent : exponent;
            }
            else
                rest.Add(term);
        }
        return Product.Of(powers.Select(p => p.Key.Pow(p.Value)).Append(Functions.Exp.Of(Algebra.Sum.Of(rest))));
    }
}
