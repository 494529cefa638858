namespace KlSymbolic.Algebra.Matrices;

/// <summary>A vector as the function from an index, 1, 2, …, to its items.</summary>
/// <param name="Name">The vector's name.</param>
public sealed record VectorElements(string Name) : FunctionStructure
{
    /// <summary>The vector, whose items lie in a domain.</summary>
    public static Function Of(string name, Domain domain) =>
        new(name + "[]", 1) { Range = domain, Structure = new VectorElements(name) };
}
