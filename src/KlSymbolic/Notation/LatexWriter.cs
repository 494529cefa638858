using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation;

/// <summary>Writes formulas in LaTeX.</summary>
internal sealed class LatexWriter : LayoutWriter
{
    public override void Write(Layout.Numeral numeral) => Out.Append(numeral.Value);

    public override void Write(Layout.Name name) => Out.Append(LatexNames.Of(name.Symbol));

    public override void Write(Layout.Terms terms) => WriteTerms(terms, "-", " + ", " - ");

    public override void Write(Layout.Fraction fraction)
    {
        Out.Append(@"\frac");
        WriteGroup(fraction.Numerator);
        WriteGroup(fraction.Denominator);
    }

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
            {
                // Parentheses of Γ do not end the logarithm in front of it.
                if (IsLogOf(call.Function))
                    WriteParenthesised(call);
                else
                    Write(call, isBare: false);
            }
            else
                Write(factors.Items[i], Binding.Power);
            if (i > 0)
                Out.Insert(start, Separator(factors.Items[i - 1], factors.Items[i], Out[start]));
        }
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

    public override void Write(Layout.Call call) => Write(call, isBare: true);

    public override void Write(Layout.Choice choice)
    {
        Out.Append(@"\begin{cases} ");
        Layout rest = choice;
        while (rest is Layout.Choice c)
        {
            c.Then.Accept(this);
            Out.Append(@" & \text{if } ");
            c.Left.Accept(this);
            Out.Append(c.IsEquality ? " = " : " < ");
            c.Right.Accept(this);
            Out.Append(@" \\ ");
            rest = c.Otherwise;
        }
        rest.Accept(this);
        Out.Append(@" & \text{otherwise} \end{cases}");
    }

    public override void Write(Layout.Series series)
    {
        Out.Append(@"\sum_{").Append(LatexNames.Of(series.Index)).Append('=');
        series.From.Accept(this);
        Out.Append("}^");
        WriteGroup(series.To);
        Out.Append(' ');
        Write(series.Body, Binding.Product);
    }

    // A fraction is held together by its bar, but a power of it needs parentheses.
    protected override Binding BindingOf(Layout layout) =>
        layout switch
        {
            Layout.Fraction => Binding.Power,
            Layout.Choice => Binding.Sum,
            Layout.Series => Binding.Product,
            _ => base.BindingOf(layout),
        };

    protected override void WriteParenthesised(Layout layout) => WriteEnclosed("(", [layout], ")");

    private void Write(Layout.Call call, bool isBare)
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

    // Two numbers, or a word and its neighbour, would run into one another.
    private static string Separator(Layout left, Layout right, char first) =>
        char.IsDigit(first) ? @" \cdot "
        : IsWord(left) || IsWord(right) ? @" \, "
        : " ";

    private static bool IsWord(Layout layout) =>
        layout is Layout.Name { Symbol: var s } ? LatexNames.IsWord(s) : layout is Layout.Raised r && IsWord(r.Base);

    private static bool IsElementary(Function f) =>
        f == Functions.Log || f == Functions.Cos || f == Functions.Sin || f == Functions.Atan || f == Functions.Tanh;

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

    private static bool IsTall(Layout layout) =>
        layout switch
        {
            Layout.Fraction or Layout.Choice or Layout.Series => true,
            Layout.Terms t => t.Items.Any(i => IsTall(i.Body)),
            Layout.Factors f => f.Items.Any(IsTall),
            Layout.Raised r => IsTall(r.Base) || IsTall(r.Exponent),
            Layout.Root r => IsTall(r.Radicand),
            Layout.Call c => c.Arguments.Any(IsTall),
            _ => false,
        };
}
