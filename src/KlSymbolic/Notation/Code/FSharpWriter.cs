using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation.Code;

/// <summary>Writes F# expressions.</summary>
internal sealed class FSharpWriter() : CodeWriter(functions)
{
    private static readonly CodeFunctions functions = new(
        new Dictionary<Function, string>
        {
            [Functions.Pi] = "System.Math.PI",
            [Functions.EulerGamma] = "0.5772156649015329",
            [Functions.Infinity] = "infinity",
            [Functions.NotANumber] = "nan",
            [Functions.Log] = "log",
            [Functions.Exp] = "exp",
            [Functions.Abs] = "abs",
            [Functions.Cos] = "cos",
            [Functions.Sin] = "sin",
            [Functions.Atan] = "atan",
            [Functions.Tanh] = "tanh",
            [Functions.Log10] = "log10",
        }
    );

    private static readonly ImmutableHashSet<string> keywords =
    [
        .. (
            "abstract and as assert base begin class default delegate do done downcast downto elif else end exception "
            + "extern false finally fixed for fun function global if in inherit inline interface internal lazy let match "
            + "member module mutable namespace new not null of open or override private public rec return select sig "
            + "static struct then to true try type upcast use val void when while with yield asr land lor lsl lsr lxor "
            + "mod atomic break checked component const constraint constructor continue event external include mixin "
            + "parallel process protected pure sealed tailcall trait virtual"
        ).Split(' '),
    ];

    /// <summary>Names that the emitted code uses itself, so that no parameter may hide them.</summary>
    private static readonly ImmutableHashSet<string> taken =
    [
        .. "log exp abs cos sin atan tanh log10 sqrt int infinity nan System KlSymbolic Seq seq".Split(' '),
    ];

    protected override string PowerName => "System.Math.Pow";

    protected override string RootName => "sqrt";

    protected override string IntegerConversion => "int ";

    /// <summary>The F# identifier for a name.</summary>
    public static string IdentifierOf(string name)
    {
        var safe = Identifiers.Sanitise(name);
        return keywords.Contains(safe) ? $"``{safe}``"
            : taken.Contains(safe) ? safe + "_"
            : safe;
    }

    public override void Write(Layout.Choice choice) => WriteChoice(choice, "(if ", " = ", " then ", " else ");

    public override void Write(Layout.Series series)
    {
        Out.Append("(Seq.sumBy (fun ").Append(IdentifierOf(series.Index.Name)).Append(" -> ");
        series.Body.Accept(this);
        Out.Append(") (seq { ");
        series.From.Accept(this);
        Out.Append(" .. ");
        series.To.Accept(this);
        Out.Append(" }))");
    }

    // The index is a float, as in a series.
    protected override void WriteItem(string list, Layout index)
    {
        Out.Append(list).Append("[int ");
        WriteParenthesised(index);
        Out.Append(" - 1]");
    }

    protected override string Identifier(string name) => IdentifierOf(name);
}
