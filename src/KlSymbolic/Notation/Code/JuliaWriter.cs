using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation.Code;

/// <summary>Writes Julia that computes with SpecialFunctions.jl.</summary>
internal sealed class JuliaWriter() : OperatorPowerWriter(functions, "^")
{
    private static readonly CodeFunctions functions = CodeFunctions.Foreign(
        new Dictionary<Function, string>
        {
            [Functions.Pi] = "pi",
            [Functions.EulerGamma] = "Base.MathConstants.eulergamma",
            [Functions.Infinity] = "Inf",
            [Functions.NotANumber] = "NaN",
            [Functions.Log] = "log",
            [Functions.Exp] = "exp",
            [Functions.Abs] = "abs",
            [Functions.Cos] = "cos",
            [Functions.Sin] = "sin",
            [Functions.Atan] = "atan",
            [Functions.Tanh] = "tanh",
            [Functions.Atanh] = "atanh",
            [Functions.Log2] = "log2",
            [Functions.Log10] = "log10",
            [Functions.Log1p] = "log1p",
            [Functions.Expm1] = "expm1",
            [Functions.Min] = "min",
            [Functions.Max] = "max",
            [Functions.LogGamma] = "loggamma",
            [Functions.Digamma] = "digamma",
            [Functions.Polygamma] = "polygamma",
            [Functions.Erf] = "erf",
            [Functions.Erfc] = "erfc",
            [Functions.GammaIncomplete] = "first(gamma_inc",
            [Functions.BetaIncomplete] = "first(beta_inc",
            [Functions.BesselI] = "besseli",
            [Functions.BesselIScaled] = "besselix",
            [Functions.ExpIntegralE1] = "expint",
            [Functions.ExpIntegralEi] = "expinti",
            [Functions.Zeta] = "zeta",
        }
    );

    private static readonly ImmutableHashSet<string> reserved =
    [
        .. (
            "baremodule begin break catch const continue do else elseif end export false finally for function global if import "
            + "let local macro module quote return struct true try using while Base Inf NaN pi log exp abs cos sin atan tanh "
            + "atanh log2 log10 log1p expm1 min max sqrt sum first floor Int loggamma digamma polygamma erf erfc gamma_inc "
            + "beta_inc besseli besselix expint expinti zeta"
        ).Split(' '),
    ];

    protected override string RootName => "sqrt";

    protected override string IntegerConversion => "floor(Int, ";

    /// <summary>The identifier for a name.</summary>
    public static string IdentifierOf(string name)
    {
        var safe = Identifiers.Sanitise(name);
        return reserved.Contains(safe) ? safe + "_" : safe;
    }

    public override void Write(Layout.Choice choice) => WriteChoice(choice, "(", " == ", " ? ", " : ");

    public override void Write(Layout.Series series)
    {
        Out.Append("sum(").Append(IdentifierOf(series.Index.Name)).Append(" -> ");
        series.Body.Accept(this);
        Out.Append(", ");
        Write(series.From, Binding.Product);
        Out.Append(':');
        Write(series.To, Binding.Product);
        Out.Append("; init = 0.0)");
    }

    protected override void WriteArguments(Layout.Call call)
    {
        if (call.Function == Functions.Polygamma)
        {
            WriteOrder(call.Arguments[0]);
            Out.Append(", ");
            call.Arguments[1].Accept(this);
        }
        else
            base.WriteArguments(call);
        // The first of two values, the lower function and its complement.
        if (call.Function == Functions.GammaIncomplete || call.Function == Functions.BetaIncomplete)
            Out.Append(')');
    }

    protected override void WriteItem(string list, Layout index)
    {
        Out.Append(list).Append("[Int(");
        index.Accept(this);
        Out.Append(")]");
    }

    protected override string Identifier(string name) => IdentifierOf(name);

    private void WriteOrder(Layout order)
    {
        if (order is Layout.Numeral { Value.IsInteger: true } n)
        {
            Out.Append(n.Value);
            return;
        }
        Out.Append(IntegerConversion);
        order.Accept(this);
        Out.Append(')');
    }
}
