using System.Collections.Immutable;
using KlSymbolic.Checking;
using KlSymbolic.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KlSymbolic.Analyzers.Annotations;

/// <summary>What the attribute says of a method.</summary>
internal sealed record Annotation
{
    private Annotation() { }

    /// <summary>The distribution that the expectation is taken under.</summary>
    public required string P { get; init; }

    /// <summary>The distribution that P is compared with; empty for an entropy.</summary>
    public required string Q { get; init; }

    /// <summary>Which quantity the formula is.</summary>
    public Functional Of { get; init; }

    /// <summary>The order of a Rényi divergence.</summary>
    public string Order { get; init; } = "";

    /// <summary>The unit of the values.</summary>
    public InformationUnit Unit { get; init; }

    /// <summary>The relations that hold, one a line.</summary>
    public string Assume { get; init; } = "";

    /// <summary>The relations that hold.</summary>
    public ImmutableArray<string> Assumptions => [.. Assume.Split(['\n'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The quantity in the notation of the distributions, such as KL(Normal(a, b) || Normal(0, 1)).</summary>
    public string Quantity =>
        Of switch
        {
            Functional.Divergence => $"KL({P} || {Q})",
            Functional.CrossEntropy => $"H({P}, {Q})",
            Functional.Entropy => $"H({P})",
            Functional.Renyi => $"the Rényi divergence of order {Order} of {P} from {Q}",
            Functional.JensenShannon => $"the Jensen-Shannon divergence of {P} and {Q}",
            _ => $"the Jeffreys divergence of {P} and {Q}",
        } + (Unit == InformationUnit.Bits ? " in bits" : "");

    /// <summary>What the attribute leaves out, and must not; null where nothing is.</summary>
    public string? Problem =>
        Q.Length == 0 && Of != Functional.Entropy ? "Q is missing; only an entropy, Of = Functional.Entropy, needs no Q"
        : Order.Length == 0 && Of == Functional.Renyi ? "a Rényi divergence needs its order, as in Order = \"1/2\""
        : null;

    /// <summary>The attribute's words; null where one is missing or no constant, which the compiler reports.</summary>
    public static Annotation? From(AttributeData attribute)
    {
        var arguments = attribute.ConstructorArguments;
        if (arguments.Length is 0 or > 2 || arguments[0].Value is not string p)
            return null;
        var q = arguments.Length == 2 ? arguments[1].Value as string : "";
        if (q is null)
            return null;
        var named = attribute.NamedArguments.ToDictionary(a => a.Key, a => a.Value);
        return new()
        {
            P = p,
            Q = q,
            Of = named.TryGetValue("Of", out var of) && of.Value is int f ? (Functional)f : Functional.Divergence,
            Order = named.TryGetValue("Order", out var order) ? order.Value as string ?? "" : "",
            Unit =
                named.TryGetValue("Unit", out var unit) && unit.Value is int u
                    ? (InformationUnit)u
                    : InformationUnit.Nats,
            Assume =
                named.TryGetValue("Assume", out var assume) && !assume.IsNull
                    ? string.Join("\n", assume.Values.Select(v => v.Value as string))
                    : "",
        };
    }

    /// <summary>The attribute of a method, or of the property whose getter it is.</summary>
    public static AttributeData? Find(IMethodSymbol method) =>
        FindOn(method)
        ?? (method.PartialDefinitionPart is { } definition ? FindOn(definition) : null)
        ?? (method.AssociatedSymbol is IPropertySymbol property ? FindOn(property) : null);

    private static AttributeData? FindOn(ISymbol symbol) =>
        symbol
            .GetAttributes()
            .FirstOrDefault(a =>
                a.AttributeClass is { Name: AttributeSource.ShortName } type
                && type.ToDisplayString() == AttributeSource.FullName
            );

    /// <summary>The place of an argument of the attribute, or of the attribute.</summary>
    public static Location PlaceOf(AttributeData attribute, string parameter, CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax)
            return Location.None;
        var arguments = syntax.ArgumentList?.Arguments ?? default;
        var index = parameter switch
        {
            "P" => 0,
            "Q" => 1,
            "order" => arguments.IndexOf(a => a.NameEquals?.Name.Identifier.ValueText == "Order"),
            _ => arguments.IndexOf(a => a.NameEquals?.Name.Identifier.ValueText == "Assume"),
        };
        return index >= 0 && index < arguments.Count ? arguments[index].GetLocation() : syntax.GetLocation();
    }
}
