using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;

namespace KlSymbolic.Derivation.Masters;

/// <summary>Expectations of a discrete law written as sums over its outcomes.</summary>
internal static class Outcomes
{
    /// <summary>Σ T(k) p(k) over the support, the index named unlike every symbol in it; from 0 to both sides where it has no lower end.</summary>
    public static Expr Sum(Expr statistic, Law law)
    {
        var logMass = law.LogDensity.ToExpr();
        var (low, high) = (law.Support.Lower, law.Support.Upper);
        if (!law.Support.IsUnboundedBelow)
        {
            var index = Index("k", [logMass, statistic], law.Variable.Domain);
            return IndexedSum.Of(index, low, high, Term(index));
        }
        var distance = Index("k", [logMass, statistic], Domain.PositiveInteger);
        return Term(Expr.Zero)
            + IndexedSum.Of(distance, 1, high, Term(distance))
            + IndexedSum.Of(distance, 1, high, Term(-distance));

        Expr Term(Expr x) => Mass(At(logMass, x), x) * At(statistic, x);

        Expr At(Expr e, Expr x) =>
            e == law.Variable ? x
            : e is Apply { Function.Name: "abs", Arguments: [Symbol s] } && s.Equals(law.Variable) ? Size(x)
            : e.Contains(law.Variable) ? e.MapChildren(c => At(c, x))
            : e;

        static Expr Size(Expr x) => Functions.Abs.Of(x is Product ? -x : x);
    }

    /// <summary>An index named unlike every symbol in some expressions.</summary>
    public static Symbol Index(string name, IEnumerable<Expr> within, Domain domain)
    {
        var taken = new HashSet<string>(
            within.SelectMany(e => e.FreeSymbols()).Select(s => s.Name),
            StringComparer.Ordinal
        );
        while (taken.Contains(name))
            name += "_";
        return new Symbol(name, domain);
    }

    /// <summary>The mass: powers where they are all that depends on x, else one exponential, in which they neither overflow nor vanish.</summary>
    /// <remarks>One exponent for each base, k log p + (n − k) log(1 − p), lest n log 0 and −k log 0 stand side by side.</remarks>
    private static Expr Mass(Expr logMass, Expr at)
    {
        var exponents = new Dictionary<Expr, Expr>();
        var rest = new List<Expr>();
        foreach (var term in Terms.Of(logMass.Expand()))
        {
            var factors = Terms.FactorsOf(term);
            if (
                factors.FirstOrDefault(f => f is Apply { Function.Name: "log", Arguments: [not Apply] }) is Apply
                {
                    Arguments: [var b]
                } log
            )
            {
                var exponent = Product.Of(factors.Remove(log));
                exponents[b] = exponents.TryGetValue(b, out var others) ? others + exponent : exponent;
            }
            else
                rest.Add(term);
        }
        var other = Algebra.Sum.Of(rest);
        return at.FreeSymbols().Any(other.Contains)
            ? Functions.Exp.Of(Algebra.Sum.Of(exponents.Select(p => p.Value * Functions.Log.Of(p.Key)).Append(other)))
            : Product.Of(exponents.Select(p => p.Key.Pow(p.Value)).Append(Functions.Exp.Of(other)));
    }
}
