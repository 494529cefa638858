using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Documents;
using KlSymbolic.FsCheck.Generation;
using KlSymbolic.FsCheck.Laws;
using KlSymbolic.Notation;

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
        FiniteDivergence? finite,
        PointSource? points = null
    )
    {
        (Kind, Derivation, Form, this.value, Finite) = (kind, derivation, form, value, finite);
        Points = points ?? new WholePoints(derivation, hasEdgesAtEquality: kind == LawSubjectKind.Function);
        Names = (derivation.P.Family.Name, derivation.Q.Family.Name);
        Masses = new(() => new(derivation));
    }

    /// <summary>The same divergence with the place where it was found, of values that may be off by more than the settings say.</summary>
    internal LawSubject(LawSubject other, string? source, double tolerance)
        : this(
            other.Kind,
            other.Derivation,
            other.Form,
            (point, settings) => other.At(point, settings with { Tolerance = Math.Max(settings.Tolerance, tolerance) }),
            other.Finite,
            other.Points
        ) => (Names, Source) = (other.Names, source);

    /// <summary>Where the divergence comes from.</summary>
    public LawSubjectKind Kind { get; }

    /// <summary>What is derived for the pair; each argument of P and Q is a symbol.</summary>
    public PairDerivation Derivation { get; }

    /// <summary>The closed form that is checked, by cases; none where there are only values.</summary>
    public ImmutableArray<Case> Form { get; }

    /// <summary>Where the divergence was found, such as <c>Losses.Normal</c>; null where it has no place.</summary>
    public string? Source { get; }

    /// <summary>What reports call P and Q.</summary>
    internal (string P, string Q) Names { get; private init; }

    /// <summary>The points at which laws are checked.</summary>
    internal PointSource Points { get; }

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

    /// <summary>A function of the symbols of two distributions, as of mu and L for Normal(mu, exp(L)) and Normal(0, 1).</summary>
    /// <param name="p">P, such as <c>Normal(mu, exp(L))</c>.</param>
    /// <param name="q">Q, such as <c>Normal(0, 1)</c>.</param>
    /// <param name="symbols">The names of all symbols of P and Q, in the order in which the function takes their values.</param>
    /// <param name="divergence">The divergence in nats from the values of the symbols; +infinity where it is infinite.</param>
    /// <param name="assume">Relations between the symbols that hold, such as <c>a1 &lt;= a2</c>.</param>
    /// <exception cref="InputException">P, Q or an assumption cannot be read.</exception>
    /// <exception cref="ArgumentException">The names are not those of the symbols.</exception>
    public static LawSubject Function(
        string p,
        string q,
        IEnumerable<string> symbols,
        Func<double[], double> divergence,
        IEnumerable<string>? assume = null
    )
    {
        var pair = DistributionReader.ReadPair(p, q, assume ?? []);
        var names = symbols.ToList();
        var free = pair.P.FreeSymbols().Union(pair.Q.FreeSymbols());
        if (
            names.Count != free.Count
            || names.Distinct().Count() != names.Count
            || !free.All(s => names.Contains(s.Name))
        )
            throw new ArgumentException(
                $"The function takes ({string.Join(", ", names)}), but the symbols of {p} and {q} are ({string.Join(", ", free.Select(s => s.Name))})."
            );
        ImmutableArray<Symbol> ordered = [.. names.Select(n => free.First(s => s.Name == n))];
        return Instances.Of(pair, ordered) is { } order
            ? Function(
                pair.P.Family,
                pair.Q.Family,
                (a, b) => divergence([.. order.Select(i => i < a.Length ? a[i] : b[i - a.Length])])
            )
            : Instance(pair, ordered, divergence);
    }

    private static LawSubject Instance(
        DistributionPair pair,
        ImmutableArray<Symbol> symbols,
        Func<double[], double> divergence
    )
    {
        var derivation = Instances.Derive(pair);
        return new(
            LawSubjectKind.Function,
            derivation,
            [],
            (point, settings) => LawValue.OfFunction(divergence(point.Free!.Doubles), settings),
            null,
            new InstancePoints(derivation, pair, symbols)
        )
        {
            Names = (Text(pair.P), Text(pair.Q)),
        };
    }

    /// <summary>A function of the same pair that has no value anywhere.</summary>
    internal LawSubject WithoutValues() =>
        new(
            Kind,
            Derivation,
            [],
            (_, _) => null,
            Finite is null ? null : FiniteDivergence.Function((_, _) => double.NaN),
            Points
        )
        {
            Names = Names,
        };

    /// <summary>The value at a point; null where there is none that could be relied on.</summary>
    internal LawValue? At(PairPoint point, LawSettings settings) => value(point, settings);

    /// <summary>The value of an expression in the parameters at a point; null where rounding leaves nothing of it.</summary>
    internal LawValue? Number(Expr e, PairPoint point) => expressions.Number(e, point);

    /// <summary>The value of an expression where the parameters are the doubles that the point is rounded to.</summary>
    internal LawValue? AtDoubles(Expr e, PairPoint point) => expressions.AtDoubles(e, point);

    /// <summary>The cases in which the divergence has a value to be looked at.</summary>
    internal IEnumerable<Condition> Conditions =>
        (
            Kind == LawSubjectKind.Function
                ? Outcomes
                    .CasesOf(Derivation.Divergence)
                    .Where(c => c.Outcome is not Outcome.Infinite)
                    .Select(c => c.When)
                : FiniteForms.Select(c => c.When)
        ).Where(Points.IsPossible);

    /// <summary>The closed form's finite cases.</summary>
    internal IEnumerable<(Condition When, Expr Value)> FiniteForms =>
        Form.Where(c => c.Outcome is Outcome.Finite).Select(c => (c.When, ((Outcome.Finite)c.Outcome).Value));

    private static string Text(Distribution law) => law.Family.Write(law.Arguments.Select(a => Infix.Print(a)));

    /// <inheritdoc/>
    public override string ToString() => $"{Names.P} || {Names.Q}";
}
