using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.FsCheck.Structured;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>Equations between the divergence and other quantities that are derived on their own.</summary>
internal static class Relations
{
    public static Law Decomposition { get; } =
        new(
            "decomposition",
            "KL(P||Q) = H(P, Q) - H(P).",
            "Cover, Thomas, Elements of Information Theory, 2nd ed., sec. 5.4",
            LawNeeds.Values,
            run =>
            {
                var pair = run.Subject.Derivation;
                var regions = (
                    from cross in Outcomes.CasesOf(pair.CrossEntropy)
                    from own in Outcomes.CasesOf(pair.Entropy)
                    where cross.Outcome is Outcome.Finite && own.Outcome is Outcome.Finite
                    select (
                        When: Condition.And(cross.When, own.When),
                        Value: ((Outcome.Finite)cross.Outcome).Value - ((Outcome.Finite)own.Outcome).Value
                    )
                ).ToList();
                if (regions.Count == 0)
                    run.Skip("H(P, Q) or H(P) has no finite closed form");
                foreach (var (when, value) in regions)
                    Compare(run, value, when, "H(P, Q) - H(P)");
            },
            StructuredLaws.Decomposition
        );

    public static Law Bregman { get; } =
        new(
            "Bregman form",
            "Within an exponential family KL(P||Q) = A(eta_q) - A(eta_p) - grad A(eta_p).(eta_q - eta_p).",
            "Banerjee, Merugu, Dhillon, Ghosh, J. Mach. Learn. Res. 6 (2005), sec. 4",
            LawNeeds.Values,
            run =>
            {
                var pair = run.Subject.Derivation;
                if (!run.Subject.IsOneFamily)
                {
                    run.Skip("P and Q are of different families");
                    return;
                }
                var found = DerivedOnce.Bregman(pair);
                if (found.Divergence is not { } bregman)
                {
                    run.Skip(found.Absence!);
                    return;
                }
                foreach (var when in Conditions(run))
                    Compare(run, bregman, when, "the Bregman form");
            }
        );

    public static Law Gradients { get; } =
        new(
            "gradients",
            "KL(P||Q) and H(P, Q) have the same gradient in the parameters of Q.",
            "H(P) does not depend on Q",
            LawNeeds.Form,
            run =>
            {
                var pair = run.Subject.Derivation;
                foreach (var (when, value) in run.Subject.FiniteForms.Where(f => !Outcomes.IsThin(f.When)))
                {
                    foreach (var cross in Outcomes.CasesOf(pair.CrossEntropy))
                    {
                        if (cross.Outcome is not Outcome.Finite { Value: var crossEntropy })
                            continue;
                        var region = Condition.And(when, cross.When);
                        if (
                            Outcomes.IsThin(cross.When)
                            || pair.Assumptions.With(when).Decide(cross.When) == Truth.False
                        )
                            continue;
                        foreach (var by in pair.Q.Arguments.Cast<Symbol>().Where(s => !s.Domain.IsInteger))
                        {
                            if (value.Differentiate(by) is { } a && crossEntropy.Differentiate(by) is { } b)
                                Forms.Equate(run, a, b, region, ($"d KL/d {by}", $"d H(P, Q)/d {by}"));
                        }
                    }
                }
                run.Skip("there is no finite closed form that can be differentiated");
            }
        );

    public static Law Fisher { get; } =
        new(
            "Fisher information",
            "The Hessian of KL(P||Q) in the parameters of Q at Q = P is the Fisher information.",
            "Kullback, Information Theory and Statistics, sec. 2.6",
            LawNeeds.Form,
            run =>
            {
                var pair = run.Subject.Derivation;
                if (!run.Subject.IsOneFamily)
                {
                    run.Skip("P and Q are of different families");
                    return;
                }
                if (!run.Subject.FiniteForms.Any())
                {
                    run.Skip("there is no finite closed form");
                    return;
                }
                var same = Forms.Equality(pair);
                var back = same.ToDictionary(s => (Symbol)s.Value, s => (Expr)s.Key);
                var known = AssumptionSet.None.With(pair.P.Requirements);
                foreach (var entry in DerivedOnce.Fisher(pair).Entries)
                {
                    // Where the derived form itself has no Hessian at equality, no form is asked for one.
                    if (
                        entry
                        is not {
                            Agreement: Agreement.Proven,
                            Information: { Value: { } information, When: var exists }
                        }
                    )
                        continue;
                    foreach (var (when, value) in run.Subject.FiniteForms.Where(f => !Outcomes.IsThin(f.When)))
                    {
                        var holds = known.Reduce(when.Map(e => Forms.TrySubstitute(e, same) ?? e));
                        if (holds.Equals(Condition.Never))
                            continue;
                        var (i, j) = ((Symbol)back[entry.First], (Symbol)back[entry.Second]);
                        if (
                            value.Differentiate(i)?.Differentiate(j) is not { } curvature
                            || Forms.TrySubstitute(curvature, same) is not { } atEquality
                        )
                            continue;
                        Forms.Equate(
                            run,
                            atEquality,
                            information,
                            Condition.And(holds, exists),
                            ($"d2 KL/d {i} d {j}", "the Fisher information")
                        );
                    }
                }
                run.Skip("no Fisher information is known whose Hessian is");
            }
        );

