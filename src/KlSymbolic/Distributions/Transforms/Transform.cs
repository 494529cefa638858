using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Distributions.Transforms;

/// <summary>A strictly monotone differentiable map x = f(y) of an interval onto an interval, with its inverse.</summary>
/// <remarks>The transforms are the values of <see cref="Transformations"/>; they are compared by reference. Thread safe.</remarks>
public sealed class Transform
{
    private readonly Func<Transform> inverse;
    private readonly Func<Expr, ImmutableArray<Expr>, Expr> map;
    private readonly Func<Expr, ImmutableArray<Expr>, Expr> logSlope;

    internal Transform(
        string name,
        ImmutableArray<Parameter> parameters,
        Func<Expr, ImmutableArray<Expr>, Expr> map,
        Func<Expr, ImmutableArray<Expr>, Expr> logSlope,
        Func<Transform> inverse
    ) => (Name, Parameters, this.map, this.logSlope, this.inverse) = (name, parameters, map, logSlope, inverse);

    /// <summary>The name, such as <c>exp</c> or <c>affine</c>.</summary>
    public string Name { get; }

    /// <summary>The parameters of the map.</summary>
    public ImmutableArray<Parameter> Parameters { get; }

    /// <summary>Where y may lie.</summary>
    public Support Domain { get; init; } = Support.Reals;

    /// <summary>Where x lies.</summary>
    public Support Range { get; init; } = Support.Reals;

    /// <summary>Whether f increases; else it decreases.</summary>
    public bool IsIncreasing { get; init; } = true;

    /// <summary>The inverse map, with the same parameters.</summary>
    public Transform Inverse => inverse();

    /// <summary>f(y).</summary>
    public Expr At(Expr y, ImmutableArray<Expr> arguments) => map(y, arguments);

    /// <summary>log |f′(y)|.</summary>
    public Expr LogSlopeAt(Expr y, ImmutableArray<Expr> arguments) => logSlope(y, arguments);

    /// <summary>The support of f(Y).</summary>
    public Support Image(Support of, ImmutableArray<Expr> arguments)
    {
        var (low, high) = (End(of.Lower), End(of.Upper));
        return IsIncreasing ? Support.Between(low, high) : Support.Between(high, low);

        Expr End(Expr end) =>
            end == Domain.Lower ? (IsIncreasing ? Range.Lower : Range.Upper)
            : end == Domain.Upper ? (IsIncreasing ? Range.Upper : Range.Lower)
            : At(end, arguments);
    }

    /// <summary>The condition that the map is defined on a support.</summary>
    public Condition IsDefinedOn(Support support) =>
        support.IsDiscrete
            ? Condition.Never
            : Condition.And(
                Domain.IsUnboundedBelow ? Condition.Always
                    : support.IsUnboundedBelow ? Condition.Never
                    : Condition.LessOrEqual(Domain.Lower, support.Lower),
                Domain.IsUnboundedAbove ? Condition.Always
                    : support.IsUnboundedAbove ? Condition.Never
                    : Condition.LessOrEqual(support.Upper, Domain.Upper)
            );

    /// <inheritdoc/>
    public override string ToString() => Name;
}
