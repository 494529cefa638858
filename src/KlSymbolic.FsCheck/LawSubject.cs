using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Documents;
using KlSymbolic.FsCheck.Generation;
using KlSymbolic.FsCheck.Laws;

namespace KlSymbolic.FsCheck;

/// <summary>A divergence that laws are checked on: the derived one of a pair, a formula, or a function of the parameters.</summary>
/// <remarks>Thread safe where the function is.</remarks>
public sealed class LawSubject
{
    private readonly Func<PairPoint, LawSettings, LawValue?> value;

    private readonly FormValues expressions = new([]);

    private LawSubject(
        LawSubjectKind kind,
        PairDerivation derivation,
        ImmutableArray<Case> form,
        Func<PairPoint, LawSettings, LawValue?> value,
        FiniteDivergence? finite
    )
    {
        (Kind, Derivation, Form, this.value, Finite) = (kind, derivation, form, value, finite);
        Masses = new(() => new(derivation));
    }

    /// <summary>Where the divergence comes from.</summary>
    public LawSubjectKind Kind { get; }

    /// <summary>What is derived for the pair; each argument of P and Q is a symbol.</summary>
    public PairDerivation Derivation { get; }

    /// <summary>The closed form that is checked, by cases; none where there are only values.</summary>
    public ImmutableArray<Case> Form { get; }

    /// <summary>The divergence of distributions on finitely many outcomes, where the pair is of such; null elsewhere.</summary>
    internal FiniteDivergence? Finite { get; }

    /// <summary>Probabilities of intervals under P and Q.</summary>
    internal Lazy<Masses> Masses { get; }

    /// <summary>Whether P and Q are of one family.</summary>
    internal bool IsOneFamily => Derivation.P.Family == Derivation.Q.Family;

    /// <summary>The derived divergence of two families.</summary>
    public static LawSubject Derived(Family p, Family q) => Derived(GenericPair.Derive(p, q));

    /// <summary>The derived divergence of a pair, each argument of which is a symbol of its own.</summary>
    public static LawSubject Derived(PairDerivation derivation)
    {
        var form = Outcomes.CasesOf(derivation.Divergence);
        var forms = new FormValues(form);
        return new(
            LawSubjectKind.Derived,
            derivation,
            form,
            (point, _) => forms.At(point),
            FiniteDivergence.IsFor(derivation) ? FiniteDivergence.Derived(derivation.P.Family) : null
        );
    }

    /// <summary>A formula that is claimed to be the divergence wherever that has a finite closed form.</summary>
    /// <param name="derivation">The pair, each argument of which is a symbol of its own.</param>
    /// <param name="formula">The formula in these symbols, in nats.</param>
    public static LawSubject Claimed(PairDerivation derivation, Expr formula)
    {
        var form = Outcomes.Map(derivation.Divergence, _ => formula);
        var forms = new FormValues(form);
        return new(
            LawSubjectKind.Claim,
            derivation,
            form,
            (point, _) => forms.At(point),
            FiniteDivergence.IsFor(derivation) ? FiniteDivergence.Claimed(derivation, forms) : null
        );
    }

    /// <summary>A function of the parameters.</summary>
    /// <param name="p">The family of P.</param>
    /// <param name="q">The family of Q.</param>
    /// <param name="divergence">The divergence in nats from the arguments of P and those of Q; +infinity where it is infinite.</param>
    public static LawSubject Function(Family p, Family q, Func<double[], double[], double> divergence)
    {
        var derivation = GenericPair.Derive(p, q);
        return new(
            LawSubjectKind.Function,
            derivation,
            [],
            (point, settings) =>
                LawValue.OfFunction(
                    divergence(
                        [.. point.Doubles.Take(point.ValuesOfP.Length)],
                        [.. point.Doubles.Skip(point.ValuesOfP.Length)]
                    ),
                    settings
                ),
            FiniteDivergence.IsFor(derivation) ? FiniteDivergence.Function(divergence) : null
        );
    }

    /// <summary>The value at a point; null where there is none that could be relied on.</summary>
    internal LawValue? At(PairPoint point, LawSettings settings) => value(point, settings);

    /// <summary>The value of an expression in the parameters at a point; null where rounding leaves nothing of it.</summary>
    internal LawValue? Number(Expr e, PairPoint point) => expressions.Number(e, point);

    /// <summary>The cases in which the divergence has a value to be looked at.</summary>
    internal IEnumerable<Condition> Conditions =>
        Kind == LawSubjectKind.Function
            ? Outcomes.CasesOf(Derivation.Divergence).Where(c => c.Outcome is not Outcome.Infinite).Select(c => c.When)
            : FiniteForms.Select(c => c.When);

    /// <summary>The closed form's finite cases.</summary>
    internal IEnumerable<(Condition When, Expr Value)> FiniteForms =>
        Form.Where(c => c.Outcome is Outcome.Finite).Select(c => (c.When, ((Outcome.Finite)c.Outcome).Value));

    /// <inheritdoc/>
    public override string ToString() => $"{Derivation.P} || {Derivation.Q}";
}
