using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Roslyn;

/// <summary>A formula read from C# source.</summary>
/// <param name="Value">What the source computes, in exact arithmetic; <c>nan</c> where it throws.</param>
/// <param name="Parameters">The parameters of the method in their order, or the names that stand in the expression; for a list, a symbol of its name in the domain of its items.</param>
/// <param name="Notes">What its author may not have meant, in the order of the source.</param>
public sealed record CSharpClaim(Expr Value, ImmutableArray<Symbol> Parameters, ImmutableArray<ClaimNote> Notes)
{
    /// <summary>Whether integers are divided by integers somewhere, so that a remainder may be dropped.</summary>
    public bool DividesIntegers => Notes.Any(n => n.Kind == ClaimNoteKind.IntegerDivision);
}
