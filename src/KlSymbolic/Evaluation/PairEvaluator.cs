using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Evaluation;

/// <summary>A derived pair made ready to be evaluated at many points, given exactly.</summary>
/// <remarks>Cases are chosen by deciding their conditions on the exact values. Immutable and thread safe.</remarks>
public sealed class PairEvaluator
{
    private readonly OutcomeEvaluator divergence;
    private readonly OutcomeEvaluator crossEntropy;
    private readonly OutcomeEvaluator entropy;

    /// <summary>Makes a derivation ready for evaluation at values of the symbols of P, then of those that Q adds.</summary>
    public PairEvaluator(PairDerivation derivation)
        : this(derivation, InOrder(derivation)) { }

    internal PairEvaluator(PairDerivation derivation, ImmutableArray<Symbol> symbols)
    {
        Derivation = derivation;
        Symbols = symbols;
        divergence = new(derivation.Divergence, symbols, isNonnegative: true);
        crossEntropy = new(derivation.CrossEntropy, symbols, isNonnegative: false);
        entropy = new(derivation.Entropy, symbols, isNonnegative: derivation.P.Support.IsDiscrete);
    }

    /// <summary>What is evaluated.</summary>
    public PairDerivation Derivation { get; }

    /// <summary>The symbols whose values an evaluation takes, in this order.</summary>
    public ImmutableArray<Symbol> Symbols { get; }

    /// <summary>Derives a pair of families once for all arguments; the values are then those of P's arguments followed by Q's.</summary>
    /// <param name="p">The family of P.</param>
    /// <param name="pArguments">How many arguments P has.</param>
    /// <param name="q">The family of Q.</param>
    /// <param name="qArguments">How many arguments Q has.</param>
    /// <exception cref="ArgumentException">A family does not take so many arguments.</exception>
    public static PairEvaluator Of(Family p, int pArguments, Family q, int qArguments)
    {
        var (first, second) = (FreshSymbols.For(p, pArguments, "1"), FreshSymbols.For(q, qArguments, "2"));
        var derivation = Deriver.Derive(p.With([.. first]), q.With([.. second]), AssumptionSet.None);
        return new(derivation, [.. first, .. second]);
    }

    /// <summary>The three quantities at a point, in nats.</summary>
    /// <param name="values">The exact values of <see cref="Symbols"/>, in that order.</param>
    /// <exception cref="ArgumentException">There are not as many values as symbols, or P or Q does not exist for them.</exception>
    public PairValues Evaluate(ImmutableArray<Rational> values) => Evaluate(values, new Deadline());

    private PairValues Evaluate(ImmutableArray<Rational> values, Deadline deadline)
    {
        var point = PointAt(values);
        if (LimitsAt(point) is { IsEmpty: false } limits)
            return Narrowed(limits);
        var found = new PairValues(
            IsSame(point)
                ? new OutcomeValue.Finite(0, 0)
                : divergence.At(point, () => HasSameDensity(point), deadline.Share(3)),
            crossEntropy.At(point, time: deadline.Share(2)),
            entropy.At(point, time: deadline.Share(1))
        );
        return (found.HasGap || (found.IsOpen && HasEnds(point))) && CanNarrow(point)
            ? found.FilledBy(Narrowed([]))
            : found;

        PairValues Narrowed(ImmutableHashSet<Symbol> limits)
        {
            var (narrower, rest) = AtPoint(point, limits);
            return narrower.Evaluate(rest, deadline);
        }
    }

    /// <summary>The three quantities at a point with proven digits, by ball arithmetic.</summary>
    /// <remarks>It may take up to half a minute for all three together; what cannot be told in that time says so.</remarks>
    /// <param name="values">The exact values of <see cref="Symbols"/>, in that order.</param>
    /// <param name="digits">How many significant decimal digits, at least 1.</param>
    /// <param name="unit">The unit of the values.</param>
    /// <exception cref="ArgumentException">There are not as many values as symbols, or P or Q does not exist for them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one digit is asked for.</exception>
    public ProvenValues Prove(ImmutableArray<Rational> values, int digits, InformationUnit unit = InformationUnit.Nats)
    {
        if (digits < 1)
            throw new ArgumentOutOfRangeException(nameof(digits), "At least one digit must be asked for.");
        return Prove(values, digits, unit, new Deadline());
    }

    /// <inheritdoc cref="Prove(ImmutableArray{Rational}, int, InformationUnit)"/>
    /// <remarks>What cannot be told before the deadline says so.</remarks>
    internal ProvenValues Prove(ImmutableArray<Rational> values, int digits, InformationUnit unit, Deadline deadline)
    {
        var point = PointAt(values);
        if (LimitsAt(point) is { IsEmpty: false } limits)
            return Narrowed(limits);
        var found = new ProvenValues(
            IsSame(point) || HasSameDensity(point)
                ? new ProvenValue.Finite("0")
                : divergence.Prove(point, digits, unit, deadline.Share(3)),
            crossEntropy.Prove(point, digits, unit, deadline.Share(2)),
            entropy.Prove(point, digits, unit, deadline.Share(1))
        );
        return (found.HasGap || (found.IsOpen && HasEnds(point))) && CanNarrow(point)
            ? found.FilledBy(Narrowed([]))
            : found;

        ProvenValues Narrowed(ImmutableHashSet<Symbol> limits)
        {
            var (narrower, rest) = AtPoint(point, limits);
            return narrower.Prove(rest, digits, unit, deadline);
        }
    }

