using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions.Transforms;

namespace KlSymbolic.Distributions;

/// <summary>A family with arguments: one distribution, or one for each value of the symbols in the arguments.</summary>
/// <remarks>Equality is that of family and arguments.</remarks>
public sealed class Distribution : IEquatable<Distribution>
{
    /// <summary>A family with arguments.</summary>
    /// <exception cref="ArgumentException">The number of arguments is not that of the family's parameters.</exception>
    public Distribution(Family family, ImmutableArray<Expr> arguments)
    {
        Family = family;
        Arguments = arguments;
        Variable = FreshVariable(arguments);
        Density = family.DensityAt(Variable, arguments);
        Requirements = Condition.And(
            arguments.Select((a, i) => InDomain(a, family.ParameterAt(i).Domain)).Concat(Density.Constraints)
        );
    }

    /// <summary>The family.</summary>
    public Family Family { get; }

    /// <summary>The arguments in the order of the family's parameters.</summary>
    public ImmutableArray<Expr> Arguments { get; }

    /// <summary>The variable of <see cref="LogDensity"/>, named unlike every symbol of the arguments.</summary>
    public Symbol Variable { get; }

    /// <summary>Where the mass is.</summary>
    public Support Support => Density.Support;

    /// <summary>The logarithm of the density or mass as an expression in <see cref="Variable"/>, in nats.</summary>
    public Expr LogDensity => Density.LogDensity;

    /// <summary>What must hold for the distribution to exist: arguments in their domains, and the family's constraints.</summary>
    public Condition Requirements { get; }

    private Density Density { get; }

    /// <summary>The distribution of which this one is a transform; null where it is none.</summary>
    public Distribution? Inner =>
        Family is { Transform: { } f, Inner: { } inner }
            ? new(inner, TransformedFamily.Split(f, Arguments).Inner)
            : null;

    /// <summary>The map of which this is the law, with its arguments; null where it is none.</summary>
    public (Transform Map, ImmutableArray<Expr> Arguments)? Transform =>
        Family.Transform is { } f ? (f, TransformedFamily.Split(f, Arguments).Outer) : null;

    /// <summary>The law of f(Y) for Y of this law, restricted to where f is defined.</summary>
    /// <param name="map">f.</param>
    /// <param name="arguments">The arguments of f.</param>
    /// <param name="restrict">The part of a support where f is defined.</param>
    internal Distribution Moved(Transform map, ImmutableArray<Expr> arguments, Func<Support, Support> restrict) =>
        TransformedFamily.Of(map, Family, restrict).With([.. arguments, .. Arguments]);

    /// <summary>The logarithm of the density or mass at a point inside the support, in nats.</summary>
    public Expr LogDensityAt(Expr point) => Family.DensityAt(point, Arguments).LogDensity;

    /// <summary>The symbols of the arguments.</summary>
    public ImmutableSortedSet<Symbol> FreeSymbols() =>
        Arguments.Aggregate(
            ImmutableSortedSet.Create<Symbol>(ExprOrder.Instance),
            (all, a) => all.Union(a.FreeSymbols())
        );

    /// <summary>The distribution with symbols of its arguments replaced.</summary>
    public Distribution Substitute(IReadOnlyDictionary<Symbol, Expr> replacements) =>
        new(Family, [.. Arguments.Select(a => a.Substitute(replacements))]);

    /// <inheritdoc/>
    public bool Equals(Distribution? other) =>
        other is not null && Family.Equals(other.Family) && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Distribution);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Arguments.Aggregate(
            StringComparer.Ordinal.GetHashCode(Family.Name),
            (h, a) => unchecked(h * 31 + a.GetHashCode())
        );

    /// <inheritdoc/>
    public override string ToString() => Family.Write(Arguments.Select(a => a.ToString()));

    private static Symbol FreshVariable(ImmutableArray<Expr> arguments)
    {
        var taken = arguments.SelectMany(a => a.FreeSymbols()).Select(s => s.Name).ToImmutableHashSet();
        var name = "x";
        while (taken.Contains(name))
            name += "_";
        return new Symbol(name, Domain.Real);
    }

    private static Condition InDomain(Expr e, Domain domain)
    {
        if (e is Symbol s && s.Domain.Intersect(domain) == s.Domain)
            return Condition.Always;
        return Condition.And(
            domain.Lower is not { } l ? Condition.Always
                : domain.LowerClosed ? Condition.LessOrEqual(l, e)
                : Condition.Less(l, e),
            domain.Upper is not { } u ? Condition.Always
                : domain.UpperClosed ? Condition.LessOrEqual(e, u)
                : Condition.Less(e, u)
        );
    }
}
