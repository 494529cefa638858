using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;

namespace KlSymbolic.Cli.Output;

/// <summary>The JSON of expressions, conditions and distributions, in the notation that reads back.</summary>
internal static class Json
{
    /// <summary>For one object on several lines.</summary>
    public static JsonSerializerOptions Indented { get; } =
        new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = true,
            NewLine = "\n",
        };

    /// <summary>For one object on one line.</summary>
    public static JsonSerializerOptions OneLine { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A formula in infix and in LaTeX.</summary>
    public static JsonObject Of(Expr e) => new() { ["infix"] = Infix.Print(e), ["latex"] = Latex.Print(e) };

    /// <summary>A condition in infix; null for one that holds always.</summary>
    public static JsonNode? Of(Condition condition) =>
        condition.Equals(Condition.Always) ? null : JsonValue.Create(condition.Print());

    /// <summary>A distribution as it can be typed.</summary>
    public static string Of(Distribution d) => d.Family.Write(d.Arguments.Select(Infix.Print));
}