    public static Law Renyi { get; } =
        new(
            "Renyi limit",
            "The Renyi divergence D_a grows with a, and its limit at a = 1 is KL(P||Q).",
            "van Erven, Harremoes, IEEE Trans. Inf. Theory 60 (2014), thms. 3 and 5",
            LawNeeds.Values,
            run =>
            {
                if (!Lower.HasValues(run))
                    return;
                var pair = run.Subject.Derivation;
                var renyi = DerivedOnce.Renyi(pair);
                var order = (Symbol)renyi.Order;
                if (run.Subject.Kind == LawSubjectKind.Derived && renyi.Limit == Agreement.Proven)
                    run.Prove("the limit is the derived closed form by l'Hospital's rule");
                else if (run.Subject.Kind == LawSubjectKind.Derived && renyi.Limit == Agreement.Refuted)
                    run.Break("the limit of the derived Renyi divergence is not the derived divergence");
                if (!Outcomes.CasesOf(renyi.Divergence).Any(c => c.Outcome is Outcome.Finite))
                {
                    run.Skip("the Renyi divergence has no finite closed form");
                    return;
                }
                var (below, above) = (At(Rational.Of(127, 128)), At(Rational.Of(129, 128)));
                run.OverPoints(
                    PointKind.Plain,
                    run.Subject.Conditions,
                    0.3,
                    point =>
                        run.Subject.At(point, run.Settings) is not { } v ? Finding.Undecided
                        : below.At(point) is { } low && v.High < low.Low
                            ? Finding.Broken($"KL = {v} is below D_a = {low} with a = 127/128")
                        : above.At(point) is { } high && v.Low > high.High
                            ? Finding.Broken($"KL = {v} is above D_a = {high} with a = 129/128")
                        : below.At(point) is not null && above.At(point) is not null ? Finding.Held
                        : Finding.Undecided
                );

                FormValues At(Rational a) =>
                    new([
                        .. Outcomes
                            .CasesOf(renyi.Divergence)
                            .Select(c => new Case(
                                c.When.Map(e => e.Substitute(order, a)),
                                c.Outcome is Outcome.Finite f
                                    ? new Outcome.Finite(f.Value.Substitute(order, a))
                                    : c.Outcome
                            )),
                    ]);
            }
        );

    private static IEnumerable<Condition> Conditions(LawRun run) =>
        Outcomes.CasesOf(run.Subject.Derivation.Divergence).Where(c => c.Outcome is Outcome.Finite).Select(c => c.When);

    /// <summary>Compares the divergence with an expression, by the normal form where it has a form.</summary>
    private static void Compare(LawRun run, Expr expected, Condition when, string what)
    {
        var pair = run.Subject.Derivation;
        if (run.Subject.Kind == LawSubjectKind.Function)
        {
            run.OverPoints(
                PointKind.Plain,
                [when],
                0.5,
                point =>
                    run.Subject.At(point, run.Settings) is { } v && run.Subject.Number(expected, point) is { } e
                        ? Forms.Same(v, e, ("KL", what))
                        : Finding.Undecided
            );
            return;
        }
        foreach (var form in run.Subject.FiniteForms)
        {
            if (pair.Assumptions.With(when).Decide(form.When) != Truth.False)
                Forms.Equate(run, form.Value, expected, Condition.And(form.When, when), ("KL", what));
        }
        run.Skip("there is no finite closed form");
    }
}
