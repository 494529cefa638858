using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.FsCheck.Generation;
using KlSymbolic.FsCheck.Laws;

namespace KlSymbolic.FsCheck;

/// <summary>Wrong formulas, made from a right one by the slips that people make.</summary>
public static class FormulaMutations
{
    private const int Seeds = 3;

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
        var isOneFamily = pair.P.Family == pair.Q.Family;
        ImmutableArray<(Symbol P, Symbol Q)> twins = isOneFamily
            ? [.. pair.P.Arguments.Zip(pair.Q.Arguments, (p, q) => ((Symbol)p, (Symbol)q))]
            : [];
        foreach (var kind in Mutants.Kinds)
        {
            for (var seed = 0; seed < Seeds; seed++)
                yield return (kind, Mutants.Of(form, twins, kind, seed));
        }
        var cross = Outcomes
            .CasesOf(pair.CrossEntropy)
            .Select(c => c.Outcome)
            .OfType<Outcome.Finite>()
            .FirstOrDefault();
        yield return ("cross-entropy", cross?.Value);
        if (!isOneFamily)
            yield break;
        var reverse = Forms.TrySubstitute(
            form,
            twins.SelectMany(t => new[] { (t.P, t.Q), (t.Q, t.P) }).ToDictionary(t => t.Item1, t => (Expr)t.Item2)
        );
        yield return ("symmetrised", reverse is null ? null : (form + reverse) / 2);
        foreach (var (p, q) in twins)
        {
            yield return (
                "other index everywhere",
                Forms.TrySubstitute(form, new Dictionary<Symbol, Expr> { [p] = q, [q] = p })
            );
            if (p.Domain != Domain.Positive)
                continue;
            yield return ("other convention in both", Forms.TrySubstitute(form, Both(p, q, e => e.Pow(2))));
            yield return ("other convention in both", Forms.TrySubstitute(form, Both(p, q, e => e.Sqrt())));
            yield return ("other convention in both", Forms.TrySubstitute(form, Both(p, q, e => 1 / e)));
        }
    }

    private static Dictionary<Symbol, Expr> Both(Symbol p, Symbol q, Func<Expr, Expr> map) =>
        new() { [p] = map(p), [q] = map(q) };
}
