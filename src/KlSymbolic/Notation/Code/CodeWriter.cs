using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation.Code;

/// <summary>What the notations of programming languages share: infix arithmetic on doubles, and calls.</summary>
internal abstract class CodeWriter(CodeFunctions functions) : LayoutWriter
{
    private readonly CodeFunctions functions = functions;

    /// <summary>The code of an expression.</summary>
    public string Print(Expr e) => Print(new LayoutBuilder(DrawsFraction).Build(functions.Expand(e)));

    /// <summary>Whether a rational number is written as a quotient, or as one literal.</summary>
    protected virtual bool DrawsFraction(Rational value) => DoubleLiteral.IsQuotientOfExact(value);

    public override void Write(Layout.Numeral numeral) => Out.Append(DoubleLiteral.Of(numeral.Value));

    public override void Write(Layout.Name name) => Out.Append(Identifier(name.Symbol.Name));

    public override void Write(Layout.Terms terms) => WriteTerms(terms, "-", " + ", " - ");

    public override void Write(Layout.Fraction fraction)
    {
        Write(fraction.Numerator, Binding.Product);
        Out.Append(" / ");
        Write(fraction.Denominator, Binding.Power);
    }

    public override void Write(Layout.Factors factors) => WriteList(factors.Items, " * ", Binding.Power);

    public override void Write(Layout.Raised raised)
    {
        if (IsSquareOfName(raised))
        {
            raised.Base.Accept(this);
            Out.Append(" * ");
            raised.Base.Accept(this);
        }
        else
            WriteCall(PowerName, raised.Base, raised.Exponent);
    }

    public override void Write(Layout.Root root) => WriteCall(RootName, root.Radicand);

    public override void Write(Layout.Call call)
    {
        if (call is { Function.Structure: VectorElements vector, Arguments: [var index] })
        {
            WriteItem(Identifier(vector.Name), index);
            return;
        }
        var name = functions.NameOf(call.Function);
        Out.Append(name);
        if (call.Arguments.IsEmpty)
            return;
        Out.Append('(');
        WriteArguments(call);
        Out.Append(')');
    }

    /// <summary>Writes what stands between the parentheses of a call.</summary>
    protected virtual void WriteArguments(Layout.Call call)
    {
        if (call.Function == Functions.Polygamma)
        {
            WriteInteger(call.Arguments[0]);
            Out.Append(", ");
            WriteList(call.Arguments.Skip(1), ", ");
        }
        else
            WriteList(call.Arguments, ", ");
    }

    /// <summary>Writes an item of a list, whose index is counted from 1.</summary>
    protected virtual void WriteItem(string list, Layout index) =>
        throw new NotSupportedException("Items of lists cannot be written as code here.");

    /// <summary>The name of a function in code.</summary>
    protected string NameOf(Function function) => functions.NameOf(function);

    protected abstract string PowerName { get; }

    protected abstract string RootName { get; }

    /// <summary>The identifier for the name of a symbol.</summary>
    protected abstract string Identifier(string name);

    /// <summary>Starts and ends the conversion of a double to an integer.</summary>
    protected abstract string IntegerConversion { get; }

    protected override Binding BindingOf(Layout layout) =>
        layout is Layout.Raised raised
            ? (IsSquareOfName(raised) ? Binding.Product : Binding.Atom)
            : base.BindingOf(layout);

    /// <summary>Writes an integer: a literal where the value is known.</summary>
    protected void WriteInteger(Layout layout)
    {
        if (layout is Layout.Numeral { Value.IsInteger: true } n && n.Value < int.MaxValue)
            Out.Append(n.Value);
        else
        {
            Out.Append(IntegerConversion);
            WriteParenthesised(layout);
        }
    }

    /// <summary>A choice with the condition first, and the words of the language before and between its parts.</summary>
    protected void WriteChoice(Layout.Choice choice, string open, string equal, string then, string otherwise)
    {
        Out.Append(open);
        choice.Left.Accept(this);
        Out.Append(choice.IsEquality ? equal : " < ");
        choice.Right.Accept(this);
        Out.Append(then);
        choice.Then.Accept(this);
        Out.Append(otherwise);
        choice.Otherwise.Accept(this);
        Out.Append(')');
    }

    protected void WriteCall(string name, params Layout[] arguments)
    {
        Out.Append(name).Append('(');
        WriteList(arguments, ", ");
        Out.Append(')');
    }

    private static bool IsSquareOfName(Layout.Raised raised) =>
        raised is { Base: Layout.Name, Exponent: Layout.Numeral { Value: var e } } && e == 2;
}
