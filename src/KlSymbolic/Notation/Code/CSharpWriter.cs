using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation.Code;

/// <summary>Writes C# expressions.</summary>
internal sealed class CSharpWriter() : CodeWriter(functions)
{
    private static readonly CodeFunctions functions = new(
        new Dictionary<Function, string>
        {
            [Functions.Pi] = "Math.PI",
            [Functions.EulerGamma] = "0.5772156649015329",
            [Functions.Infinity] = "double.PositiveInfinity",
            [Functions.NotANumber] = "double.NaN",
            [Functions.Log] = "Math.Log",
            [Functions.Exp] = "Math.Exp",
            [Functions.Abs] = "Math.Abs",
            [Functions.Cos] = "Math.Cos",
            [Functions.Sin] = "Math.Sin",
            [Functions.Atan] = "Math.Atan",
            [Functions.Tanh] = "Math.Tanh",
            [Functions.Log10] = "Math.Log10",
            [Functions.Min] = "Math.Min",
            [Functions.Max] = "Math.Max",
        }
    );

    private static readonly ImmutableHashSet<string> keywords =
    [
        .. (
            "abstract as base bool break byte case catch char checked class const continue decimal default delegate do "
            + "double else enum event explicit extern false finally fixed float for foreach goto if implicit in int "
            + "interface internal is lock long namespace new null object operator out override params private protected "
            + "public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw "
            + "true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while"
        ).Split(' '),
    ];

    /// <summary>Names that the emitted code uses itself, so that no parameter may hide them.</summary>
    private static readonly ImmutableHashSet<string> taken = ["Math", "System", "KlSymbolic", "_n"];

    protected override string PowerName => "Math.Pow";

    protected override string RootName => "Math.Sqrt";

    protected override string IntegerConversion => "(int)Math.Floor";

    /// <summary>The C# identifier for a name.</summary>
    public static string IdentifierOf(string name)
    {
        var safe = Identifiers.Sanitise(name);
        return keywords.Contains(safe) ? "@" + safe
            : taken.Contains(safe) ? safe + "_"
            : safe;
    }

    public override void Write(Layout.Choice choice) => WriteChoice(choice, "(", " == ", " ? ", " : ");

    // The index is a double like every other number, so that nothing is divided or multiplied as integers.
    public override void Write(Layout.Series series)
    {
        const string enumerable = "System.Linq.Enumerable.";
        Out.Append(enumerable).Append("Sum(").Append(enumerable).Append("Select(").Append(enumerable).Append("Range(");
        WriteInteger(series.From);
        Out.Append(", Math.Max(0, ");
        WriteInteger(series.To);
        Out.Append(" - ");
        WriteInteger(series.From);
        Out.Append(" + 1)), _n => (double)_n), ").Append(IdentifierOf(series.Index.Name)).Append(" => ");
        series.Body.Accept(this);
        Out.Append(')');
    }

    // The index is a double, as in a series.
    protected override void WriteItem(string list, Layout index)
    {
        Out.Append(list).Append("[(int)");
        WriteParenthesised(index);
        Out.Append(" - 1]");
    }

    protected override string Identifier(string name) => IdentifierOf(name);
}
