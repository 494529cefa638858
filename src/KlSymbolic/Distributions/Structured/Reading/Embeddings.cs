using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;

namespace KlSymbolic.Distributions.Structured.Reading;

/// <summary>Distributions of numbers as distributions of vectors or matrices, by a bijection of their points, under which no divergence changes.</summary>
internal static class Embeddings
{
    private static readonly ImmutableDictionary<string, (string Family, Func<ImmutableArray<Expr>, object[]> Map)> all =
        new Dictionary<string, (string, Func<ImmutableArray<Expr>, object[]>)>
        {
            // x ↦ (x, 1 − x); no stretch, for the density of a Dirichlet is that of all items but the last.
            ["Beta"] = ("Dirichlet", a => [Column(a[0], a[1])]),
            ["Normal"] = ("MultivariateNormal", a => [Column(a[0]), Square(a[1].Pow(2))]),
            ["Binomial"] = ("Multinomial", a => [a[0], Column(a[1], 1 - a[1])]),
            ["Bernoulli"] = ("Multinomial", a => [Expr.One, Column(1 - a[0], a[0])]),
            ["Categorical"] = ("OneHotCategorical", a => [Column([.. a])]),
        }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Whether a call is of a structured family, or is a Categorical whose probabilities are a name.</summary>
    public static bool IsStructured(Call call) =>
        (StructuredCatalog.Find(call.Name) is not null && Catalog.Find(call.Name) is null) || IsSymbolic(call);

    /// <summary>The call itself if of a structured family, or its image under the bijection.</summary>
    /// <exception cref="ParseException">The arguments do not fit.</exception>
    public static Call Apply(Call call)
    {
        if (IsSymbolic(call))
            return call with { Name = "OneHotCategorical" };
        if (Catalog.Find(call.Name) is not { } family || !all.TryGetValue(family.Name, out var embedding))
            return call;
        var arguments = ArgumentOrder.Of(call, family);
        var images = embedding.Map([.. arguments.Select(a => a.Expression)]);
        return call with
        {
            Name = embedding.Family,
            Arguments = [.. images.Select(i => new CallArgument(null, Value(i, call), call.Position, call.Length))],
        };
    }

    private static bool IsSymbolic(Call call) =>
        Catalog.Find(call.Name)?.Name == "Categorical"
        && call.Arguments is [{ Value: CallValue.Scalar { Expression: Symbol } }];

    private static Expr[] Column(params Expr[] items) => items;

    private static Expr[][] Square(Expr item) => [[item]];

    private static CallValue Value(object value, Call at) =>
        value switch
        {
            Expr e => new CallValue.Scalar(e, at.Position, at.Length),
            Expr[] v => new CallValue.Vector([.. v.Select(e => Value(e, at))], at.Position, at.Length),
            Expr[][] m => new CallValue.Vector([.. m.Select(r => Value(r, at))], at.Position, at.Length),
            _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
        };
}
