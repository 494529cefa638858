using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>A log-density as log h(x) + η·T(x) − A(η): an exponential family, read off the split of the log-density.</summary>
/// <remarks>Immutable. L. D. Brown, IMS Lecture Notes 9 (1986), ch. 1.</remarks>
public sealed class ExponentialFamilyForm
{
    internal ExponentialFamilyForm(Distribution law, Symbol variable) => (Law, Variable) = (law, variable);

    /// <summary>The distribution.</summary>
    public Distribution Law { get; }

    /// <summary>x.</summary>
    public Symbol Variable { get; }

    /// <summary>The parameters that must be fixed for the rest to be an exponential family: support and statistics depend on them.</summary>
    public required ImmutableArray<Symbol> Fixed { get; init; }

    /// <summary>T, the sufficient statistics.</summary>
    public required ImmutableArray<Expr> Statistics { get; init; }

    /// <summary>η, the natural parameters, in the order of <see cref="Statistics"/>.</summary>
    public required ImmutableArray<Expr> NaturalParameters { get; init; }

    /// <summary>A in terms of the parameters.</summary>
    public required Expr LogPartition { get; init; }

    /// <summary>log h, the part of the log-density in which no parameter varies.</summary>
    public required Expr LogCarrier { get; init; }

    /// <summary>∇A(η) = E T, from the derivatives of A and η by the parameters; empty where these do not determine it.</summary>
    public required ImmutableArray<Expr> Gradient { get; init; }

    /// <summary>The condition under which <see cref="Gradient"/> holds; always, but where A is given apart at single values.</summary>
    public required Condition GradientWhen { get; init; }
}
