using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation.Code;

/// <summary>Writes Python that computes with NumPy and SciPy.</summary>
internal sealed class NumPyWriter() : OperatorPowerWriter(functions, "**")
{
    private static readonly CodeFunctions functions = CodeFunctions.Foreign(
        new Dictionary<Function, string>
        {
            [Functions.Pi] = "np.pi",
            [Functions.EulerGamma] = "np.euler_gamma",
            [Functions.Infinity] = "np.inf",
            [Functions.NotANumber] = "np.nan",
            [Functions.Log] = "np.log",
            [Functions.Exp] = "np.exp",
            [Functions.Abs] = "np.abs",
            [Functions.Cos] = "np.cos",
            [Functions.Sin] = "np.sin",
            [Functions.Atan] = "np.arctan",
            [Functions.Tanh] = "np.tanh",
            [Functions.Atanh] = "np.arctanh",
            [Functions.Log2] = "np.log2",
            [Functions.Log10] = "np.log10",
            [Functions.Log1p] = "np.log1p",
            [Functions.Expm1] = "np.expm1",
            [Functions.Min] = "np.minimum",
            [Functions.Max] = "np.maximum",
            [Functions.XLogY] = "special.xlogy",
            [Functions.Sigmoid] = "special.expit",
            [Functions.Logit] = "special.logit",
            [Functions.LogGamma] = "special.gammaln",
            [Functions.Digamma] = "special.digamma",
            [Functions.Polygamma] = "special.polygamma",
            [Functions.Erf] = "special.erf",
            [Functions.Erfc] = "special.erfc",
            [Functions.GammaIncomplete] = "special.gammainc",
            [Functions.BetaIncomplete] = "special.betainc",
            [Functions.BesselI] = "special.iv",
            [Functions.BesselIScaled] = "special.ive",
            [Functions.ExpIntegralE1] = "special.exp1",
            [Functions.ExpIntegralEi] = "special.expi",
            [Functions.Zeta] = "special.zeta",
        }
    );

    private static readonly ImmutableHashSet<string> taken = ["np", "special", "sum", "range", "int"];

    protected override string RootName => "np.sqrt";

    protected override string IntegerConversion => "int";

    /// <summary>The identifier for a name.</summary>
    public static string IdentifierOf(string name) => PythonNames.Of(name, taken);

    public override void Write(Layout.Choice choice) => WriteChoice(choice, "np.where(", " == ", ", ", ", ");

    public override void Write(Layout.Series series)
    {
        Out.Append("sum(");
        series.Body.Accept(this);
        Out.Append(" for ").Append(IdentifierOf(series.Index.Name)).Append(" in range(");
        WriteInteger(series.From);
        Out.Append(", ");
        WriteInteger(series.To);
        Out.Append(" + 1))");
    }

    protected override void WriteItem(string list, Layout index)
    {
        Out.Append(list).Append('[');
        Write(index, Binding.Product);
        Out.Append(" - 1]");
    }

    protected override string Identifier(string name) => IdentifierOf(name);
}
