using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>KL(P||Q) within one exponential family as A(η_q) − A(η_p) − ∇A(η_p)·(η_q − η_p), in nats.</summary>
/// <remarks>Immutable; equality is by reference. Banerjee, Merugu, Dhillon, Ghosh, J. Mach. Learn. Res. 6 (2005), sec. 4.</remarks>
public sealed class BregmanDerivation
{
    internal BregmanDerivation(PairDerivation pair) => Pair = pair;

    /// <summary>The divergence as it is derived without exponential families.</summary>
    public PairDerivation Pair { get; }

    /// <summary>Why P and Q are not recognised as members of one exponential family; null where they are.</summary>
    public string? Absence { get; init; }

    /// <summary>T, the sufficient statistics.</summary>
    public ImmutableArray<Expr> Statistics { get; init; } = [];

    /// <summary>η_p.</summary>
    public ImmutableArray<Expr> NaturalOfP { get; init; } = [];

    /// <summary>η_q.</summary>
    public ImmutableArray<Expr> NaturalOfQ { get; init; } = [];

    /// <summary>A(η_p).</summary>
    public Expr LogPartitionOfP { get; init; } = Expr.Zero;

    /// <summary>A(η_q).</summary>
    public Expr LogPartitionOfQ { get; init; } = Expr.Zero;

    /// <summary>∇A(η_p) = E T under P.</summary>
    public ImmutableArray<Expr> GradientAtP { get; init; } = [];

    /// <summary>Whether ∇A(η_p) was found by differentiating A, and not as the expectation of T by the master rules.</summary>
    public bool IsByDifferentiation { get; init; }

    /// <summary>The Bregman form, not simplified; null where there is none.</summary>
    public Expr? Divergence { get; init; }

    /// <summary>Whether it equals the divergence derived without exponential families.</summary>
    public Agreement Agreement { get; init; } = Agreement.NotApplicable;

    /// <summary>The steps, in order.</summary>
    public ImmutableArray<Step> Steps { get; init; } = [];
}
