using KlSymbolic.Notation.Layouts;
using KlSymbolic.Notation.Reading;

namespace KlSymbolic.Notation;

/// <summary>Writes infix notation.</summary>
internal sealed class InfixWriter : LayoutWriter
{
    public override void Write(Layout.Numeral numeral) => Out.Append(numeral.Value);

    public override void Write(Layout.Name name) => Out.Append(name.Symbol.Name);

    public override void Write(Layout.Terms terms) => WriteTerms(terms, "-", " + ", " - ");

    public override void Write(Layout.Fraction fraction)
    {
        Write(fraction.Numerator, Binding.Product);
        Out.Append('/');
        Write(fraction.Denominator, Binding.Power);
    }

    public override void Write(Layout.Factors factors) => WriteList(factors.Items, "*", Binding.Power);

    public override void Write(Layout.Raised raised)
    {
        Write(raised.Base, Binding.Atom);
        Out.Append('^');
        Write(raised.Exponent, Binding.Power);
    }

    public override void Write(Layout.Root root)
    {
        Out.Append(Names.Sqrt);
        WriteParenthesised(root.Radicand);
    }

    public override void Write(Layout.Call call)
    {
        if (call.Function.Structure is { } meaning)
        {
            Out.Append(MatrixTexts.Infix(meaning, call.Arguments));
            return;
        }
        Out.Append(call.Function.Name);
        if (call.Arguments.IsEmpty)
            return;
        Out.Append('(');
        WriteList(call.Arguments, ", ");
        Out.Append(')');
    }

    public override void Write(Layout.Choice choice)
    {
        Out.Append(Names.Where).Append('(');
        choice.Left.Accept(this);
        Out.Append(choice.IsEquality ? " == " : " < ");
        choice.Right.Accept(this);
        Out.Append(", ");
        WriteList([choice.Then, choice.Otherwise], ", ");
        Out.Append(')');
    }

    public override void Write(Layout.Series series)
    {
        Out.Append(Names.Sum).Append('(').Append(series.Index.Name).Append(", ");
        WriteList([series.From, series.To, series.Body], ", ");
        Out.Append(')');
    }
}
