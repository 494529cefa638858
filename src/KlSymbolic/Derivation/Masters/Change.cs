using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Statistics;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Masters;

/// <summary>A change of variable y = f(x) of one law, f strictly monotone with inverse g.</summary>
/// <param name="Text">The change in words, such as <c>y = log x</c>.</param>
/// <param name="Forward">f.</param>
/// <param name="Inverse">g.</param>
/// <param name="LogSlope">log |g′(y)|.</param>
/// <param name="Image">The support of y.</param>
/// <param name="IsIncreasing">Whether f increases.</param>
internal sealed record Change(
    string Text,
    Func<Expr, Expr> Forward,
    Func<Expr, Expr> Inverse,
    Func<Expr, Expr> LogSlope,
    Support Image,
    bool IsIncreasing = true
)
{
    /// <summary>Functions of x that have a simpler form in y than by putting in g(y).</summary>
    public Func<Expr, Expr, ImmutableDictionary<Expr, Expr>> Simpler { get; init; } =
        (_, _) => ImmutableDictionary<Expr, Expr>.Empty;

    /// <summary>The log-density of y.</summary>
    public Expr Pushed(Law law, Expr y) => Pull(law.LogDensity.ToExpr(), law.Variable, y) + LogSlope(y);

    /// <summary>A function of x as a function of y.</summary>
    public Expr Pull(Expr e, Symbol x, Expr y)
    {
        var simpler = Simpler(x, y);
        return Visit(e);

        Expr Visit(Expr node) =>
            simpler.TryGetValue(node, out var image) ? image
            : node == x ? Inverse(y)
            : node.Contains(x) ? node.MapChildren(Visit)
            : node;
    }

    /// <summary>The law of y.</summary>
    public Law Apply(Law law)
    {
        var y = new Symbol("y" + law.Variable.Name.Substring(1), SupportVariable.DomainOf(Image, law.Known));
        var split = new StatisticSplit(y, Image, law.Known);
        return new Law(y, Image, split.Of(Pushed(law, y)).Expanded(), law.Known);
    }
}
