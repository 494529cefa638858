using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation;

/// <summary>Writes formulas in LaTeX.</summary>
internal sealed class LatexWriter() : MarkupWriter(@" \cdot ", @" \, ")
{
    public override void Write(Layout.Name name) => Out.Append(LatexNames.Of(name.Symbol));

    public override void Write(Layout.Fraction fraction)
    {
        Out.Append(@"\frac");
        WriteGroup(fraction.Numerator);
        WriteGroup(fraction.Denominator);
    }

    public override void Write(Layout.Raised raised)
    {
        if (raised.Base is Layout.Call call && IsWordLike(call.Function))
            WriteParenthesised(call);
        else
            Write(raised.Base, Binding.Atom);
        Out.Append('^');
        WriteGroup(raised.Exponent);
    }

    public override void Write(Layout.Root root)
    {
        Out.Append(@"\sqrt");
        WriteGroup(root.Radicand);
    }

    public override void Write(Layout.Choice choice) =>
        WriteCases(choice, @"\begin{cases} ", @" & \text{if } ", @" \\ ", @" & \text{otherwise} \end{cases}");

    public override void Write(Layout.Series series)
    {
        Out.Append(@"\sum_{").Append(LatexNames.Of(series.Index)).Append('=');
        series.From.Accept(this);
        Out.Append("}^");
        WriteGroup(series.To);
        Out.Append(' ');
        Write(series.Body, Binding.Product);
    }

    protected override void WriteParenthesised(Layout layout) => WriteEnclosed("(", [layout], ")");

    protected override bool IsWord(Symbol symbol) => LatexNames.IsWord(symbol);

    // Parentheses of Γ do not end the logarithm in front of it.
    protected override void WriteInside(Layout.Call call)
    {
        if (IsLogOf(call.Function))
            WriteParenthesised(call);
        else
            base.WriteInside(call);
    }

    protected override void Write(Layout.Call call, bool isBare)
    {
        var (function, arguments) = (call.Function, call.Arguments);
        if (function.Structure is { } meaning)
        {
            Out.Append(MatrixTexts.Latex(meaning, arguments));
            return;
        }
        if (function == Functions.Abs)
        {
            Out.Append(@"\left| ");
            arguments[0].Accept(this);
            Out.Append(@" \right|");
            return;
        }
        Out.Append(LatexNames.Of(function));
        if (function == Functions.Polygamma)
        {
            Out.Append("^{(");
            arguments[0].Accept(this);
            Out.Append(")}");
            arguments = arguments.RemoveAt(0);
        }
        else if (function == Functions.BesselI)
        {
            Out.Append('_');
            WriteGroup(arguments[0]);
            arguments = arguments.RemoveAt(0);
        }
        else if (function == Functions.BetaIncomplete)
        {
            Out.Append('_');
            WriteGroup(arguments[2]);
            arguments = arguments.RemoveAt(2);
        }
        if (arguments.IsEmpty)
            return;
        if (isBare && IsElementary(function) && arguments[0] is Layout.Fraction or Layout.Root)
            arguments[0].Accept(this);
        else if (
            isBare
            && IsElementary(function)
            && arguments[0] is Layout.Name or Layout.Numeral or Layout.Call { Arguments.IsEmpty: true }
        )
        {
            Out.Append(' ');
            arguments[0].Accept(this);
        }
        else
            WriteEnclosed("(", arguments, ")");
    }

    // The square of log x, written without parentheses around both, would read as the logarithm of a square.
    private static bool IsWordLike(Function f) => IsElementary(f) || IsLogOf(f) || f == Functions.PoissonLogFactorial;

    private static bool IsLogOf(Function f) =>
        f != Functions.Log && f.Arity > 0 && (f.Latex ?? "").StartsWith(@"\log", StringComparison.Ordinal);

    private void WriteGroup(Layout layout)
    {
        Out.Append('{');
        layout.Accept(this);
        Out.Append('}');
    }

    private void WriteEnclosed(string open, IReadOnlyList<Layout> parts, string close)
    {
        var isTall = parts.Any(IsTall);
        Out.Append(isTall ? @"\left" : "").Append(open);
        WriteList(parts, ", ");
        Out.Append(isTall ? @"\right" : "").Append(close);
    }
}
