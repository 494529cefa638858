namespace KlSymbolic.Notation;

/// <summary>How a notation writes matrices.</summary>
internal sealed record MatrixSigns
{
    /// <summary>Infix: <c>tr(A^-1*B)</c>, <c>x'*A*x</c>, <c>logdet(A)</c>, <c>alpha[i]</c>.</summary>
    public static MatrixSigns Infix { get; } =
        new()
        {
            Plus = " + ",
            Minus = " - ",
            LeadingMinus = "-",
            Times = "*",
            Identity = "I",
            Trace = ("tr(", ")"),
            LogDeterminant = ("logdet(", ")"),
            Bracket = ("(", ")"),
            Element = (vector, index) => $"{vector}[{index}]",
            Raise = (atom, inverse, transposed) => atom + (inverse ? "^-1" : "") + (transposed ? "'" : ""),
        };

    /// <summary>A line of text: <c>tr(A⁻¹ B)</c>, <c>xᵀ A x</c>, <c>log det A</c>, <c>α[i]</c>.</summary>
    public static MatrixSigns Unicode { get; } =
        new()
        {
            Plus = " + ",
            Minus = " − ",
            LeadingMinus = "−",
            Times = " ",
            Identity = "I",
            Trace = ("tr(", ")"),
            LogDeterminant = ("log det(", ")"),
            Bracket = ("(", ")"),
            Element = (vector, index) => $"{vector}[{index}]",
            Raise = (atom, inverse, transposed) => atom + (inverse ? "⁻¹" : "") + (transposed ? "ᵀ" : ""),
        };

    /// <summary>LaTeX.</summary>
    public static MatrixSigns Latex { get; } =
        new()
        {
            Plus = " + ",
            Minus = " - ",
            LeadingMinus = "-",
            Times = @" \, ",
            Identity = "I",
            Trace = (@"\operatorname{tr}\left(", @"\right)"),
            LogDeterminant = (@"\log\det\left(", @"\right)"),
            Bracket = (@"\left(", @"\right)"),
            Element = (vector, index) => $"{{{vector}}}_{{[{index}]}}",
            Raise = (atom, inverse, transposed) =>
                (inverse, transposed) switch
                {
                    (false, false) => atom,
                    (true, false) => $"{{{atom}}}^{{-1}}",
                    (false, true) => $@"{{{atom}}}^{{\top}}",
                    (true, true) => $@"{{{atom}}}^{{-\top}}",
                },
        };

    /// <summary>Between terms.</summary>
    public required string Plus { get; init; }

    /// <summary>Between terms of which the second is negative.</summary>
    public required string Minus { get; init; }

    /// <summary>Before a first term that is negative.</summary>
    public required string LeadingMinus { get; init; }

    /// <summary>Between factors.</summary>
    public required string Times { get; init; }

    /// <summary>The identity.</summary>
    public required string Identity { get; init; }

    /// <summary>Around what the trace is taken of.</summary>
    public required (string Open, string Close) Trace { get; init; }

    /// <summary>Around what the logarithm of the determinant is taken of.</summary>
    public required (string Open, string Close) LogDeterminant { get; init; }

    /// <summary>Around a sum inside a product.</summary>
    public required (string Open, string Close) Bracket { get; init; }

    /// <summary>An item of a vector by its index.</summary>
    public required Func<string, string, string> Element { get; init; }

    /// <summary>An atom, inverted or not, transposed or not.</summary>
    public required Func<string, bool, bool, string> Raise { get; init; }
}
