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
            HasFlatFractions = true,
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

    /// <summary>Presentation MathML.</summary>
    public static MatrixSigns MathMl { get; } =
        new()
        {
            Plus = "<mo>+</mo>",
            Minus = "<mo>&#x2212;</mo>",
            LeadingMinus = "<mo>&#x2212;</mo>",
            Times = "<mo>&#x2062;</mo>",
            Identity = "<mi>I</mi>",
            Trace = ("<mrow><mi>tr</mi><mo>&#x2061;</mo><mrow><mo>(</mo>", "<mo>)</mo></mrow></mrow>"),
            LogDeterminant = (
                "<mrow><mi>log</mi><mspace width=\"0.17em\"/><mi>det</mi><mo>&#x2061;</mo><mrow><mo>(</mo>",
                "<mo>)</mo></mrow></mrow>"
            ),
            Bracket = ("<mrow><mo>(</mo>", "<mo>)</mo></mrow>"),
            Element = (vector, index) => $"<msub>{vector}<mrow><mo>[</mo>{index}<mo>]</mo></mrow></msub>",
            Raise = (atom, inverse, transposed) =>
                inverse || transposed
                    ? $"<msup>{atom}<mrow>{(inverse ? "<mo form=\"prefix\">&#x2212;</mo>" : "")}{(transposed ? "<mo>&#x22A4;</mo>" : "<mn>1</mn>")}</mrow></msup>"
                    : atom,
        };

    /// <summary>Typst mathematics.</summary>
    public static MatrixSigns Typst { get; } =
        new()
        {
            Plus = " + ",
            Minus = " - ",
            LeadingMinus = "-",
            Times = " thin ",
            Identity = "I",
            Trace = ("\"tr\"(", ")"),
            LogDeterminant = ("log det (", ")"),
            Bracket = ("(", ")"),
            Element = (vector, index) => $"attach({vector}, b: [{index}])",
            Raise = (atom, inverse, transposed) =>
                (inverse, transposed) switch
                {
                    (false, false) => atom,
                    (true, false) => $"{atom}^(-1)",
                    (false, true) => $"{atom}^top",
                    (true, true) => $"{atom}^(-top)",
                },
        };

    /// <summary>Whether a quotient on a line would seem to go on in what follows it after a space.</summary>
    public bool HasFlatFractions { get; init; }

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
