using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.FsCheck.Laws;

namespace KlSymbolic.FsCheck;

/// <summary>Wrong formulas, made from a right one by the slips that people make.</summary>
public static class FormulaMutations
{
    /// <summary>The mutants of the first finite closed form of a divergence that are not proven equal to it.</summary>
    /// <param name="pair">The pair, each argument of which is a symbol of its own.</param>
    /// <returns>The kind of slip and the formula; of each kind one or several.</returns>
    public static IEnumerable<(string Kind, Expr Formula)> Of(PairDerivation pair)
    {
        var first = Outcomes.CasesOf(pair.Divergence).FirstOrDefault(c => c.Outcome is Outcome.Finite);
        if (first is not { Outcome: Outcome.Finite { Value: var form }, When: var when })
            return [];
        var known = pair.Assumptions.With(when);
        return All(pair, form)
            .Where(m => m.Formula is not null)
            .Select(m => (m.Kind, m.Formula!))
            .Where(m => m.Item2 != form && ZeroTest.AreEqual(m.Item2, form, known) != Truth.True)
            .DistinctBy(m => m.Item2);
    }

    private static IEnumerable<(string Kind, Expr? Formula)> All(PairDerivation pair, Expr form)
    {
        yield return ("negated", -form);
        yield return ("doubled", 2 * form);
        yield return ("halved", form / 2);
        yield return ("bits", form / Functions.Log.Of(2));
        yield return ("constant added", form + Rational.Of(1, 4));
        yield return ("constant subtracted", form - Rational.Of(1, 4));
        var cross = Outcomes
            .CasesOf(pair.CrossEntropy)
            .Select(c => c.Outcome)
            .OfType<Outcome.Finite>()
            .FirstOrDefault();
        yield return ("cross-entropy", cross?.Value);
        foreach (var m in OfTerms(form))
            yield return m;
        if (pair.P.Family != pair.Q.Family)
            yield break;
        var exchange = Exchange(pair);
        var swapped = Forms.TrySubstitute(form, exchange);
        yield return ("P and Q exchanged", swapped);
        yield return ("symmetrised", swapped is null ? null : (form + swapped) / 2);
        foreach (var m in OfParameters(pair, form))
            yield return m;
    }

    private static IEnumerable<(string Kind, Expr? Formula)> OfTerms(Expr form)
    {
        var terms = form is Sum s ? s.Terms : [form];
        foreach (var term in terms.Take(terms.Length > 1 ? 4 : 0))
        {
            yield return ("term dropped", form - term);
            yield return ("sign of a term", form - 2 * term);
            yield return ("factor 2 in a term", form + term);
        }
    }

    private static IEnumerable<(string Kind, Expr? Formula)> OfParameters(PairDerivation pair, Expr form)
    {
        var terms = form is Sum s ? s.Terms : [form];
        foreach (var (p, q) in pair.P.Arguments.Zip(pair.Q.Arguments))
        {
            var indices = new Dictionary<Symbol, Expr> { [(Symbol)p] = q, [(Symbol)q] = p };
            yield return ("index of a parameter", Forms.TrySubstitute(form, indices));
            foreach (var term in terms.Take(terms.Length > 1 ? 2 : 0))
                yield return ("index in a term", Forms.TrySubstitute(term, indices) is { } t ? form - term + t : null);
            if (((Symbol)p).Domain != Domain.Positive)
                continue;
            yield return ("square for a parameter", Forms.TrySubstitute(form, Both(p, q, e => e.Pow(2))));
            yield return ("root for a parameter", Forms.TrySubstitute(form, Both(p, q, e => e.Sqrt())));
            yield return ("reciprocal for a parameter", Forms.TrySubstitute(form, Both(p, q, e => 1 / e)));
        }
    }

    private static Dictionary<Symbol, Expr> Both(Expr p, Expr q, Func<Expr, Expr> map) =>
        new() { [(Symbol)p] = map(p), [(Symbol)q] = map(q) };

    private static Dictionary<Symbol, Expr> Exchange(PairDerivation pair) =>
        pair
            .P.Arguments.Zip(pair.Q.Arguments)
            .SelectMany(a => new[] { (a.First, a.Second), (a.Second, a.First) })
            .ToDictionary(a => (Symbol)a.Item1, a => a.Item2);
}
