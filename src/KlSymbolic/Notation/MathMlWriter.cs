using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation;

/// <summary>Writes presentation MathML.</summary>
internal sealed class MathMlWriter : TypesetWriter
{
    private const string Apply = "<mo>&#x2061;</mo>";
    private const string Times = "<mo>&#x2062;</mo>";
    private const string Space = "<mspace width=\"0.17em\"/>";

    public override void Write(Layout.Numeral numeral) => Leaf("mn", numeral.Value.ToString());

    public override void Write(Layout.Name name)
    {
        var parts = SymbolName.Of(name.Symbol.Name);
        var stem = parts.Greek is { } letter ? letter.ToString() : parts.Stem;
        if (parts.Indices.Count == 0)
        {
            Leaf("mi", stem);
            return;
        }
        Out.Append("<msub>");
        Leaf("mi", stem);
        var indices = parts.Indices.Select(i => GreekLetters.ByName.TryGetValue(i, out var g) ? g.ToString() : i);
        Leaf("mi", string.Join(",", indices));
        Out.Append("</msub>");
    }

    public override void Write(Layout.Terms terms)
    {
        Out.Append("<mrow>");
        WriteTerms(terms, "<mo>&#x2212;</mo>", "<mo>+</mo>", "<mo>&#x2212;</mo>");
        Out.Append("</mrow>");
    }

    public override void Write(Layout.Fraction fraction) => Element("mfrac", fraction.Numerator, fraction.Denominator);

    public override void Write(Layout.Factors factors)
    {
        Out.Append("<mrow>");
        for (var i = 0; i < factors.Items.Length; i++)
        {
            if (i > 0)
                Out.Append(factors.Items[i] is Layout.Call { Arguments.IsEmpty: false } ? Times + Space : Times);
            Write(factors.Items[i], Binding.Power);
        }
        Out.Append("</mrow>");
    }

    public override void Write(Layout.Raised raised)
    {
        Out.Append("<msup>");
        if (raised.Base is Layout.Call { Arguments.IsEmpty: false })
            WriteParenthesised(raised.Base);
        else
            Write(raised.Base, Binding.Atom);
        raised.Exponent.Accept(this);
        Out.Append("</msup>");
    }

    public override void Write(Layout.Root root) => Element("msqrt", root.Radicand);

    public override void Write(Layout.Call call)
    {
        if (call.Function.Structure is { } meaning)
        {
            Out.Append(MatrixTexts.MathMl(meaning, call.Arguments));
            return;
        }
        var name = call.Function.Unicode ?? call.Function.Name;
        if (call.Arguments.IsEmpty)
        {
            Leaf("mi", name);
            return;
        }
        Out.Append("<mrow>");
        if (call.Function == Functions.Abs)
        {
            Out.Append("<mo>|</mo>");
            call.Arguments[0].Accept(this);
            Out.Append("<mo>|</mo></mrow>");
            return;
        }
        var arguments = call.Arguments;
        if (call.Function == Functions.Polygamma)
        {
            Out.Append("<msup>");
            Leaf("mi", name);
            Parenthesise(isTall: false, () => call.Arguments[0].Accept(this));
            Out.Append("</msup>");
            arguments = arguments.RemoveAt(0);
        }
        else if (call.Function == Functions.BesselI || call.Function == Functions.BetaIncomplete)
        {
            var index = call.Function == Functions.BesselI ? 0 : 2;
            Out.Append("<msub><mi>I</mi>");
            arguments[index].Accept(this);
            Out.Append("</msub>");
            arguments = arguments.RemoveAt(index);
        }
        else
            Leaf("mi", name);
        Out.Append(Apply);
        Parenthesise(arguments.Any(IsTall), () => WriteList(arguments, "<mo>,</mo>"));
        Out.Append("</mrow>");
    }

    public override void Write(Layout.Choice choice)
    {
        Out.Append("<mrow><mo>{</mo><mtable>");
        Layout rest = choice;
        while (rest is Layout.Choice c)
        {
            Out.Append("<mtr><mtd>");
            c.Then.Accept(this);
            Out.Append("</mtd><mtd><mtext>if&#xA0;</mtext>");
            c.Left.Accept(this);
            Out.Append(c.IsEquality ? "<mo>=</mo>" : "<mo>&lt;</mo>");
            c.Right.Accept(this);
            Out.Append("</mtd></mtr>");
            rest = c.Otherwise;
        }
        Out.Append("<mtr><mtd>");
        rest.Accept(this);
        Out.Append("</mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>");
    }

    public override void Write(Layout.Series series)
    {
        Out.Append("<mrow><munderover><mo>&#x2211;</mo><mrow>");
        Write(new Layout.Name(series.Index));
        Out.Append("<mo>=</mo>");
        series.From.Accept(this);
        Out.Append("</mrow>");
        series.To.Accept(this);
        Out.Append("</munderover>");
        Write(series.Body, Binding.Product);
        Out.Append("</mrow>");
    }

    protected override void WriteParenthesised(Layout layout) =>
        Parenthesise(IsTall(layout), () => layout.Accept(this));

    // Parentheses that may grow take the next larger shape where they need none.
    private void Parenthesise(bool isTall, Action content)
    {
        var form = isTall ? "" : " stretchy=\"false\"";
        Out.Append($"<mrow><mo{form}>(</mo>");
        content();
        Out.Append($"<mo{form}>)</mo></mrow>");
    }

    private void Element(string name, params Layout[] parts)
    {
        Out.Append('<').Append(name).Append('>');
        foreach (var part in parts)
            part.Accept(this);
        Out.Append("</").Append(name).Append('>');
    }

    // A symbol made in code may have any name; in XML nothing of it may act as markup.
    private void Leaf(string name, string text) =>
        Out.Append('<')
            .Append(name)
            .Append('>')
            .Append(text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"))
            .Append("</")
            .Append(name)
            .Append('>');
}
