using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Documents.Mathematics;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents.Injection;

/// <summary>A notation in which a region may be filled.</summary>
/// <param name="Name">Its name in a region.</param>
/// <param name="Fence">The language of its code block; null for a displayed formula.</param>
/// <param name="Function">A function of the symbols; null for a notation of formulas.</param>
/// <param name="Formula">A formula; null for a notation of functions.</param>
internal sealed record RegionNotation(
    string Name,
    string? Fence,
    Func<string, ImmutableArray<Symbol>, Expr, string>? Function,
    Func<Piece, string>? Formula
)
{
    /// <summary>All notations.</summary>
    public static ImmutableArray<RegionNotation> All { get; } =
    [
        new("latex", null, null, LatexPieces.Instance.Print),
        new("typst", "typst", null, TypstPieces.Instance.Print),
        new("mathml", null, null, p => $"<math display=\"block\">{MathMlPieces.Instance.Print(p)}</math>"),
        new("infix", "text", (_, _, e) => Infix.Print(e), null),
        new("unicode", "text", (_, _, e) => UnicodeText.Print(e), null),
        new("csharp", "csharp", (n, s, e) => CSharp.Method(n, s, e), null),
        new("fsharp", "fsharp", (n, s, e) => Notation.FSharp.Function(n, s, e), null),
        new("numpy", "python", (n, s, e) => NumPy.Function(Snake(n), s, e), null),
        new("pytorch", "python", (n, s, e) => PyTorch.Function(Snake(n), s, e), null),
        new("sympy", "python", (n, s, e) => SymPy.Function(Snake(n), s, e), null),
        new("julia", "julia", (n, s, e) => Julia.Function(Snake(n), s, e), null),
    ];

    /// <summary>The notation of a name.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static RegionNotation Find(string name) =>
        All.FirstOrDefault(n => n.Name == name)
        ?? throw new FormatException(
            $"'{name}' is no notation; it is one of {string.Join(", ", All.Select(n => n.Name))}"
        );

    private static string Snake(string name) =>
        string.Concat(name.Select((c, i) => (i > 0 && char.IsUpper(c) ? "_" : "") + char.ToLowerInvariant(c)));
}
