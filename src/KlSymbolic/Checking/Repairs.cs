using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Notation;

namespace KlSymbolic.Checking;

/// <summary>Formulas that differ from the claim by one slip: an index, a number, a function, a parenthesis.</summary>
internal static class Repairs
{
    private const int MostRepairs = 800;

    /// <summary>The repaired formulas; whoever uses one proves it right.</summary>
    public static IEnumerable<(Expr Formula, Diagnosis Diagnosis)> Of(Expr claim, Subject subject)
    {
        var twins = subject
            .Twins.SelectMany(t => new[] { (From: t.OfP, To: t.OfQ), (From: t.OfQ, To: t.OfP) })
            .ToLookup(t => t.From, t => t.To);
        var rules = new (string Mistake, Func<Expr, IEnumerable<Expr>> Rule)[]
        {
            ("index", e => e is Symbol s ? twins[s] : []),
            ("parenthesis", Parentheses.InFunctions),
            ("parenthesis", Parentheses.AroundTerms),
            ("function", Functions),
            ("number", Numbers),
            ("series", Series),
        };
        var found = rules.SelectMany(r =>
            Slips.Of(claim, r.Rule).Select(v => (v.Formula, Explain(r.Mistake, v.Before, v.After)))
        );
        return WithLogarithm(claim).Concat(found).Take(MostRepairs);
    }

    /// <summary>The claim with the comparisons of its choices strict instead of not, or the other way round; all at once, then each.</summary>
    public static IEnumerable<Expr> OfStrictness(Expr claim)
    {
        yield return All(claim);
        foreach (var (formula, _, _) in Slips.Of(claim, e => Flip(e) is { } flipped ? [flipped] : []))
            yield return formula;

        static Expr All(Expr e)
        {
            var mapped = e.MapChildren(All);
            return Flip(mapped) ?? mapped;
        }

        static Expr? Flip(Expr e) =>
            e is Apply { Arguments: [var a, var b, var u, var v] } choice && choice.Function == Algebra.Functions.IfLess
                ? Algebra.Functions.IfLess.Of(b, a, v, u)
                : null;
    }

    private static Diagnosis Explain(string mistake, Expr before, Expr after) =>
        new(after == -before ? "sign" : mistake, $"{Infix.Print(before)} stands where {Infix.Print(after)} is right");

    private static IEnumerable<Expr> Numbers(Expr e) =>
        e is Number { Value: var n } && !n.IsZero ? [2 * n, n / 2, -n, n + 1, n - 1] : [];

    private static IEnumerable<Expr> Functions(Expr e)
    {
        if (e is Symbol)
            return [e.Pow(2), e.Sqrt(), 1 / e];
        if (e is not Apply { Arguments: [var x] } call)
            return [];
        var f = call.Function;
        ImmutableArray<Function> near =
            f == Algebra.Functions.Log
                ? [Algebra.Functions.Digamma, Algebra.Functions.LogGamma, Algebra.Functions.Log1p]
            : f == Algebra.Functions.LogGamma ? [Algebra.Functions.Digamma, Algebra.Functions.Log]
            : f == Algebra.Functions.Digamma
                ? [Algebra.Functions.LogGamma, Algebra.Functions.Log, Algebra.Functions.Trigamma]
            : f == Algebra.Functions.Gamma ? [Algebra.Functions.LogGamma]
            : f == Algebra.Functions.Erf ? [Algebra.Functions.Erfc]
            : f == Algebra.Functions.Erfc ? [Algebra.Functions.Erf]
            : f == Algebra.Functions.Exp ? [Algebra.Functions.Expm1]
            : f == Algebra.Functions.Expm1 ? [Algebra.Functions.Exp]
            : f == Algebra.Functions.Sin ? [Algebra.Functions.Cos]
            : f == Algebra.Functions.Cos ? [Algebra.Functions.Sin]
            : f == Algebra.Functions.Log1p || f == Algebra.Functions.Log2 || f == Algebra.Functions.Log10
                ? [Algebra.Functions.Log]
            : [];
        IEnumerable<Expr> shifted =
            f == Algebra.Functions.LogGamma
            || f == Algebra.Functions.Digamma
            || f == Algebra.Functions.Gamma
            || f == Algebra.Functions.Harmonic
                ? [f.Of(x + 1), f.Of(x - 1)]
                : [];
        IEnumerable<Expr> signed =
            call.Function == Algebra.Functions.Log ? [call.Function.Of(Algebra.Functions.Abs.Of(x))] : [];
        return near.Select(n => n.Of(x)).Append(x).Concat(shifted).Concat(signed);
    }

    private static IEnumerable<Expr> Series(Expr e) =>
        e is not IndexedSum s
            ? []
            :
            [
                IndexedSum.Of(s.Index, s.From, Algebra.Functions.Infinity.Of(), s.Body),
                IndexedSum.Of(s.Index, s.From, s.To + 1, s.Body),
                IndexedSum.Of(s.Index, s.From, s.To - 1, s.Body),
                IndexedSum.Of(s.Index, s.From + 1, s.To, s.Body),
                IndexedSum.Of(s.Index, s.From - 1, s.To, s.Body),
            ];

    /// <summary>p (p/q) for p log(p/q) in every term.</summary>
    private static IEnumerable<(Expr, Diagnosis)> WithLogarithm(Expr claim)
    {
        var terms = claim is Sum s ? s.Terms : [claim];
        var repaired = terms.Select(t =>
            t is Product p
            && p.Factors.FirstOrDefault(f => f is Power { Exponent: Number { Value: var n } } && n == 2) is Power square
                ? square.Base * Algebra.Functions.Log.Of(t / square.Base)
                : null
        );
        if (repaired.All(t => t is not null))
            yield return (
                Sum.Of(repaired.Select(t => t!)),
                new("missing logarithm", "the ratio stands where its logarithm is right")
            );
    }
}
