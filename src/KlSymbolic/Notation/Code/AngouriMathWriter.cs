using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation.Code;

/// <summary>Writes the notation of AngouriMath; numbers stay exact.</summary>
internal sealed class AngouriMathWriter() : OperatorPowerWriter(functions, "^")
{
    private static readonly CodeFunctions functions = CodeFunctions.Foreign(
        new Dictionary<Function, string>
        {
            [Functions.Pi] = "pi",
            [Functions.Infinity] = "+oo",
            [Functions.Log] = "ln",
            [Functions.Exp] = "e^",
            [Functions.Abs] = "abs",
            [Functions.Cos] = "cos",
            [Functions.Sin] = "sin",
            [Functions.Atan] = "arctan",
            [Functions.Tanh] = "tanh",
            [Functions.Atanh] = "artanh",
            [Functions.Gamma] = "gamma",
            [Functions.LogGamma] = "ln(gamma",
        }
    );

    protected override string RootName => "sqrt";

    protected override string IntegerConversion => "";

    public override void Write(Layout.Numeral numeral) => Out.Append(numeral.Value);

    public override void Write(Layout.Choice choice)
    {
        Out.Append("piecewise(");
        Write(choice.Then, Binding.Sum);
        Out.Append(" provided ");
        choice.Left.Accept(this);
        Out.Append(choice.IsEquality ? " = " : " < ");
        choice.Right.Accept(this);
        Out.Append(", ");
        choice.Otherwise.Accept(this);
        Out.Append(')');
    }

    public override void Write(Layout.Series series) =>
        throw new NotSupportedException("The function sum cannot be written in AngouriMath, which has no sums.");

    protected override bool DrawsFraction(Rational value) => true;

    protected override void WriteArguments(Layout.Call call)
    {
        base.WriteArguments(call);
        if (call.Function == Functions.LogGamma)
            Out.Append(')');
    }

    protected override Binding BindingOf(Layout layout) =>
        layout is Layout.Call { Function: var f } && f == Functions.Exp ? Binding.Power : base.BindingOf(layout);

    protected override string Identifier(string name) => AngouriMathNames.Of(name);
}
