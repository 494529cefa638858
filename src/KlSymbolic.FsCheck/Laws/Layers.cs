using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Derivation;
using KlSymbolic.Evaluation;
using KlSymbolic.FsCheck.Generation;
using KlSymbolic.FsCheck.Structured;
using KlSymbolic.Numerics.Balls;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>The ways to a number against each other.</summary>
internal static class Layers
{
    private const double Huge = 1e30;

    private static readonly EvaluationBounds bounds = new() { MaximumBits = 1024, MaximumWork = 2_000_000 };

    public static Law Definition { get; } =
        new(
            "definition",
            "KL(P||Q) is the expectation of log p - log q under P, by quadrature or summation.",
            "Kullback, Leibler, Ann. Math. Statist. 22 (1951)",
            LawNeeds.Values,
            run =>
            {
                if (Lower.HasValues(run))
                    run.OverPoints(
                        PointKind.Plain,
                        run.Subject.Conditions,
                        0.15,
                        point =>
                            run.Subject.At(point, run.Settings) is { } v
                                ? DefinitionEvaluator.Divergence(point.P, point.Q) switch
                                {
                                    DefinitionValue.Finite f => Forms.Same(
                                        v,
                                        new(f.Value, 10 * f.Error + 1e-10 * Math.Abs(f.Value)),
                                        ("KL", "the definition")
                                    ),
                                    DefinitionValue.Infinite => Finding.Of(
                                        v.IsInfinite,
                                        $"KL = {v}, but it is infinite by the definition"
                                    ),
                                    _ => Finding.Undecided,
                                }
                                : Finding.Undecided
                    );
            },
            StructuredLayers.Definition
        );

    public static Law Infinity { get; } =
        new(
            "infinite iff",
            "KL(P||Q) is infinite exactly where P has mass outside Q, or log(p/q) is not integrable under P.",
            "Liese, Vajda, Convex Statistical Distances (1987), ch. 1",
            LawNeeds.Values,
            run =>
            {
                if (run.Subject.Kind == LawSubjectKind.Claim)
                {
                    run.Skip("a formula speaks of finite values");
                    return;
                }
                var cases = Outcomes.CasesOf(run.Subject.Derivation.Divergence);
                foreach (var item in cases.Where(c => c.Outcome is Outcome.Infinite or Outcome.Finite))
                {
                    var isInfinite = item.Outcome is Outcome.Infinite;
                    if (run.Subject.Kind == LawSubjectKind.Derived)
                        run.OverPoints(
                            PointKind.Plain,
                            [item.When],
                            0.15 / cases.Length,
                            point => ByDefinition(point, isInfinite)
                        );
                    else
                    {
                        run.OverPoints(
                            run.WithEdges,
                            [item.When],
                            1.0 / cases.Length,
                            point => ByValue(run, point, isInfinite)
                        );
                        run.OverEdges(item.When, point => ByValue(run, point, isInfinite));
                    }
                }
                run.Skip("no case is known to be finite or infinite");
            },
            StructuredLayers.Infinity
        );

    public static Law Enclosures { get; } =
        new(
            "enclosures",
            "The value in floating point lies within its own error of a rigorous enclosure.",
            "Johansson, Arb, IEEE Trans. Comput. 66 (2017)",
            LawNeeds.Form,
            run =>
            {
                if (!run.Subject.FiniteForms.Any())
                {
                    run.Skip("there is no finite closed form");
                    return;
                }
                foreach (var (when, value) in run.Subject.FiniteForms)
                {
                    run.OverPoints(run.WithEdges, [when], 0.1, point => ByEnclosure(run, value, point));
                    // Where rounding does most, but for series, of which enclosures take long.
                    if (run.WithEdges == PointKind.WithEdges)
                        run.OverPoints(PointKind.Extreme, [when], 0.1, point => ByEnclosure(run, value, point));
                }
            },
            StructuredLayers.Enclosures
        );

