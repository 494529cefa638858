using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation.Code;

/// <summary>Writes Python that computes with PyTorch, on tensors.</summary>
internal sealed class PyTorchWriter() : OperatorPowerWriter(functions, "**")
{
    private static readonly CodeFunctions functions = CodeFunctions.Foreign(
        new Dictionary<Function, string>
        {
            [Functions.Pi] = "math.pi",
            [Functions.EulerGamma] = "0.5772156649015329",
            [Functions.Infinity] = "math.inf",
            [Functions.NotANumber] = "math.nan",
            [Functions.Log] = "torch.log",
            [Functions.Exp] = "torch.exp",
            [Functions.Abs] = "torch.abs",
            [Functions.Cos] = "torch.cos",
            [Functions.Sin] = "torch.sin",
            [Functions.Atan] = "torch.atan",
            [Functions.Tanh] = "torch.tanh",
            [Functions.Atanh] = "torch.atanh",
            [Functions.Log2] = "torch.log2",
            [Functions.Log10] = "torch.log10",
            [Functions.Log1p] = "torch.log1p",
            [Functions.Expm1] = "torch.expm1",
            [Functions.Min] = "torch.minimum",
            [Functions.Max] = "torch.maximum",
            [Functions.XLogY] = "torch.xlogy",
            [Functions.Sigmoid] = "torch.sigmoid",
            [Functions.Softplus] = "torch.nn.functional.softplus",
            [Functions.Logit] = "torch.logit",
            [Functions.LogGamma] = "torch.lgamma",
            [Functions.Digamma] = "torch.digamma",
            [Functions.Polygamma] = "torch.polygamma",
            [Functions.Erf] = "torch.erf",
            [Functions.Erfc] = "torch.erfc",
            [Functions.GammaIncomplete] = "torch.special.gammainc",
            [Functions.Zeta] = "torch.special.zeta",
            [Functions.BesselI] = "torch.special.i",
            [Functions.BesselIScaled] = "torch.special.i",
        }
    );

    private static readonly ImmutableHashSet<string> taken = ["torch", "math", "sum", "range", "int"];

    protected override string RootName => "torch.sqrt";

    protected override string IntegerConversion => "int";

    /// <summary>The identifier for a name.</summary>
    public static string IdentifierOf(string name) => PythonNames.Of(name, taken);

    public override void Write(Layout.Root root) => WriteTensorCall(RootName, root.Radicand);

    public override void Write(Layout.Call call)
    {
        if (call.Function == Functions.BesselI || call.Function == Functions.BesselIScaled)
            WriteBessel(call);
        else
            base.Write(call);
    }

    public override void Write(Layout.Choice choice)
    {
        Out.Append("torch.where(");
        choice.Left.Accept(this);
        Out.Append(choice.IsEquality ? " == " : " < ");
        choice.Right.Accept(this);
        Out.Append(", ");
        WriteTensor(choice.Then);
        Out.Append(", ");
        WriteTensor(choice.Otherwise);
        Out.Append(')');
    }

    public override void Write(Layout.Series series)
    {
        Out.Append("sum(");
        series.Body.Accept(this);
        Out.Append(" for ").Append(IdentifierOf(series.Index.Name)).Append(" in torch.arange(");
        WriteInteger(series.From);
        Out.Append(", ");
        WriteInteger(series.To);
        // Functions of integer tensors have single precision.
        Out.Append(" + 1, dtype=torch.float64))");
    }

    protected override void WriteArguments(Layout.Call call)
    {
        var arguments = call.Arguments;
        if (call.Function == Functions.Polygamma)
        {
            WriteInteger(arguments[0]);
            Out.Append(", ");
            arguments = arguments.RemoveAt(0);
        }
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i > 0)
                Out.Append(", ");
            WriteTensor(arguments[i]);
        }
        if (call.Function == Functions.Zeta)
            Out.Append(", torch.tensor(1.0, dtype=torch.float64)");
    }

    protected override void WriteItem(string list, Layout index)
    {
        Out.Append(list).Append("[int(");
        index.Accept(this);
        Out.Append(") - 1]");
    }

    protected override string Identifier(string name) => IdentifierOf(name);

    // PyTorch has the orders 0 and 1 under names of their own.
    private void WriteBessel(Layout.Call call)
    {
        if (call.Arguments[0] is not Layout.Numeral { Value: var order } || (order != 0 && order != 1))
            throw new NotSupportedException(
                $"The function {call.Function.Name} of this order cannot be written as code for PyTorch."
            );
        var scaled = call.Function == Functions.BesselIScaled ? "e" : "";
        WriteTensorCall($"{NameOf(call.Function)}{order}{scaled}", call.Arguments[1]);
    }

    private void WriteTensorCall(string name, Layout argument)
    {
        Out.Append(name).Append('(');
        WriteTensor(argument);
        Out.Append(')');
    }

    /// <summary>Writes a part as a tensor: functions of PyTorch take no plain numbers.</summary>
    private void WriteTensor(Layout part)
    {
        if (HasName(part))
        {
            part.Accept(this);
            return;
        }
        Out.Append("torch.as_tensor(");
        part.Accept(this);
        Out.Append(", dtype=torch.float64)");
    }

    private static bool HasName(Layout layout) =>
        layout switch
        {
            Layout.Name => true,
            Layout.Numeral => false,
            Layout.Terms t => t.Items.Any(i => HasName(i.Body)),
            Layout.Fraction f => HasName(f.Numerator) || HasName(f.Denominator),
            Layout.Factors f => f.Items.Any(HasName),
            Layout.Raised r => HasName(r.Base) || HasName(r.Exponent),
            Layout.Root => true,
            Layout.Call c => !c.Arguments.IsEmpty,
            _ => true,
        };
}
