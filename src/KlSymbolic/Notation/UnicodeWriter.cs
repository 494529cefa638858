using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation;

/// <summary>Writes formulas with Greek letters, indices and raised digits in a line of text.</summary>
internal sealed class UnicodeWriter : LayoutWriter
{
    public override void Write(Layout.Numeral numeral) => Out.Append(numeral.Value);

    public override void Write(Layout.Name name) => Out.Append(NameOf(name.Symbol));

    public override void Write(Layout.Terms terms) => WriteTerms(terms, "−", " + ", " − ");

    public override void Write(Layout.Fraction fraction)
    {
        Write(fraction.Numerator, Binding.Product);
        Out.Append('/');
        Write(fraction.Denominator, Binding.Power);
    }

    public override void Write(Layout.Factors factors)
    {
        for (var i = 0; i < factors.Items.Length; i++)
        {
            var start = Out.Length;
            Write(factors.Items[i], Binding.Power);
            if (i > 0)
                Out.Insert(start, Separator(factors.Items[i - 1], factors.Items[i], start));
        }
    }

    public override void Write(Layout.Raised raised)
    {
        Write(raised.Base, Binding.Atom);
        if (IntegerOf(raised.Exponent) is { } integer)
            Out.Append(Raise(integer));
        else
        {
            Out.Append('^');
            Write(raised.Exponent, Binding.Atom);
        }
    }

    public override void Write(Layout.Root root)
    {
        Out.Append('√');
        if (root.Radicand is Layout.Name or Layout.Numeral or Layout.Call { Arguments.IsEmpty: true })
            root.Radicand.Accept(this);
        else
            WriteParenthesised(root.Radicand);
    }

    public override void Write(Layout.Call call)
    {
        if (call.Function.Structure is { } meaning)
        {
            Out.Append(MatrixTexts.Unicode(meaning, call.Arguments));
            return;
        }
        var arguments = call.Arguments.AsEnumerable();
        if (call.Function == Functions.Abs)
        {
            Out.Append('|');
            call.Arguments[0].Accept(this);
            Out.Append('|');
            return;
        }
        if (call.Function == Functions.Polygamma && IntegerOf(call.Arguments[0]) is { } order)
        {
            Out.Append(call.Function.Unicode).Append('⁽').Append(Raise(order)).Append('⁾');
            arguments = arguments.Skip(1);
        }
        else
            Out.Append(call.Function == Functions.Polygamma ? call.Function.Name : NameOf(call.Function));
        if (call.Arguments.IsEmpty)
            return;
        Out.Append('(');
        WriteList(arguments, ", ");
        Out.Append(')');
    }

    public override void Write(Layout.Choice choice) => WriteCases(choice, "{", " if ", "; ", " otherwise}");

    public override void Write(Layout.Series series)
    {
        Out.Append("Σ(").Append(NameOf(series.Index)).Append(" = ");
        series.From.Accept(this);
        Out.Append("…");
        WriteList([series.To, series.Body], ": ");
        Out.Append(')');
    }

    // The bar over what is under a root is missing in a line of text, and log Γ is two words.
    protected override Binding BindingOf(Layout layout) =>
        layout is Layout.Root
        || (layout is Layout.Call { Function.Structure: null } c && NameOf(c.Function).Contains(" "))
            ? Binding.Power
            : base.BindingOf(layout);

    // A number stands close to what it multiplies; a space or a dot keeps apart what would read as one word or as a call.
    private string Separator(Layout left, Layout right, int at)
    {
        var (before, after) = (Out[at - 1], Out[at]);
        if (char.IsDigit(after))
            return "·";
        if (after == '(')
            return left is Layout.Numeral || (BindingOf(left) < Binding.Power && before == ')') ? "" : "·";
        var isWord = right is Layout.Call { Arguments.IsEmpty: false } || StartsWithWord(at);
        return left is Layout.Numeral or Layout.Call { Arguments.IsEmpty: true } && !isWord ? "" : " ";
    }

    private bool StartsWithWord(int at) => at + 1 < Out.Length && IsLatin(Out[at]) && IsLatin(Out[at + 1]);

    private static bool IsLatin(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static string? IntegerOf(Layout layout) =>
        layout switch
        {
            Layout.Numeral { Value.IsInteger: true } n => n.Value.ToString(),
            Layout.Terms { Items: [{ IsNegative: true, Body: Layout.Numeral { Value.IsInteger: true } n }] } => "-"
                + n.Value,
            _ => null,
        };

    private static string Raise(string integer) => string.Concat(integer.Select(Scripts.Superscript));

    private static string NameOf(Function function) => function.Unicode ?? function.Name;

    private static string NameOf(Symbol symbol)
    {
        var name = SymbolName.Of(symbol.Name);
        var index = string.Join(",", name.Indices);
        var lowered = index.Select(Scripts.Subscript).ToList();
        return lowered.Any(c => c is null)
            ? (name.Greek is { } greek ? greek.ToString() : name.Stem)
                + string.Format(CultureInfo.InvariantCulture, "_{0}", index)
            : (name.Greek?.ToString() ?? name.Stem) + string.Concat(lowered);
    }
}
