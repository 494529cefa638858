using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Reading;

namespace KlSymbolic.Derivation.Structured;

/// <summary>Derives a pair with a symbol for every vector and matrix, and then puts in what was given item by item.</summary>
/// <remarks>So one derivation serves all sizes, and no step depends on the digits of an item.</remarks>
public static class PairDeriver
{
    /// <summary>KL(P||Q), H(P, Q) and H(P).</summary>
    /// <param name="pair">P and Q.</param>
    /// <param name="isShown">Whether the results are to be read; for evaluation alone the display form is not needed.</param>
    public static StructuredDerivation Derive(StructuredPair pair, bool isShown = true)
    {
        var general = StructuredDeriver.Derive(pair.P, pair.Q, pair.Variable, pair.Assumptions);
        return pair.Values.IsEmpty ? general : PutIn(general, pair, isShown);
    }

    private static StructuredDerivation PutIn(StructuredDerivation general, StructuredPair pair, bool isShown)
    {
        var (values, known) = (pair.Values, pair.Assumptions);
        var steps = general.Steps.ToBuilder();
        Outcome? impossible = HasNewOutcome(pair)
            ? new Outcome.Infinite(
                InfinityReason.Support,
                "P has mass where Q has none: an outcome that P gives has probability 0 under Q."
            )
            : null;
        return new()
        {
            P = general.P,
            Q = general.Q,
            Variable = general.Variable,
            Values = values,
            Assumptions = known,
            Divergence = impossible ?? Put(general.Divergence, "KL(P||Q)", StepKind.Result),
            CrossEntropy = impossible ?? Put(general.CrossEntropy, "H(P, Q)", StepKind.CrossEntropy),
            Entropy = Put(general.Entropy, "H(P)", StepKind.Entropy),
            Decomposition = impossible is null ? general.Decomposition : Truth.Unknown,
            Steps = steps.ToImmutable(),
        };

        Outcome Put(Outcome outcome, string what, StepKind kind)
        {
            switch (outcome)
            {
                case Outcome.Finite f:
                    Expr value;
                    try
                    {
                        value = values.PutIn(f.Value);
                        if (isShown)
                            value = StructuredDisplay.Of(value, known);
                    }
                    catch (ExpressionLimitException e)
                    {
                        return new Outcome.NoClosedForm(
                            f.Value,
                            $"The closed form is too large to be written out: {e.Message}"
                        );
                    }
                    steps.Add(
                        new(
                            kind,
                            $"{what} with the items given put in.",
                            "substitution; determinants and inverses by exact elimination",
                            MatrixExpr.Scaled(f.Value, 1),
                            MatrixExpr.Scaled(value, 1)
                        )
                    );
                    return new Outcome.Finite(value);
                case Outcome.Cases c:
                    return Outcome.Of(
                        c.Items.Select(i => new Case(known.Reduce(i.When.Map(values.PutIn)), i.Outcome))
                            .Where(i => !i.When.Equals(Condition.Never))
                            .Select(i => i with { Outcome = Put(i.Outcome, what, kind) })
                            .ToList(),
                        known
                    );
                default:
                    return outcome;
            }
        }
    }

    /// <summary>Whether an item of P's probabilities is positive where that of Q is 0.</summary>
    private static bool HasNewOutcome(StructuredPair pair) =>
        (Probabilities(pair.P, pair.Values), Probabilities(pair.Q, pair.Values)) is ({ } p, { } q)
        && p.Items.Zip(q.Items, (a, b) => b.IsZero && !a.IsZero).Any(isNew => isNew);

    private static ExplicitMatrix? Probabilities(StructuredDistribution d, MatrixValues values) =>
        d.Probabilities?.Items?.Structure is VectorElements { Name: var name }
        && values.Matrices.TryGetValue(name, out var value)
            ? value
            : null;
}
