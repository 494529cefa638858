using KlSymbolic.Algebra;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Distributions.Structured.Sampling;
using KlSymbolic.Numerics.Definition.Structured.Sampling;

namespace KlSymbolic.Numerics.Definition.Structured;

/// <summary>Divergence, entropy and cross-entropy of distributions of vectors or matrices by Monte Carlo from the log-densities alone; in nats.</summary>
/// <remarks>
/// Where P and Q are nearly equal, which shows at the first points, the mean is taken of r − 1 + e^(−r), r = log p − log q: it has the
/// same expectation for densities on the same support, is never negative, and varies far less. Elsewhere e^(−r) = q/p may be carried by
/// points that are hardly ever drawn, of which a standard error knows nothing. Thread safe.
/// </remarks>
public static class StructuredSampling
{
    /// <summary>How many points are drawn where nothing is said; fewer of large matrices.</summary>
    public const int DefaultSamples = 100_000;

    /// <summary>The most points that are drawn.</summary>
    public const int MostSamples = 100_000_000;

    private const int Pilot = 1000;
    private const double Near = 0.5;
    private const double UsualWork = 1e9;

    /// <summary>The expectations; null where P cannot be drawn from or P and Q have different supports.</summary>
    /// <param name="pair">P and Q, whose arguments all have values.</param>
    /// <param name="samples">How many points to draw, 2 to 100,000,000; null for <see cref="DefaultSamples"/>, or fewer where that takes long.</param>
    /// <param name="seed">The seed.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of points is out of range.</exception>
    public static SampledValues? Estimate(StructuredPair pair, int? samples = null, long seed = 1)
    {
        if (samples is < 2 or > MostSamples)
            throw new ArgumentOutOfRangeException(
                nameof(samples),
                $"The number of points must be from 2 to {MostSamples}."
            );
        if (pair.P.Family.Sampler is not { } sampler || !HaveSameSupport(pair))
            return null;
        try
        {
            var arguments = SampledArguments.Of(pair.P, pair.Values);
            var expressions = new SampledExpression(pair.Variable, pair.Values);
            var logP = expressions.Compile(pair.P.DensityAt(pair.Variable).LogDensity);
            var logQ = expressions.Compile(pair.Q.DensityAt(pair.Variable).LogDensity);
            // Outcomes may have probability 0 under P alone.
            var mayBeNonnegative = !pair.P.DensityAt(pair.Variable).Support.IsDiscrete;
            var count = samples ?? UsualCount(arguments.Rows);
            return Estimate(sampler(arguments), logP, logQ, mayBeNonnegative, count, seed);
        }
        catch (Exception e) when (e is UndefinedExpressionException or ExpressionLimitException)
        {
            return null;
        }
    }

    private static SampledValues? Estimate(
        Func<RandomSource, SamplePoint> draw,
        Func<SamplePoint, double> logP,
        Func<SamplePoint, double> logQ,
        bool mayBeNonnegative,
        int samples,
        long seed
    )
    {
        var (plain, nonnegative) = (new RunningMean(), new RunningMean());
        var (crossEntropy, entropy) = (new RunningMean(), new RunningMean());
        var (random, isNear) = (new RandomSource(seed), mayBeNonnegative);
        for (var i = 0; i < samples; i++)
        {
            var x = draw(random);
            var (p, q) = (logP(x), logQ(x));
            var ratio = p - q;
            if (double.IsNaN(ratio) || double.IsInfinity(ratio))
                return null;
            plain.Add(ratio);
            nonnegative.Add(Math.Abs(ratio) < 1 ? Contribution.ExpRest(-ratio) : ratio - 1 + Math.Exp(-ratio));
            crossEntropy.Add(-q);
            entropy.Add(-p);
            isNear &= i >= Pilot || Math.Abs(ratio) < Near;
        }
        return new(samples, seed, Value(isNear ? nonnegative : plain), Value(crossEntropy), Value(entropy));

        static SampledValue Value(RunningMean mean) => new(mean.Mean, mean.StandardError);
    }

    private static int UsualCount(int rows) =>
        (int)Math.Max(1000, Math.Min(DefaultSamples, UsualWork / (100 + Math.Pow(rows, 3))));

    private static bool HaveSameSupport(StructuredPair pair)
    {
        var (p, q) = (pair.P.DensityAt(pair.Variable).Support, pair.Q.DensityAt(pair.Variable).Support);
        return p.Kind == q.Kind && pair.Values.PutIn(p.Total) == pair.Values.PutIn(q.Total);
    }
}
