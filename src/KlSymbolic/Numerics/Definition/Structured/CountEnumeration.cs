using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Numerics.Definition.Structured;

/// <summary>Expectations over lists of counts with a given sum: all of them, one by one, in double-double.</summary>
internal sealed class CountEnumeration
{
    private const int MostOutcomes = 200_000;
    private readonly StructuredPair pair;
    private readonly Functional functional;
    private readonly int size;
    private readonly int total;
    private readonly ImmutableArray<bool> isPossible;
    private readonly ImmutableArray<bool> isPossibleInQ;
    private readonly CompiledExpression logP;
    private readonly CompiledExpression integrand;

    public CountEnumeration(StructuredPair pair, Functional functional)
    {
        (this.pair, this.functional) = (pair, functional);
        var densities = new LogDensities(pair);
        size = densities.Size;
        total =
            pair.Values.PutIn(pair.P.DensityAt(pair.Variable).Support.Total) is Number { Value: var n } && n < 1_000_000
                ? (int)n.Numerator
                : throw new ExpressionLimitException("There are too many counts to be summed over.");
        (isPossible, isPossibleInQ) = (
            Positive(pair.P.Arguments.Values[^1].Items!),
            Positive(pair.Q.Arguments.Values[^1].Items!)
        );
        ImmutableArray<Symbol> counts =
        [
            .. Enumerable
                .Range(1, size)
                .Select(i => new Symbol("count_" + i.ToString(CultureInfo.InvariantCulture), Domain.Natural)),
        ];
        var point = ExplicitMatrix.Of(size, 1, (r, _) => counts[r]);
        logP = CompiledExpression.Compile(densities.P(point), counts);
        integrand = CompiledExpression.Compile(densities.Integrand(functional, point), counts);
    }

    public DefinitionValue Compute()
    {
        if (functional != Functional.Entropy && isPossible.Zip(isPossibleInQ, (p, q) => p && !q).Any(isNew => isNew))
            return new DefinitionValue.Infinite(InfinityReason.Support, 0);
        if (CountOutcomes() > MostOutcomes)
            return new DefinitionValue.NotConverged($"There are more than {MostOutcomes} outcomes.", 0);
        // The average of r − 1 + e^(−r), r = log p − log q, is that of r where P and Q have the same outcomes, and has no negative terms.
        var isNonnegative =
            functional == Functional.Divergence && isPossible.Zip(isPossibleInQ, (p, q) => p == q).All(same => same);
        var (sum, error, evaluations) = (DoubleDouble.Zero, 0.0, 0);
        foreach (var counts in Outcomes(new double[size], 0, total))
        {
            evaluations++;
            var logMass = logP.EvaluateExtended(counts);
            var value = integrand.EvaluateExtended(counts);
            var mass = Math.Exp(logMass.Value);
            var image = isNonnegative ? Math.Exp(logMass.Value - value.Value) : 0;
            var term =
                !isNonnegative ? DoubleDouble.Product(mass, value.Value)
                : Math.Abs(value.Value) < 0.5 ? DoubleDouble.Product(mass, Nonnegative(value.Value))
                : DoubleDouble.Product(mass, value.Value - 1) + image;
            sum += term;
            error +=
                Math.Abs(term.Hi) * (logMass.Error + Math.Abs(logMass.Value) * 1.2e-16 + 2e-15)
                + (Math.Abs(mass - image) + mass * value.Error) * value.Error;
        }
        return new DefinitionValue.Finite(sum.Hi, error + Math.Abs(sum.Hi) * 2.3e-16, evaluations);
    }

    /// <summary>r − 1 + e^(−r) for small r, without cancellation.</summary>
    private static double Nonnegative(double r)
    {
        var (term, sum) = (r * r / 2, 0.0);
        for (var n = 3; Math.Abs(term) > Math.Abs(sum) * 1e-18; n++)
        {
            sum += term;
            term *= -r / n;
        }
        return sum;
    }

    private ImmutableArray<bool> Positive(Function items) =>
        [.. Enumerable.Range(1, size).Select(i => !pair.Values.PutIn(items.Of(i)).IsZero)];

    private double CountOutcomes()
    {
        var (ways, free) = (1.0, isPossible.Count(p => p) - 1);
        for (var i = 1; i <= free; i++)
            ways *= (double)(total + i) / i;
        return ways;
    }

    private IEnumerable<double[]> Outcomes(double[] counts, int index, int left)
    {
        if (index == size - 1)
        {
            if (left > 0 && !isPossible[index])
                yield break;
            counts[index] = left;
            yield return counts;
            yield break;
        }
        for (var count = 0; count <= (isPossible[index] ? left : 0); count++)
        {
            counts[index] = count;
            foreach (var outcome in Outcomes(counts, index + 1, left - count))
                yield return outcome;
        }
    }
}
