using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.FsCheck.Generation;
using KlSymbolic.FsCheck.Structured;
using KlSymbolic.Numerics.Balls;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>What holds where P and Q are exchanged.</summary>
internal static class Exchange
{
    private const int MostIntegrals = 4;

    private static readonly Dictionary<Symbol, Rational> nothing = [];

    public static Law Asymmetry { get; } =
        new(
            "asymmetry",
            "KL(P||Q) and KL(Q||P) differ somewhere, unless they are proven equal for all parameters.",
            "Kullback, Leibler, Ann. Math. Statist. 22 (1951)",
            LawNeeds.Values,
            run =>
            {
                var reverse = DerivedOnce.Reverse(run.Subject.Derivation);
                if (IsInfinite(run.Subject.Derivation) && IsInfinite(reverse.Derivation))
                {
                    run.Skip("KL(P||Q) and KL(Q||P) are infinite for all parameters");
                    return;
                }
                var conditions = Outcomes
                    .CasesOf(run.Subject.Derivation.Divergence)
                    .Where(c => c.Outcome is Outcome.Infinite or Outcome.Finite)
                    .Select(c => c.When)
                    .ToList();
                if (conditions.Count == 0)
                {
                    run.Skip("KL(P||Q) has no closed form");
                    return;
                }
                var isSymmetric = DerivedOnce.IsSymmetric(run.Subject.Derivation);
                var witness = default(string);
                var integrals = 0;
                run.OverPoints(
                    PointKind.Plain,
                    conditions,
                    1,
                    point =>
                    {
                        if (run.Subject.At(point, run.Settings) is not { } one)
                            return Finding.Undecided;
                        var second = Reverse(run, reverse, point);
                        if (second is null && integrals++ < MostIntegrals)
                            second = ByDefinition(point);
                        if (second is not { } two)
                            return Finding.Undecided;
                        var differ = Differ(one, two);
                        if (isSymmetric)
                            return Finding.Of(
                                !differ,
                                $"KL(P||Q) = {one} and KL(Q||P) = {two}, but the divergence is symmetric"
                            );
                        if (!differ)
                            return IsTrulyDifferent(run, reverse, point, one.Error + two.Error)
                                ? Finding.Broken($"KL(P||Q) = {one} has the value of KL(Q||P), but they differ")
                                : Finding.Undecided;
                        if (run.Subject.Kind == LawSubjectKind.Derived)
                            witness ??= Witness(run.Subject, reverse, point);
                        return Finding.Held;
                    }
                );
                if (isSymmetric && !run.IsBroken)
                    run.Prove("KL(P||Q) = KL(Q||P) for all parameters by the normal form");
                else if (witness is not null && !run.IsBroken)
                    run.Prove(witness);
            },
            StructuredLaws.Asymmetry
        );

    /// <summary>KL(Q||P) where no closed form of it is known.</summary>
    private static LawValue? ByDefinition(PairPoint point) =>
        DefinitionEvaluator.Divergence(point.Q, point.P) switch
        {
            DefinitionValue.Finite f => new LawValue(f.Value, 10 * f.Error + 1e-10 * Math.Abs(f.Value)),
            DefinitionValue.Infinite => LawValue.Infinite,
            _ => null,
        };

    /// <summary>KL(Q||P): what is checked itself where it speaks of it, else what is derived.</summary>
    private static LawValue? Reverse(LawRun run, LawSubject reverse, PairPoint point) =>
        run.Subject.Points.Exchanged(point) is { } exchanged
            ? run.Subject.At(exchanged, run.Settings)
            : reverse.At(Exchanged(reverse, point), run.Settings);

    private static PairPoint Exchanged(LawSubject reverse, PairPoint point) =>
        new(reverse.Derivation, point.ValuesOfQ, point.ValuesOfP);

    private static bool Differ(LawValue a, LawValue b) =>
        a.IsInfinite != b.IsInfinite || (!a.IsInfinite && Math.Abs(a.Value - b.Value) > a.Error + b.Error);

    /// <summary>Whether the derived divergences differ by much more than the values at hand may be off by.</summary>
    private static bool IsTrulyDifferent(LawRun run, LawSubject reverse, PairPoint point, double error) =>
        DerivedOnce.Truth(run.Subject.Derivation).At(point, run.Settings) is { IsInfinite: false } a
        && reverse.At(Exchanged(reverse, point), run.Settings) is { IsInfinite: false } b
        && Math.Abs(a.Value - b.Value) > 1e-6 * (a.Value + b.Value) + a.Error + b.Error
        && error < 1e-7 * (a.Value + b.Value);

    /// <summary>That the two differ at a point, by enclosures; null where these do not tell.</summary>
    private static string? Witness(LawSubject subject, LawSubject reverse, PairPoint point)
    {
        var back = Exchanged(reverse, point);
        switch (OutcomeAt(subject, point), OutcomeAt(reverse, back))
        {
            case (Outcome.Finite a, Outcome.Finite b):
                if (point.TryAt(a.Value) is not { } there || back.TryAt(b.Value) is not { } here)
                    return null;
                var sign = Enclosure.Compare(there, here, nothing).Sign;
                return sign is ProvenSign.Positive or ProvenSign.Negative
                    ? $"KL(P||Q) - KL(Q||P) is {(sign == ProvenSign.Positive ? "positive" : "negative")} at {point} by enclosures"
                    : null;
            case (Outcome.Infinite, Outcome.Finite):
                return $"KL(P||Q) is infinite and KL(Q||P) finite at {point}";
            case (Outcome.Finite, Outcome.Infinite):
                return $"KL(P||Q) is finite and KL(Q||P) infinite at {point}";
            default:
                return null;
        }
    }

    private static Outcome? OutcomeAt(LawSubject subject, PairPoint point) =>
        subject.Form.FirstOrDefault(c => point.Decide(c.When) == Truth.True)?.Outcome;

    private static bool IsInfinite(PairDerivation pair) =>
        Outcomes.CasesOf(pair.Divergence).All(c => c.Outcome is Outcome.Infinite);
}
