using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation;

/// <summary>Writes formulas in a markup that is typed, as LaTeX and Typst are: where factors stand side by side and calls stand bare.</summary>
/// <param name="dot">The sign of multiplication between numbers.</param>
/// <param name="thin">A thin space.</param>
internal abstract class MarkupWriter(string dot, string thin) : TypesetWriter
{
    public override void Write(Layout.Numeral numeral) => Out.Append(numeral.Value);

    public override void Write(Layout.Terms terms) => WriteTerms(terms, "-", " + ", " - ");

    public override void Write(Layout.Factors factors)
    {
        var last = factors.Items.Length - 1;
        for (var i = 0; i <= last; i++)
        {
            var start = Out.Length;
            // What reaches as far as it can, log x and sums, may stand bare at the end only.
            if (i == last)
                Write(factors.Items[i], Binding.Product);
            else if (factors.Items[i] is Layout.Call call)
                WriteInside(call);
            else
                Write(factors.Items[i], Binding.Power);
            if (i > 0)
                Out.Insert(start, Separator(factors.Items[i - 1], factors.Items[i], Out[start]));
        }
    }

    public override void Write(Layout.Call call) => Write(call, isBare: true);

    /// <summary>Writes a call; a bare one has no parentheses around an argument that needs none.</summary>
    protected abstract void Write(Layout.Call call, bool isBare);

    /// <summary>Whether the name of a symbol is a word, which would run into its neighbour.</summary>
    protected abstract bool IsWord(Symbol symbol);

    /// <summary>Writes a call that other factors follow.</summary>
    protected virtual void WriteInside(Layout.Call call) => Write(call, isBare: false);

    protected static bool IsElementary(Function f) =>
        f == Functions.Log || f == Functions.Cos || f == Functions.Sin || f == Functions.Atan || f == Functions.Tanh;

    // Two numbers, or a word and its neighbour, would run into one another.
    private string Separator(Layout left, Layout right, char first) =>
        char.IsDigit(first) ? dot
        : IsWord(left) || IsWord(right) ? thin
        : " ";

    private bool IsWord(Layout layout) =>
        layout is Layout.Name { Symbol: var s } ? IsWord(s) : layout is Layout.Raised r && IsWord(r.Base);
}
