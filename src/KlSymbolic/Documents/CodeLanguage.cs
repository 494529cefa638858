using System.Collections.Immutable;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>A language that code is written in.</summary>
/// <param name="Notation">The language.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Fence">The name by which it is coloured.</param>
/// <param name="Comment">What begins a comment.</param>
/// <param name="Imports">What formulas of numbers need at the head of a file; empty for nothing.</param>
/// <param name="IsCamel">Whether names are written in one word with capitals.</param>
internal sealed record CodeLanguage(
    CodeNotation Notation,
    string Name,
    string Fence,
    string Comment,
    string Imports,
    bool IsCamel = false
)
{
    /// <summary>The languages in the order in which they are shown.</summary>
    public static ImmutableArray<CodeLanguage> All { get; } =
    [
        new(CodeNotation.CSharp, "C#", "csharp", "//", "", IsCamel: true),
        new(CodeNotation.FSharp, "F#", "fsharp", "//", "", IsCamel: true),
        new(CodeNotation.NumPy, "NumPy", "python", "#", NumPy.Imports),
        new(CodeNotation.PyTorch, "PyTorch", "python", "#", PyTorch.Imports),
        new(CodeNotation.SymPy, "SymPy", "python", "#", SymPy.Imports),
        new(CodeNotation.Julia, "Julia", "julia", "#", Julia.Imports),
    ];
}
