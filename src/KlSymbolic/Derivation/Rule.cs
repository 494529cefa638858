namespace KlSymbolic.Derivation;

/// <summary>A master integral or sum: what it says, when it holds, and where it is found.</summary>
/// <param name="Id">Its short name, such as I1.</param>
/// <param name="Identity">The identity in plain text.</param>
/// <param name="Existence">When it holds.</param>
/// <param name="Source">Where it is found.</param>
public sealed record Rule(string Id, string Identity, string Existence, string Source)
{
    /// <summary>Id and source, as a reference in a step.</summary>
    public string Reference => $"{Id}: {Source}";
}