    public static Law Units { get; } =
        new(
            "units",
            "A divergence in bits is the one in nats divided by log 2.",
            "Cover, Thomas, Elements of Information Theory, 2nd ed., sec. 2.1",
            LawNeeds.Form,
            run =>
            {
                if (run.Subject.Kind != LawSubjectKind.Derived || !run.Subject.FiniteForms.Any())
                {
                    run.Skip("only the library's own values come in two units");
                    return;
                }
                run.OverPoints(
                    PointKind.Plain,
                    run.Subject.Conditions,
                    0.05,
                    point =>
                    {
                        return (In(InformationUnit.Nats), In(InformationUnit.Bits)) is ({ } nats, { } bits)
                            ? Finding.Of(
                                !(Math.Abs(Quotient(bits, nats) * Math.Log(2) - 1) > 2e-9),
                                $"{bits} bits, but {nats} nats"
                            )
                            : Finding.Undecided;

                        string? In(InformationUnit unit) =>
                            ProvenEvaluation.Of(point.P, point.Q, 10, unit).Values.Divergence is ProvenValue.Finite f
                                ? f.Digits
                                : null;
                    }
                );
            },
            StructuredLayers.Units
        );

    /// <summary>The quotient of two numbers that need not be in the range of doubles; NaN for zeros.</summary>
    private static double Quotient(string a, string b)
    {
        var ((above, n), (below, m)) = (Parts(a), Parts(b));
        return above / below * Math.Pow(10, n - m);

        static (double Mantissa, int Exponent) Parts(string digits) =>
            digits.Split('e') is [var mantissa, var exponent]
                ? (Number(mantissa), int.Parse(exponent, CultureInfo.InvariantCulture))
                : (Number(digits), 0);

        static double Number(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static Finding ByEnclosure(LawRun run, Expr value, PairPoint point)
    {
        // The doubles themselves, not what they were rounded from.
        var exact = point.Symbols.Zip(point.Doubles).ToDictionary(x => x.First, x => Rational.FromDouble(x.Second));
        if (
            run.Subject.AtDoubles(value, point) is not { } v
            || Enclosure.Evaluate(value, exact, 16, bounds, run.Cancellation) is not Enclosure.Enclosed e
        )
            return Finding.Undecided;
        var digits = double.Parse(e.Digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        return Forms.Same(v, new(digits, 1e-15 * Math.Abs(digits)), ("the value in floating point", "the enclosure"));
    }

    /// <summary>A function of floating-point numbers may call a divergence infinite that is very large.</summary>
    private static Finding ByValue(LawRun run, PairPoint point, bool isInfinite)
    {
        var value = run.Subject.At(point, run.Settings);
        if (isInfinite)
            return Finding.Of(value is { IsInfinite: true }, $"KL = {Text(value)}, but it is infinite");
        if (value is { } v && double.IsFinite(v.Value))
            return Finding.Held;
        return DerivedOnce.Truth(run.Subject.Derivation).At(point, run.Settings) is not { } truth || truth.Value > Huge
            ? Finding.Undecided
            : Finding.Broken($"KL = {Text(value)}, but it is {truth}");

        static string Text(LawValue? value) => value?.ToString() ?? "nan";
    }

    private static Finding ByDefinition(PairPoint point, bool isInfinite) =>
        DefinitionEvaluator.Divergence(point.P, point.Q) switch
        {
            // A sum or integral that has hardly converged may be one that diverges.
            DefinitionValue.Finite f when f.Error > 1e-6 * (1 + Math.Abs(f.Value)) => Finding.Undecided,
            DefinitionValue.Finite f => Finding.Of(
                !isInfinite,
                FormattableString.Invariant($"the closed form is infinite, the definition {f.Value:R}")
            ),
            DefinitionValue.Infinite => Finding.Of(isInfinite, "the closed form is finite, the definition infinite"),
            _ => Finding.Undecided,
        };
}
