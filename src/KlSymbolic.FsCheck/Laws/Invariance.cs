using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.FsCheck.Generation;
using KlSymbolic.FsCheck.Structured;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>What bijections leave alone.</summary>
internal static class Invariance
{
    public static Law Bijections { get; } =
        new(
            "invariance",
            "KL(P||Q) is that of the images of P and Q under a bijection such as x -> c x, x -> x + t, x -> x^c, or x -> A x of vectors, where it stays in the families.",
            "Kullback, Information Theory and Statistics, sec. 2.4, cor. 4.1",
            LawNeeds.Values,
            run =>
            {
                if (!Lower.HasValues(run))
                    return;
                if (!run.Subject.Points.IsWhole)
                {
                    run.Skip("images of P and Q are not of their form");
                    return;
                }
                var pair = run.Subject.Derivation;
                foreach (var bijection in Groups.Names)
                {
                    if (DerivedOnce.ImagesOf(pair, bijection) is not var (p, q))
                        continue;
                    if (run.Subject.Kind == LawSubjectKind.Function || !ByForm(run, p, q, bijection))
                        ByValues(run, p, q, bijection);
                }
                run.Skip("no bijection that was tried stays in the families");
            },
            StructuredRelations.Bijections
        );

    private static bool ByForm(LawRun run, ImmutableArray<Expr> p, ImmutableArray<Expr> q, string bijection)
    {
        var pair = run.Subject.Derivation;
        var images = pair
            .P.Arguments.Concat(pair.Q.Arguments)
            .Zip(p.Concat(q))
            .ToDictionary(a => (Symbol)a.First, a => a.Second);
        foreach (var (when, value) in run.Subject.FiniteForms)
        {
            if (
                Forms.TrySubstitute(value, images) is not { } image
                || ZeroTest.AreEqual(value, image, pair.Assumptions.With(when), run.Cancellation) != Truth.True
            )
                return false;
        }
        run.Prove($"the closed form is left alone by {bijection}, by the normal form");
        return true;
    }

    private static void ByValues(LawRun run, ImmutableArray<Expr> p, ImmutableArray<Expr> q, string bijection)
    {
        var pair = run.Subject.Derivation;
        // 2 is a power of itself where c is one, and keeps the numbers exact.
        var numbers = new Dictionary<Symbol, Expr> { [Groups.Factor] = 2, [Groups.Distance] = 3 };
        run.OverPoints(
            PointKind.Plain,
            run.Subject.Conditions,
            0.5,
            point =>
            {
                if (
                    Values(p) is not { } first
                    || Values(q) is not { } second
                    || run.Subject.At(point, run.Settings) is not { } v
                    || run.Subject.At(new PairPoint(pair, first, second), run.Settings) is not { } w
                )
                    return Finding.Undecided;
                return Forms.Same(v, w, ("KL", $"KL after {bijection} with c = 2 or t = 3"));

                ImmutableArray<Rational>? Values(ImmutableArray<Expr> image)
                {
                    var found = image.Select(e => point.At(e.Substitute(numbers))).ToList();
                    return found.All(e => e is Number) ? [.. found.Select(e => ((Number)e).Value)] : null;
                }
            }
        );
    }
}
