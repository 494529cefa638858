using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation;

/// <summary>Writes formulas in Typst mathematics.</summary>
internal sealed class TypstWriter : LayoutWriter
{
    public override void Write(Layout.Numeral numeral) => Out.Append(numeral.Value);

    public override void Write(Layout.Name name) => Out.Append(TypstNames.Of(name.Symbol));

    public override void Write(Layout.Terms terms) => WriteTerms(terms, "-", " + ", " - ");

    public override void Write(Layout.Fraction fraction)
    {
        Out.Append("frac(");
        fraction.Numerator.Accept(this);
        Out.Append(", ");
        fraction.Denominator.Accept(this);
        Out.Append(')');
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
                Write(call, isBare: false);
            else
                Write(factors.Items[i], Binding.Power);
            if (i > 0)
                Out.Insert(start, Separator(factors.Items[i - 1], factors.Items[i], Out[start]));
        }
    }

    public override void Write(Layout.Raised raised)
    {
        if (raised.Base is Layout.Call { Arguments.IsEmpty: false } call)
            WriteParenthesised(call);
        else
            Write(raised.Base, Binding.Atom);
        Out.Append("^(");
        raised.Exponent.Accept(this);
        Out.Append(')');
    }

    public override void Write(Layout.Root root)
    {
        Out.Append("sqrt(");
        root.Radicand.Accept(this);
        Out.Append(')');
    }

    public override void Write(Layout.Call call) => Write(call, isBare: true);

    public override void Write(Layout.Choice choice)
    {
        Out.Append("cases(");
        Layout rest = choice;
        while (rest is Layout.Choice c)
        {
            c.Then.Accept(this);
            Out.Append(" & quad \"if \" ");
            c.Left.Accept(this);
            Out.Append(c.IsEquality ? " = " : " < ");
            c.Right.Accept(this);
            Out.Append(", ");
            rest = c.Otherwise;
        }
        rest.Accept(this);
        Out.Append(" & quad \"otherwise\")");
    }

    public override void Write(Layout.Series series)
    {
        Out.Append("sum_(").Append(TypstNames.Of(series.Index)).Append(" = ");
        series.From.Accept(this);
        Out.Append(")^(");
        series.To.Accept(this);
        Out.Append(") ");
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

    private void Write(Layout.Call call, bool isBare)
    {
        var (function, arguments) = (call.Function, call.Arguments);
        if (function.Structure is { } meaning)
        {
            Out.Append(TypstNames.Quoted(MatrixTexts.Unicode(meaning, arguments)));
            return;
        }
        if (function == Functions.Abs)
        {
            Out.Append("abs(");
            arguments[0].Accept(this);
            Out.Append(')');
            return;
        }
        Out.Append(TypstNames.Of(function));
        if (function == Functions.Polygamma)
        {
            Out.Append("^((");
            arguments[0].Accept(this);
            Out.Append("))");
            arguments = arguments.RemoveAt(0);
        }
        else if (function == Functions.BesselI)
        {
            Index(arguments[0]);
            arguments = arguments.RemoveAt(0);
        }
        else if (function == Functions.BetaIncomplete)
        {
            Index(arguments[2]);
            arguments = arguments.RemoveAt(2);
        }
        if (arguments.IsEmpty)
            return;
        if (isBare && IsElementary(function) && IsSimple(arguments[0]))
        {
            Out.Append(' ');
            arguments[0].Accept(this);
            return;
        }
        // A space, for name(…) is a call of what the name stands for.
        Out.Append(" (");
        WriteList(arguments, ", ");
        Out.Append(')');
    }

    private void Index(Layout index)
    {
        Out.Append("_(");
        index.Accept(this);
        Out.Append(')');
    }

    // Two numbers, or a word and its neighbour, would run into one another.
    private static string Separator(Layout left, Layout right, char first) =>
        char.IsDigit(first) ? " dot "
        : IsWord(left) || IsWord(right) ? " thin "
        : " ";

    private static bool IsWord(Layout layout) =>
        layout is Layout.Name { Symbol: var s } ? TypstNames.IsWord(s) : layout is Layout.Raised r && IsWord(r.Base);

    private static bool IsElementary(Function f) =>
        f == Functions.Log || f == Functions.Cos || f == Functions.Sin || f == Functions.Atan || f == Functions.Tanh;

    private static bool IsSimple(Layout argument) =>
        argument
            is Layout.Fraction
                or Layout.Root
                or Layout.Name
                or Layout.Numeral
                or Layout.Call { Arguments.IsEmpty: true };
}
