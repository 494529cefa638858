using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Tests.Checking;

/// <summary>The same formula as other people write it, by algebra that shares nothing with the normal form but the expressions.</summary>
internal static class FormulaVariants
{
    /// <summary>The kinds of rewritings, each with its change of a formula, and of the symbols where it is one of parametrisation.</summary>
    public static ImmutableArray<(string Kind, Func<Expr, Expr> Rewrite)> Kinds { get; } =
    [
        ("expanded", e => e.Expand()),
        ("factored", Factored),
        ("difference of logarithms", e => Everywhere(e, Split)),
        ("logarithm of ratio", Joined),
        ("digamma shifted", e => Everywhere(e, Shifted)),
        ("lbeta expanded", e => Everywhere(e, InGammas)),
    ];

    /// <summary>Changes of parametrisation: a positive symbol becomes its reciprocal root, or an exponential.</summary>
    public static ImmutableArray<(string Kind, Func<Symbol, Expr> Replace)> Parametrisations { get; } =
    [
        ("precision", s => new Symbol(s.Name, Domain.Positive).Pow(-Rational.Half)),
        ("log-variance", s => Functions.Exp.Of(new Symbol(s.Name, Domain.Real) / 2)),
    ];

    /// <summary>The rules applied to every part, from the inside out.</summary>
    private static Expr Everywhere(Expr e, Func<Expr, Expr> rule) => rule(e.MapChildren(c => Everywhere(c, rule)));

    /// <summary>A common factor, of every term but the numbers, drawn out: x + y is s (x/s + y/s).</summary>
    private static Expr Factored(Expr e)
    {
        var symbol = e.FreeSymbols().FirstOrDefault(s => s.Domain == Domain.Positive);
        return e is Sum sum && symbol is not null ? symbol * Sum.Of(sum.Terms.Select(t => t / symbol)) : e;
    }

    /// <summary>log(a b/c) is log a + log b − log c for positive parts.</summary>
    private static Expr Split(Expr e)
    {
        if (e is not Apply { Function.Name: "log", Arguments: [Product p] })
            return e;
        var factors = p.Factors;
        return factors.All(f => Signs.IsPositive(f, AssumptionSet.None))
            ? Sum.Of(factors.Select(f => f is Power w ? w.Exponent * Functions.Log.Of(w.Base) : Functions.Log.Of(f)))
            : e;
    }

    /// <summary>log a − log b with the same coefficient is one logarithm.</summary>
    private static Expr Joined(Expr e)
    {
        if (Everywhere(e, Split).Expand() is not Sum sum)
            return e;
        var logs = sum.Terms.Where(t => t is Apply { Function.Name: "log" } or Product).Select(Part).ToList();
        var joined = logs.Where(l => l.Argument is not null)
            .GroupBy(l => l.Coefficient)
            .Select(g => g.Key * Functions.Log.Of(Product.Of(g.Select(l => l.Argument!.Pow(l.Sign)))));
        var rest = sum.Terms.Where(t => Part(t).Argument is null);
        return Sum.Of([.. rest, .. joined]);

        (Expr Coefficient, Expr? Argument, int Sign) Part(Expr term)
        {
            var (number, rest) = Product.Split(term);
            var factors = rest is Product p ? p.Factors : [rest];
            var log = factors.OfType<Apply>().FirstOrDefault(f => f.Function.Name == "log");
            return log is null
                ? (term, null, 0)
                : (Product.Of(factors.Remove(log)) * number.Abs(), log.Arguments[0], number.Sign);
        }
    }

    /// <summary>ψ(x) is ψ(x + 1) − 1/x.</summary>
    private static Expr Shifted(Expr e) =>
        e is Apply { Function.Name: "digamma", Arguments: [var x] } ? Functions.Digamma.Of(x + 1) - 1 / x : e;

    /// <summary>log B(a, b) is log Γ(a) + log Γ(b) − log Γ(a + b).</summary>
    private static Expr InGammas(Expr e) =>
        e is Apply { Function.Name: "lbeta", Arguments: [var a, var b] }
            ? Functions.LogGamma.Of(a) + Functions.LogGamma.Of(b) - Functions.LogGamma.Of(a + b)
            : e;
}
