using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Definition.Structured;

namespace KlSymbolic.Evaluation.Structured;

/// <summary>KL(P||Q), H(P, Q) and H(P) of two distributions of vectors or matrices whose arguments are numbers, by closed form and by definition.</summary>
/// <remarks>
/// The items are put into the closed form exactly: traces, inverses and determinants of rational matrices are rational numbers, so
/// that what is left is rounded once, to a proven bound where cancellation asks for it. This beats a Cholesky factor in floating
/// point near P = Q, where trace and log-determinant cancel.
/// </remarks>
/// <param name="Pair">P and Q.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Divergence">KL(P||Q).</param>
/// <param name="CrossEntropy">H(P, Q).</param>
/// <param name="Entropy">H(P).</param>
public sealed record StructuredEvaluation(
    StructuredPair Pair,
    InformationUnit Unit,
    ComparedValue Divergence,
    ComparedValue CrossEntropy,
    ComparedValue Entropy
)
{
    /// <summary>The quantities as means over drawn points; null where they were not asked for and the definition gives numbers, or P cannot be drawn from.</summary>
    public SampledValues? Sampled { get; private init; }

    /// <summary>Derives and evaluates; where no quadrature is known, or points are asked for, also by Monte Carlo.</summary>
    /// <param name="pair">P and Q.</param>
    /// <param name="unit">The unit of the values.</param>
    /// <param name="samples">How many points to draw, 2 to 100,000,000; null for as many as are usual, and only where there is no quadrature.</param>
    /// <param name="seed">The seed of the random numbers.</param>
    /// <exception cref="ArgumentException">An argument is not given by numbers.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of points is out of range.</exception>
    public static StructuredEvaluation Of(
        StructuredPair pair,
        InformationUnit unit = InformationUnit.Nats,
        int? samples = null,
        long seed = 1
    )
    {
        var values = ClosedForms(pair);
        var found = new StructuredEvaluation(
            pair,
            unit,
            Compare(values.Divergence, Functional.Divergence),
            Compare(values.CrossEntropy, Functional.CrossEntropy),
            Compare(values.Entropy, Functional.Entropy)
        );
        return samples is null && found.Divergence.Definition is not DefinitionValue.NotConverged
            ? found
            : found with
            {
                Sampled = StructuredSampling.Estimate(pair, samples, seed)?.In(unit),
            };

        ComparedValue Compare(OutcomeValue value, Functional functional) =>
            new(value.In(unit), StructuredDefinition.Compute(pair, functional).In(unit));
    }

    /// <summary>The values by the closed forms, in nats.</summary>
    /// <exception cref="ArgumentException">An argument is not given by numbers.</exception>
    public static PairValues ClosedForms(StructuredPair pair)
    {
        var (d, here, deadline) = (Derive(pair), new Point([], []), new Deadline());
        return new(
            Evaluator(d.Divergence, isNonnegative: true).At(here, time: deadline.Share(3)),
            Evaluator(d.CrossEntropy, isNonnegative: false).At(here, time: deadline.Share(2)),
            Evaluator(d.Entropy, pair.P.DensityAt(pair.Variable).Support.IsDiscrete).At(here, time: deadline.Share(1))
        );
    }

    /// <summary>The values by the closed forms with proven digits.</summary>
    /// <exception cref="ArgumentException">An argument is not given by numbers.</exception>
    public static ProvenValues Prove(StructuredPair pair, int digits, InformationUnit unit = InformationUnit.Nats)
    {
        var (d, deadline) = (Derive(pair), new Deadline());
        return new(Digits(d.Divergence, 3), Digits(d.CrossEntropy, 2), Digits(d.Entropy, 1));

        ProvenValue Digits(Outcome outcome, int left) =>
            Evaluator(outcome, isNonnegative: false).Prove(new Point([], []), digits, unit, deadline.Share(left));
    }

    private static StructuredDerivation Derive(StructuredPair pair)
    {
        try
        {
            return PairDeriver.Derive(pair, isShown: false);
        }
        catch (UndefinedExpressionException e)
        {
            throw new ArgumentException(e.Message, e);
        }
    }

    private static OutcomeEvaluator Evaluator(Outcome outcome, bool isNonnegative)
    {
        foreach (var item in outcome.AsCases)
        {
            if (item.Outcome is Outcome.Finite { Value: var value } && value.FreeSymbols() is [var symbol, ..])
                throw new ArgumentException($"{symbol} has no value.");
            if (item.Outcome is Outcome.Finite f && MatrixValues.IsOpen(f.Value))
                throw new ArgumentException("a vector or matrix is given by its name only.");
        }
        return new OutcomeEvaluator(outcome, [], isNonnegative);
    }
}
