using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>How a page of text is set: its width and its signs.</summary>
/// <param name="Width">The columns of a line; formulas that cannot be broken may be wider.</param>
/// <param name="IsAscii">Whether formulas are typed as infix in ASCII, so that they can be copied back in.</param>
public sealed record TextLayout(int Width = 96, bool IsAscii = false)
{
    /// <summary>An expression.</summary>
    public string Print(Expr e) => IsAscii ? Infix.Print(e) : UnicodeText.Print(e);

    /// <summary>A matrix.</summary>
    public string Print(MatrixExpr a) => IsAscii ? Infix.Print(a) : UnicodeText.Print(a);

    /// <summary>A condition.</summary>
    public string Print(Condition condition) => IsAscii ? condition.Print() : UnicodeText.Print(condition);

    /// <summary>A distribution.</summary>
    public string Print(Distribution d) => d.Family.Write(d.Arguments.Select(Print));

    /// <summary>A domain and the symbols that have it, such as <c>σ₁, σ₂ &gt; 0</c>.</summary>
    public string Print(Domain domain, IEnumerable<Symbol> symbols) =>
        Text(domain.Describe(string.Join(", ", symbols.Select(Print))));

    /// <summary>A text, in ASCII or not, with the signs of this layout.</summary>
    public string Text(string text) =>
        IsAscii ? AsciiText.Of(text) : text.Replace("KL(P||Q)", "KL(P‖Q)").Replace("<=", "≤").Replace(">=", "≥");
}
