using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
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
    public PairValues Evaluate(ImmutableArray<Rational> values)
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
        var point = new Point(Symbols, values);
        foreach (var fact in Derivation.Assumptions.Facts)
        {
            if (NumericConditions.Decide(point.At(fact)) != Truth.True)
                throw new ArgumentException($"{fact} is required, and does not hold for these values.");
        }
        var found = new PairValues(
            IsSame(point) ? new OutcomeValue.Finite(0, 0) : divergence.At(point),
            crossEntropy.At(point),
            entropy.At(point)
        );
        return found.HasGap && !Symbols.IsEmpty ? found.FilledBy(AtPoint(point).Evaluate([])) : found;
    }

    private ArgumentException WrongCount(int given) =>
        new($"The pair takes {Symbols.Length} values, and {given} were given.");

    /// <summary>The pair derived for the numbers themselves: some closed forms exist for certain values only.</summary>
    private PairEvaluator AtPoint(Point point)
    {
        var (p, q) = (Derivation.P, Derivation.Q);
        return new(
            Deriver.Derive(
                p.Family.With([.. p.Arguments.Select(point.At)]),
                q.Family.With([.. q.Arguments.Select(point.At)]),
                AssumptionSet.None
            )
        );
    }

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

    private static ImmutableArray<Symbol> InOrder(PairDerivation derivation) =>
        [.. derivation.P.Arguments.Concat(derivation.Q.Arguments).SelectMany(a => a.FreeSymbols()).Distinct()];
}
