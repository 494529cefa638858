using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Distributions.Transforms;

/// <summary>Families of f(Y) for Y of another family: the density with the Jacobian of the inverse map.</summary>
public static class TransformedFamily
{
    /// <summary>The name under which transforms are read.</summary>
    public const string Name = "Transformed";

    /// <summary>The family of f(Y); its parameters are those of f, then those of Y.</summary>
    /// <param name="transform">f.</param>
    /// <param name="inner">The family of Y, continuous.</param>
    public static Family Of(Transform transform, Family inner) => Of(transform, inner, s => s);

    /// <summary>The same for Y restricted to where f is defined, which may have less mass than 1.</summary>
    /// <param name="transform">f.</param>
    /// <param name="inner">The family of Y.</param>
    /// <param name="restrict">The part of the support of Y where f is defined.</param>
    internal static Family Of(Transform transform, Family inner, Func<Support, Support> restrict)
    {
        var taken = inner.Parameters.Select(p => p.Name).ToList();
        var own = transform.Parameters.Select(p => p with { Name = Free(p.Name) });
        return Family.Transformed(
            transform,
            inner,
            [.. own, .. inner.Parameters],
            (x, arguments) =>
            {
                var (outer, rest) = Split(transform, arguments);
                var y = transform.Inverse.At(x, outer);
                var density = inner.DensityAt(y, rest);
                var support = restrict(density.Support);
                return new()
                {
                    Support = transform.Image(support, outer),
                    LogDensity = density.LogDensity + transform.Inverse.LogSlopeAt(x, outer),
                    Constraints = [.. density.Constraints, transform.IsDefinedOn(support)],
                };
            }
        );

        string Free(string name)
        {
            while (taken.Contains(name))
                name += "_";
            return name;
        }
    }

    /// <summary>The arguments of the transform, and those of the distribution that is transformed.</summary>
    internal static (ImmutableArray<Expr> Outer, ImmutableArray<Expr> Inner) Split(
        Transform transform,
        ImmutableArray<Expr> arguments
    )
    {
        var count = transform.Parameters.Length;
        return ([.. arguments.Take(count)], [.. arguments.Skip(count)]);
    }
}
