using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Explanations.Projections;

/// <summary>The cross-entropy of a target and the members of a family, in nats: least where KL(target‖member) is.</summary>
internal sealed class ForwardObjective
{
    private readonly Func<double[], double> at;

    private ForwardObjective(Func<double[], double> at) => this.at = at;

    /// <summary>The symbols of <see cref="Formula"/>, one for each parameter.</summary>
    public ImmutableArray<Symbol> Symbols { get; private init; } = [];

    /// <summary>The cross-entropy as a formula of the parameters; null where none is known, and for a sample.</summary>
    public Expr? Formula { get; private init; }

    /// <summary>The value at parameters; +infinity where there is no such member, or it leaves out some of the target.</summary>
    public double At(double[] parameters) => Members.Try(() => at(parameters));

    /// <summary>For a mixture: by the closed forms of its components where all have one, else by the definition.</summary>
    public static ForwardObjective Of(Mixture target, Family onto)
    {
        var symbols = FreshSymbols.For(onto, onto.Parameters.Length, "");
        var member = onto.With([.. symbols]);
        Expr sum = Expr.Zero;
        foreach (var (weight, component) in target.Components)
        {
            if (Deriver.Derive(component, member, AssumptionSet.None).CrossEntropy is not Outcome.Finite f)
                return new(t =>
                    DefinitionEvaluator.CrossEntropy(target.Law, Members.At(onto, t)) is DefinitionValue.Finite v
                        ? v.Value
                        : double.PositiveInfinity
                );
            sum += new Number(weight) * f.Value;
        }
        var compiled = CompiledExpression.Compile(sum, symbols);
        return new(t => Exists(member, onto, t) ? compiled.EvaluateAccurately(t).Value : double.PositiveInfinity)
        {
            Symbols = symbols,
            Formula = sum,
        };
    }

    /// <summary>For a sample: the mean negative log-likelihood, by the means of the sufficient statistics where the family is exponential.</summary>
    public static ForwardObjective Of(ImmutableArray<double> sample, Family onto)
    {
        var symbols = FreshSymbols.For(onto, onto.Parameters.Length, "");
        var member = onto.With([.. symbols]);
        if (ExponentialFamilies.Of(member, AssumptionSet.None) is { Fixed.IsEmpty: true } form)
        {
            Expr sum = form.LogPartition - Mean(form.LogCarrier);
            for (var i = 0; i < form.Statistics.Length; i++)
                sum -= form.NaturalParameters[i] * Mean(form.Statistics[i]);
            var compiled = CompiledExpression.Compile(sum, symbols);
            return new(t => Exists(member, onto, t) ? compiled.EvaluateAccurately(t).Value : double.PositiveInfinity);

            Expr Mean(Expr statistic) =>
                new Number(Rational.FromDouble(SampleMean.Of(statistic, form.Variable, sample)));
        }
        return new(t => SampleMean.NegativeLogLikelihood(Members.At(onto, t), sample));
    }

    /// <summary>Throws where the parameters, each in its domain, make no member.</summary>
    private static bool Exists(Distribution member, Family onto, double[] parameters)
    {
        if (member.Requirements.Equals(Condition.Always))
            return true;
        NumericDistribution.At(Members.At(onto, parameters), ImmutableDictionary<Symbol, Rational>.Empty);
        return true;
    }
}
