using System.Collections.Immutable;
using System.Reflection;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;

namespace KlSymbolic.Distributions.Structured.Reading;

/// <summary>Finds the embeddings, each of which stands in the file of its family of numbers, and applies them to what is read.</summary>
internal static class Embeddings
{
    private static readonly Lazy<ImmutableArray<Embedding>> all = new(() =>
        [
            .. typeof(Catalog)
                .GetProperties(BindingFlags.NonPublic | BindingFlags.Static)
                .Where(p => p.PropertyType == typeof(Embedding))
                .Select(p => (Embedding)p.GetValue(null)!)
                .OrderBy(e => e.From.Name, StringComparer.Ordinal),
        ]
    );

    /// <summary>The embeddings into a family of vectors.</summary>
    public static IEnumerable<Embedding> Into(StructuredFamily family) => all.Value.Where(e => e.Target == family.Name);

    /// <summary>Whether a call is of a structured family, or gives a list of probabilities by a name.</summary>
    public static bool IsStructured(Call call) =>
        (StructuredCatalog.Find(call.Name) is not null && Catalog.Find(call.Name) is null)
        || Find(call) is { } e && IsNamedList(call, e);

    /// <summary>The call itself if of a structured family, or its image under the bijection.</summary>
    /// <exception cref="ParseException">The arguments do not fit.</exception>
    public static Call Apply(Call call)
    {
        if (Find(call) is not { } embedding)
            return call;
        if (IsNamedList(call, embedding))
            return call with { Name = embedding.Target };
        var target = StructuredCatalog.Find(embedding.Target)!;
        var arguments = ArgumentOrder.Of(call, embedding.From).Arguments;
        var images = embedding.Map([.. arguments.Select(a => a.Expression)]);
        return call with
        {
            Name = embedding.Target,
            Arguments =
            [
                .. target.Parameters.Zip(
                    images,
                    (p, i) => new CallArgument(null, Value(p, i, call), call.Position, call.Length)
                ),
            ],
        };
    }

    private static Embedding? Find(Call call) =>
        Catalog.Find(call.Name) is { } family ? all.Value.FirstOrDefault(e => e.From == family) : null;

    private static bool IsNamedList(Call call, Embedding embedding) =>
        embedding.From.IsVariadic && call.Arguments is [{ Value: CallValue.Scalar { Expression: Symbol } }];

    private static CallValue Value(StructuredParameter parameter, ImmutableArray<Expr> items, Call at)
    {
        return parameter.Shape switch
        {
            ParameterShape.Scalar => Scalar(items[0]),
            ParameterShape.Vector or ParameterShape.Items => Vector(items.Select(Scalar)),
            _ => Vector([Vector(items.Select(Scalar))]),
        };

        CallValue Scalar(Expr e) => new CallValue.Scalar(e, at.Position, at.Length);

        CallValue Vector(IEnumerable<CallValue> parts) => new CallValue.Vector([.. parts], at.Position, at.Length);
    }
}
