using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation.Code;

/// <summary>Writes Python that makes expressions of SymPy; numbers stay exact.</summary>
internal sealed class SymPyWriter() : OperatorPowerWriter(functions, "**")
{
    private static readonly CodeFunctions functions = CodeFunctions.Foreign(
        new Dictionary<Function, string>
        {
            [Functions.Pi] = "sp.pi",
            [Functions.EulerGamma] = "sp.EulerGamma",
            [Functions.Infinity] = "sp.oo",
            [Functions.NotANumber] = "sp.nan",
            [Functions.Log] = "sp.log",
            [Functions.Exp] = "sp.exp",
            [Functions.Abs] = "sp.Abs",
            [Functions.Cos] = "sp.cos",
            [Functions.Sin] = "sp.sin",
            [Functions.Atan] = "sp.atan",
            [Functions.Tanh] = "sp.tanh",
            [Functions.Atanh] = "sp.atanh",
            [Functions.Min] = "sp.Min",
            [Functions.Max] = "sp.Max",
            [Functions.LogGamma] = "sp.loggamma",
            [Functions.Digamma] = "sp.digamma",
            [Functions.Polygamma] = "sp.polygamma",
            [Functions.Erf] = "sp.erf",
            [Functions.Erfc] = "sp.erfc",
            [Functions.GammaIncomplete] = "sp.lowergamma",
            [Functions.BetaIncomplete] = "sp.betainc_regularized",
            [Functions.BesselI] = "sp.besseli",
            [Functions.ExpIntegralE1] = "sp.expint",
            [Functions.ExpIntegralEi] = "sp.Ei",
            [Functions.Zeta] = "sp.zeta",
        },
        sumsSeries: true
    );

    private static readonly ImmutableHashSet<string> taken = ["sp"];

    protected override string RootName => "sp.sqrt";

    protected override string IntegerConversion => "";

    /// <summary>The identifier for a name.</summary>
    public static string IdentifierOf(string name) => PythonNames.Of(name, taken);

    public override void Write(Layout.Numeral numeral)
    {
        if (numeral.Value.IsInteger)
            Out.Append("sp.Integer(").Append(numeral.Value).Append(')');
        else
            Out.Append("sp.Rational(")
                .Append(numeral.Value.Numerator)
                .Append(", ")
                .Append(numeral.Value.Denominator)
                .Append(')');
    }

    public override void Write(Layout.Choice choice)
    {
        Out.Append("sp.Piecewise((");
        choice.Then.Accept(this);
        Out.Append(choice.IsEquality ? ", sp.Eq(" : ", sp.Lt(");
        WriteList([choice.Left, choice.Right], ", ");
        Out.Append(")), (");
        choice.Otherwise.Accept(this);
        Out.Append(", True))");
    }

    // A symbol without assumptions: SymPy has no bound names, so that the index is made where it is used.
    public override void Write(Layout.Series series)
    {
        var index = IdentifierOf(series.Index.Name);
        Out.Append("(lambda ").Append(index).Append(": sp.Sum(");
        series.Body.Accept(this);
        Out.Append(", (").Append(index).Append(", ");
        WriteList([series.From, series.To], ", ");
        Out.Append(")))(sp.Dummy(\"").Append(index).Append("\", integer=True))");
    }

    protected override bool DrawsFraction(Rational value) => value.IsInteger;

    protected override void WriteArguments(Layout.Call call)
    {
        if (call.Function == Functions.ExpIntegralE1)
            Out.Append("1, ");
        if (call.Function == Functions.BetaIncomplete)
        {
            WriteList(call.Arguments.Take(2), ", ");
            Out.Append(", 0, ");
            call.Arguments[2].Accept(this);
        }
        else
            WriteList(call.Arguments, ", ");
        // SymPy's is not divided by the complete gamma function.
        if (call.Function == Functions.GammaIncomplete)
        {
            Out.Append(")/sp.gamma(");
            call.Arguments[0].Accept(this);
        }
    }

    protected override Binding BindingOf(Layout layout) =>
        layout is Layout.Call { Function: var f } && f == Functions.GammaIncomplete
            ? Binding.Product
            : base.BindingOf(layout);

    protected override string Identifier(string name) => IdentifierOf(name);
}
