using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Explanations.Projections;

/// <summary>Means over observations, added up without loss by their number.</summary>
internal static class SampleMean
{
    /// <summary>The mean of a function of x.</summary>
    public static double Of(Expr function, Symbol x, ImmutableArray<double> sample)
    {
        var compiled = CompiledExpression.Compile(function, [x]);
        return Of(sample.Select(value => compiled.Evaluate(value)), sample.Length);
    }

    /// <summary>−log q averaged over the observations; +infinity where one lies outside the support.</summary>
    public static double NegativeLogLikelihood(Distribution q, ImmutableArray<double> sample)
    {
        var law = NumericDistribution.At(q, ImmutableDictionary<Symbol, Rational>.Empty);
        if (sample.Any(x => x < law.Lower || x > law.Upper || (law.IsDiscrete && x != Math.Round(x))))
            return double.PositiveInfinity;
        var logDensity = CompiledExpression.Compile(law.LogDensity, [NumericDistribution.Variable]);
        return Of(sample.Select(x => -logDensity.Evaluate(x)), sample.Length);
    }

    private static double Of(IEnumerable<double> values, int count)
    {
        DoubleDouble sum = 0;
        foreach (var value in values)
            sum += value;
        return sum.Hi / count;
    }
}
