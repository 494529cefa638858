using Microsoft.CodeAnalysis;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>Source bound by the compiler: the method or property that computes the formula, and where its parts stand.</summary>
internal sealed class ClaimSource
{
    private readonly Dictionary<SyntaxTree, SemanticModel> models = [];

    /// <summary>What the compiler knows about all sources.</summary>
    public required Compilation Compilation { get; init; }

    /// <summary>The method, or the getter of the property, that computes the formula.</summary>
    public required IMethodSymbol Method { get; init; }

    /// <summary>The declaration of the method, or the expression of the property.</summary>
    public required SyntaxNode Declaration { get; init; }

    /// <summary>Where the type of the formula stands.</summary>
    public required SyntaxNode ReturnType { get; init; }

    /// <summary>Line and column of a node, counted from 1.</summary>
    public required Func<SyntaxNode, (int Line, int Column)> PlaceOf { get; init; }

    /// <summary>What the compiler makes of a node, whichever file it is in; null where it is no code.</summary>
    public IOperation? OperationOf(SyntaxNode node, CancellationToken cancellation)
    {
        if (!models.TryGetValue(node.SyntaxTree, out var model))
            models[node.SyntaxTree] = model = Compilation.GetSemanticModel(node.SyntaxTree);
        return model.GetOperation(node, cancellation);
    }

    /// <summary>An error at a node of the source.</summary>
    public ClaimReadException Error(SyntaxNode node, string problem)
    {
        var (line, column) = PlaceOf(node);
        return new ClaimReadException($"`{Excerpt.Of(node)}`: {problem}", line, column) { Node = node };
    }
}