    private Point PointAt(ImmutableArray<Rational> values)
    {
        if (values.Length != Symbols.Length)
            throw WrongCount(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (!Symbols[i].Domain.Contains(values[i]))
                throw new ArgumentException(
                    $"{Symbols[i].Domain.Describe(Symbols[i].Name)} is required, and it is {values[i]}."
                );
        }
        return new(Symbols, values);
    }

    /// <summary>The symbols of facts that do not hold at the point, though P and Q exist there: what was derived for symbols excludes
    /// limits that the numbers themselves allow, such as a mode at an end.</summary>
    private ImmutableHashSet<Symbol> LimitsAt(Point point)
    {
        var limits = ImmutableHashSet<Symbol>.Empty;
        foreach (var fact in Derivation.Assumptions.Facts)
        {
            if (NumericConditions.Decide(point.At(fact)) == Truth.True)
                continue;
            var symbols = Symbols.Where(s => Mentions(fact, s)).ToList();
            limits =
                symbols.Count > 0 && Exists(Derivation.P, point) && Exists(Derivation.Q, point)
                    ? limits.Union(symbols)
                    : throw new ArgumentException($"{fact.Print()} is required, and does not hold for these values.");
        }
        return limits;

        static bool Mentions(Condition condition, Symbol symbol)
        {
            var found = false;
            condition.Map(e =>
            {
                found |= e.Contains(symbol);
                return e;
            });
            return found;
        }
    }

    private ArgumentException WrongCount(int given) =>
        new($"The pair takes {Symbols.Length} values, and {given} were given.");

    private static bool Exists(Distribution d, Point point) =>
        NumericConditions.Decide(d.Family.With([.. d.Arguments.Select(point.At)]).Requirements) == Truth.True;

    /// <summary>The pair derived for the numbers themselves, since some closed forms exist for certain values only.</summary>
    /// <remarks>A symbol stays where its value is an end of its domain, such as a probability 0: formulas hold there by the convention
    /// 0 log 0 = 0, and log 0 must not stand in a derivation.</remarks>
    private (PairEvaluator Evaluator, ImmutableArray<Rational> Values) AtPoint(
        Point point,
        ImmutableHashSet<Symbol> limits
    )
    {
        var (p, q) = (Derivation.P, Derivation.Q);
        var kept = Symbols.Where(s => !limits.Contains(s) && IsAtEnd(s.Domain, point.ValueOf(s))).ToImmutableArray();
        return (new(Deriver.Derive(Place(p), Place(q), AssumptionSet.None), kept), [.. kept.Select(point.ValueOf)]);

        Distribution Place(Distribution d) => d.Family.With([.. d.Arguments.Select(a => point.At(a, kept))]);
    }

    private bool HasEnds(Point point) => Symbols.Any(s => IsAtEnd(s.Domain, point.ValueOf(s)));

    private bool CanNarrow(Point point) => Symbols.Any(s => !IsAtEnd(s.Domain, point.ValueOf(s)));

    internal static bool IsAtEnd(Domain domain, Rational value) =>
        !domain.IsInteger
        && ((domain.LowerClosed && domain.Lower == value) || (domain.UpperClosed && domain.Upper == value));

    /// <summary>KL(P||Q) at a point by quadrature or summation of its definition, which knows no closed form; in nats.</summary>
    /// <param name="values">The exact values of <see cref="Symbols"/>, in that order.</param>
    /// <exception cref="ArgumentException">There are not as many values as symbols, or P or Q does not exist for them.</exception>
    public DefinitionValue DivergenceByDefinition(ImmutableArray<Rational> values)
    {
        if (values.Length != Symbols.Length)
            throw WrongCount(values.Length);
        var point = Symbols.Zip(values, (s, v) => (Symbol: s, Value: v)).ToDictionary(p => p.Symbol, p => p.Value);
        return DefinitionEvaluator.Divergence(Derivation.P, Derivation.Q, point);
    }

    /// <summary>Whether P and Q are the same distribution at the point, as family and arguments tell.</summary>
    private bool IsSame(Point point)
    {
        var (p, q) = (Derivation.P, Derivation.Q);
        return p.Family.Equals(q.Family) && p.Arguments.Select(point.At).SequenceEqual(q.Arguments.Select(point.At));
    }

    /// <summary>Whether P and Q, of different families, are the same distribution at the point, as their log-densities tell.</summary>
    private bool HasSameDensity(Point point)
    {
        var (p, q) = (Derivation.P, Derivation.Q);
        if (p.Family == q.Family || p.Support.IsDiscrete != q.Support.IsDiscrete)
            return false;
        var (x, y) = (
            p.Family.With([.. p.Arguments.Select(point.At)]),
            q.Family.With([.. q.Arguments.Select(point.At)])
        );
        return x.Support.Lower == y.Support.Lower
            && x.Support.Upper == y.Support.Upper
            && ZeroTest.AreEqual(x.LogDensity, y.LogDensityAt(x.Variable), AssumptionSet.None) == Truth.True;
    }

    private static ImmutableArray<Symbol> InOrder(PairDerivation derivation) =>
        [.. derivation.P.Arguments.Concat(derivation.Q.Arguments).SelectMany(a => a.FreeSymbols()).Distinct()];
}
