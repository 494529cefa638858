using System.Text.Json;
using KlSymbolic.Algebra;
using KlSymbolic.Cli.Batch;

namespace KlSymbolic.Snapshots.Numbers;

/// <summary>A record of the reference data with the answer of <c>klsym eval --jsonl</c>.</summary>
/// <param name="Kind">What the parameters are like.</param>
/// <param name="Pair">The families.</param>
/// <param name="Text">P and Q as the record writes them.</param>
/// <param name="Exact">KL(P||Q); null where it is infinite.</param>
/// <param name="Status">The status answered.</param>
/// <param name="Value">KL(P||Q) by the closed form; null where there is no number.</param>
/// <param name="Definition">KL(P||Q) by the definition, or "inf"; null where there is none.</param>
/// <param name="DefinitionError">The estimate of the definition's error.</param>
internal sealed record NumberRecord(
    string Kind,
    string Pair,
    string Text,
    Rational? Exact,
    string Status,
    double? Value,
    double? Definition,
    double? DefinitionError
)
{
    /// <summary>Reads a record and its answer.</summary>
    public static NumberRecord Read(string line, string answer)
    {
        using var record = JsonDocument.Parse(line);
        using var found = JsonDocument.Parse(answer);
        var (asked, given) = (record.RootElement, found.RootElement);
        var (p, q) = (asked.GetProperty("p"), asked.GetProperty("q"));
        return new(
            asked.GetProperty("kind").GetString()!,
            $"{p.GetProperty("family")} ‖ {q.GetProperty("family")}",
            $"{p.GetProperty("family")}{p.GetProperty("params")} ‖ {q.GetProperty("family")}{q.GetProperty("params")}",
            ExactDecimal.Read(asked.GetProperty("kl").GetString()!),
            given.GetProperty("status").GetString()!,
            Number(given, "kl"),
            Number(given, "kl_definition"),
            Number(given, "definition_error")
        );
    }

    /// <summary>The error of a value relative to the exact one, absolute where that is 0.</summary>
    public double Error(double value)
    {
        var error = (Rational.FromDouble(value) - Exact!.Value).Abs();
        return (Exact.Value.IsZero ? error : error / Exact.Value.Abs()).ToDouble();
    }

    /// <summary>Whether the definition is farther off than it says.</summary>
    public bool IsDishonest =>
        Definition is { } d
        && double.IsFinite(d)
        && Exact is { } exact
        && (Rational.FromDouble(d) - exact).Abs() > Rational.FromDouble(DefinitionError!.Value);

    private static double? Number(JsonElement answer, string name) =>
        answer.GetProperty(name) is var value && value.ValueKind == JsonValueKind.Number ? value.GetDouble()
        : value.ValueKind == JsonValueKind.String ? double.PositiveInfinity
        : null;
}
