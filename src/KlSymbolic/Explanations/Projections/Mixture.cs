using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Explanations.Projections;

/// <summary>A distribution that is drawn from one of several with given probabilities; they have one support. Immutable.</summary>
public sealed class Mixture
{
    /// <summary>A mixture.</summary>
    /// <param name="components">Weights, which are positive and sum to 1, and distributions with constant arguments.</param>
    /// <exception cref="ArgumentException">There is no component, the weights are wrong, or the supports differ.</exception>
    public Mixture(params IEnumerable<(Rational Weight, Distribution Distribution)> components)
    {
        Components = [.. components];
        if (Components.IsEmpty || Components.Any(c => c.Weight.Sign <= 0))
            throw new ArgumentException("A mixture has components with positive weights.");
        var sum = Components.Aggregate(Rational.Zero, (total, c) => total + c.Weight);
        if (!sum.IsOne)
            throw new ArgumentException($"The weights of a mixture sum to 1, and these sum to {sum}.");
        var first = Components[0].Distribution.Support;
        foreach (var (_, d) in Components)
        {
            if (
                d.Support.IsDiscrete != first.IsDiscrete
                || NumericDistribution.Compare(d.Support.Lower, first.Lower) != 0
                || NumericDistribution.Compare(d.Support.Upper, first.Upper) != 0
            )
                throw new ArgumentException(
                    $"The components of a mixture have one support, and those of {Components[0].Distribution} and {d} differ."
                );
        }
        Law = Components.Length == 1 ? Components[0].Distribution : Build(Components);
    }

    /// <summary>The components with their weights.</summary>
    public ImmutableArray<(Rational Weight, Distribution Distribution)> Components { get; }

    /// <summary>The mixture as one distribution; the only component itself where there is one.</summary>
    public Distribution Law { get; }

    /// <summary>The mixture as it is typed.</summary>
    public override string ToString() =>
        Components.Length == 1
            ? Components[0].Distribution.ToString()
            : string.Join(" + ", Components.Select(c => $"{c.Weight}*{c.Distribution}"));

    /// <summary>log Σ w p, added up in logarithms so that nothing underflows far out.</summary>
    private static Distribution Build(ImmutableArray<(Rational Weight, Distribution Distribution)> components) =>
        Family
            .Of(
                "Mixture",
                [new Parameter("weight", Domain.UnitPositive, IsVariadic: true)],
                "A mixture of distributions.",
                "McLachlan and Peel, Finite Mixture Models, sec. 1.4",
                (x, weights) =>
                    new()
                    {
                        Support = components[0].Distribution.Support,
                        LogDensity = components
                            .Select((c, i) => Formula.Log(weights[i]) + c.Distribution.LogDensityAt(x))
                            .Aggregate((sum, next) => sum + Formula.Softplus(next - sum)),
                    }
            )
            .With([.. components.Select(c => (Expr)new Number(c.Weight))]);
}
