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
            (Mass(logMass, law.Variable) * statistic).Substitute(law.Variable, index)
        );
    }

    /// <summary>The mass: powers where they are all that depends on x, else one exponential, in which they neither overflow nor vanish.</summary>
    /// <remarks>One exponent for each base, k log p + (n − k) log(1 − p), lest n log 0 and −k log 0 stand side by side.</remarks>
    private static Expr Mass(Expr logMass, Symbol x)
    {
        var exponents = new Dictionary<Expr, Expr>();
        var rest = new List<Expr>();
        foreach (var term in Terms.Of(logMass.Expand()))
        {
            var factors = Terms.FactorsOf(term);
            if (factors.FirstOrDefault(f => f is Apply { Function.Name: "log" }) is Apply { Arguments: [var b] } log)
            {
                var exponent = Product.Of(factors.Remove(log));
                exponents[b] = exponents.TryGetValue(b, out var others) ? others + exponent : exponent;
            }
            else
                rest.Add(term);
        }
        var other = Algebra.Sum.Of(rest);
        return other.Contains(x)
            ? Functions.Exp.Of(Algebra.Sum.Of(exponents.Select(p => p.Value * Functions.Log.Of(p.Key)).Append(other)))
            : Product.Of(exponents.Select(p => p.Key.Pow(p.Value)).Append(Functions.Exp.Of(other)));
    }
}
