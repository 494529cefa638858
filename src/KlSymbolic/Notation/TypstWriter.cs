using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation;

/// <summary>Writes formulas in Typst mathematics.</summary>
internal sealed class TypstWriter() : MarkupWriter(" dot ", " thin ")
{
    public override void Write(Layout.Name name) => Out.Append(TypstNames.Of(name.Symbol));

    public override void Write(Layout.Fraction fraction)
    {
        Out.Append("frac(");
        fraction.Numerator.Accept(this);
        Out.Append(", ");
        fraction.Denominator.Accept(this);
        Out.Append(')');
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

    public override void Write(Layout.Choice choice) =>
        WriteCases(choice, "cases(", " & quad \"if \" ", ", ", " & quad \"otherwise\")");

    public override void Write(Layout.Series series)
    {
        Out.Append("sum_(").Append(TypstNames.Of(series.Index)).Append(" = ");
        series.From.Accept(this);
        Out.Append(")^(");
        series.To.Accept(this);
        Out.Append(") ");
        Write(series.Body, Binding.Product);
    }

    protected override bool IsWord(Symbol symbol) => TypstNames.IsWord(symbol);

    protected override void Write(Layout.Call call, bool isBare)
    {
        var (function, arguments) = (call.Function, call.Arguments);
        if (function.Structure is { } meaning)
        {
            Out.Append(MatrixTexts.Typst(meaning, arguments));
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

    private static bool IsSimple(Layout argument) =>
        argument
            is Layout.Fraction
                or Layout.Root
                or Layout.Name
                or Layout.Numeral
                or Layout.Call { Arguments.IsEmpty: true };
}
