using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>How a page of text is set: its width and its signs.</summary>
/// <param name="Width">The columns of a line; formulas that cannot be broken may be wider.</param>
/// <param name="IsAscii">Whether formulas are typed as infix in ASCII, so that they can be copied back in.</param>
public sealed record TextLayout(int Width = 96, bool IsAscii = false)
{
    /// <summary>KL(P‖Q).</summary>
    public string Divergence => IsAscii ? "KL(P||Q)" : "KL(P‖Q)";

    /// <summary>+∞.</summary>
    public string Infinity => IsAscii ? "+inf" : "+∞";

    /// <summary>An expression.</summary>
    public string Print(Expr e) => IsAscii ? Infix.Print(e) : Infix.Print(e).Replace('*', '·');

    /// <summary>A condition.</summary>
    public string Print(Condition condition) => condition.Print(Print, spelled: !IsAscii);

    /// <summary>A distribution.</summary>
    public string Print(Distribution d) => $"{d.Family.Name}({string.Join(", ", d.Arguments.Select(Print))})";

    /// <summary>A domain and the symbols that have it, such as <c>σ₁, σ₂ &gt; 0</c>.</summary>
    public string Print(Domain domain, IEnumerable<Symbol> symbols) =>
        Signs(domain.Describe(string.Join(", ", symbols.Select(Print))));

    /// <summary>A text in ASCII with the signs of this layout.</summary>
    public string Signs(string ascii) =>
        IsAscii ? ascii : ascii.Replace("KL(P||Q)", Divergence).Replace("<=", "≤").Replace(">=", "≥");

    /// <summary>A text with Unicode signs in those of this layout.</summary>
    public string Choose(string unicode, string ascii) => IsAscii ? ascii : unicode;
}
