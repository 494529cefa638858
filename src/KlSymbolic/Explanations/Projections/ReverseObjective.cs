using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Explanations.Projections;

/// <summary>KL(member‖target) over the members of a family, in nats: by a quick rule where it resolves the member, and by the definition elsewhere.</summary>
internal sealed class ReverseObjective(Mixture target, Family onto)
{
    private readonly QuickReverse quick = new(target, onto);

    /// <summary>The value at parameters; +infinity where there is no such member, or the divergence is infinite.</summary>
    public double At(double[] parameters) =>
        Members.Try(() => (quick.IsUsable ? quick.At(parameters) : null) ?? ByDefinition(parameters));

    /// <summary>The same for the choice of starts, where a member that the quick rule does not resolve is none.</summary>
    public double AtStart(double[] parameters) =>
        quick.IsUsable ? Members.Try(() => quick.At(parameters) ?? double.PositiveInfinity) : At(parameters);

    private double ByDefinition(double[] parameters) =>
        DefinitionEvaluator.Divergence(Members.At(onto, parameters), target.Law) is DefinitionValue.Finite v
            ? v.Value
            : double.PositiveInfinity;
}
