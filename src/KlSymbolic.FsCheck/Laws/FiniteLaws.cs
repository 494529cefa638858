using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KlSymbolic.Algebra;
using KlSymbolic.FsCheck.Generation;
using KlSymbolic.FsCheck.Structured;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>Laws of the divergence between distributions on finitely many outcomes, zeros included.</summary>
internal static class FiniteLaws
{
    public static Law Additivity { get; } =
        new(
            "additivity",
            "KL(P1 x P2 || Q1 x Q2) = KL(P1||Q1) + KL(P2||Q2) for independent products.",
            "Kullback, Information Theory and Statistics, sec. 2.2",
            LawNeeds.FiniteOutcomes,
            run =>
                Check(
                    run,
                    4,
                    Both(FiniteDistributions.Nested(2)),
                    (d, x) =>
                        d(Product(x.A.P, x.B.P), Product(x.A.Q, x.B.Q)) is { } both
                        && d(x.A.P, x.A.Q) is { } first
                        && d(x.B.P, x.B.Q) is { } second
                            ? Forms.Same(both, Sum(first, second), ("KL of the products", "the sum"))
                            : Finding.Undecided,
                    x => $"{Text(x.A)}; {Text(x.B)}"
                ),
            StructuredRelations.Additivity
        );

    public static Law ChainRule { get; } =
        new(
            "chain rule",
            "KL(P||Q) is KL of a coarser partition, or of some items of a vector, plus the mean of KL within its parts, or given these items.",
            "Cover, Thomas, Elements of Information Theory, 2nd ed., thm. 2.5.3",
            LawNeeds.FiniteOutcomes,
            run =>
                Check(
                    run,
                    3,
                    FiniteDistributions.Nested(3).Filter(x => x.P[0] + x.P[1] != Rational.Zero),
                    (d, x) =>
                    {
                        var (p, q) = (x.P[0] + x.P[1], x.Q[0] + x.Q[1]);
                        if (
                            d(x.P, x.Q) is not { } whole
                            || d([p, x.P[2]], [q, x.Q[2]]) is not { } coarse
                            || d([x.P[0] / p, x.P[1] / p], [x.Q[0] / q, x.Q[1] / q]) is not { } within
                        )
                            return Finding.Undecided;
                        var weight = p.ToDouble();
                        return Forms.Same(
                            whole,
                            new(coarse.Value + weight * within.Value, coarse.Error + weight * within.Error + 1e-15),
                            ("KL", "KL of the parts and within them")
                        );
                    },
                    Text
                ),
            StructuredRelations.ChainRule
        );

    public static Law CoarseGraining { get; } =
        new(
            "coarse-graining",
            "KL does not grow when outcomes are put together, or items of a vector left out.",
            "Csiszar, Korner, Information Theory, 2nd ed., lemma 3.11",
            LawNeeds.FiniteOutcomes,
            run =>
                Check(
                    run,
                    3,
                    FiniteDistributions.Nested(3),
                    (d, x) =>
                        d(x.P, x.Q) is { } fine && d([x.P[0] + x.P[1], x.P[2]], [x.Q[0] + x.Q[1], x.Q[2]]) is { } coarse
                            ? Finding.Of(
                                fine.High >= coarse.Low,
                                $"KL = {fine}, but {coarse} with the first two outcomes put together"
                            )
                            : Finding.Undecided,
                    Text
                ),
            StructuredRelations.Coarser
        );

    public static Law JointConvexity { get; } =
        new(
            "joint convexity",
            "KL of mixtures is at most the mixture of KL, with the same weights for P and Q.",
            "Cover, Thomas, Elements of Information Theory, 2nd ed., thm. 2.7.2",
            LawNeeds.FiniteOutcomes,
            run =>
                Check(
                    run,
                    3,
                    Both(FiniteDistributions.Nested(3)),
                    (d, x) =>
                    {
                        if (
                            d(Mixture(x.A.P, x.B.P), Mixture(x.A.Q, x.B.Q)) is not { } mixed
                            || d(x.A.P, x.A.Q) is not { } first
                            || d(x.B.P, x.B.Q) is not { } second
                        )
                            return Finding.Undecided;
                        var mean = new LawValue(
                            (first.Value + 3 * second.Value) / 4,
                            first.Error + second.Error + 1e-15
                        );
                        return Finding.Of(
                            mean.IsInfinite || mixed.Low <= mean.High,
                            $"KL of the mixtures = {mixed} is above {mean}"
                        );
                    },
                    x => $"{Text(x.A)}; {Text(x.B)}"
                )
        );

    public static Law LogSum { get; } =
        new(
            "log-sum",
            "sum a_i log(a_i/b_i) >= A log(A/B) for nonnegative a_i, b_i with sums A and B.",
            "Cover, Thomas, Elements of Information Theory, 2nd ed., thm. 2.7.1",
            LawNeeds.FiniteOutcomes,
            run =>
                Check(
                    run,
                    3,
                    FiniteDistributions.Nested(3),
                    (d, x) =>
                    {
                        // The first two outcomes as a and b: what KL has more than the third outcome's term.
                        if (d(x.P, x.Q) is not { } v || x.P[2].IsZero || v.IsInfinite)
                            return Finding.Undecided;
                        var (a, b) = ((x.P[0] + x.P[1]).ToDouble(), (x.Q[0] + x.Q[1]).ToDouble());
                        var last = x.P[2].ToDouble() * Math.Log((x.P[2] / x.Q[2]).ToDouble());
                        var bound = a == 0 ? 0 : a * Math.Log(a / b);
                        return Finding.Of(v.High - last >= bound - 1e-14, $"{v.Value - last:R} is below {bound:R}");
                    },
                    Text
                )
        );

    private static void Check<T>(
        LawRun run,
        int outcomes,
        Arbitrary<T> values,
        Func<Func<ImmutableArray<Rational>, ImmutableArray<Rational>, LawValue?>, T, Finding> decide,
        Func<T, string> text
    )
    {
        if (run.Subject.Finite is not { } finite || finite.MostOutcomes < outcomes)
            run.Skip("the divergence is not one of probabilities of so many outcomes");
        else
            run.Over(
                values.Convert(v => new Named<T>(v, text(v)), named => named.Value),
                run.Settings.Cases,
                v => decide((p, q) => finite.At(p, q, run.Settings), v.Value)
            );
    }

    private static Arbitrary<(T A, T B)> Both<T>(Arbitrary<T> one) =>
        Arb.From(
            one.Generator.Zip(one.Generator, (a, b) => (A: a, B: b)),
            x => one.Shrinker(x.A).Select(a => (A: a, x.B)).Concat(one.Shrinker(x.B).Select(b => (x.A, B: b)))
        );

    private static LawValue Sum(LawValue a, LawValue b) => new(a.Value + b.Value, a.Error + b.Error + 1e-15);

    private static ImmutableArray<Rational> Product(ImmutableArray<Rational> a, ImmutableArray<Rational> b) =>
        [.. a.SelectMany(x => b.Select(y => x * y))];

    private static ImmutableArray<Rational> Mixture(ImmutableArray<Rational> a, ImmutableArray<Rational> b) =>
        [.. a.Zip(b, (x, y) => (x + 3 * y) / 4)];

    private static string Text((ImmutableArray<Rational> P, ImmutableArray<Rational> Q) x) =>
        $"P = ({string.Join(", ", x.P)}), Q = ({string.Join(", ", x.Q)})";

    private sealed record Named<T>(T Value, string Text)
    {
        public override string ToString() => Text;
    }
}
