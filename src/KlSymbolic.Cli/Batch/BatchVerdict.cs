using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Checking;
using KlSymbolic.Cli.Output;
using KlSymbolic.Notation;

namespace KlSymbolic.Cli.Batch;

/// <summary>The line with which a claim is answered; the same keys in every line.</summary>
internal static class BatchVerdict
{
    /// <summary>The line of a verdict.</summary>
    public static string Of(string? id, Verdict verdict)
    {
        var line = Empty(id);
        switch (verdict)
        {
            case Verdict.Proven v:
                line["verdict"] = "proven";
                line["region"] = v.Region.Equals(Condition.Always) ? null : v.Region.Print();
                line["derived"] = v.Derived is null ? "inf" : Infix.Print(v.Derived);
                line["equal"] = v.IsEqualEverywhere ? "everywhere" : "interior";
                line["unstable"] = Unstable(v);
                break;
            case Verdict.Refuted v:
                line["verdict"] = "refuted";
                line["counterexample"] = Point(v.Counterexample.Point);
                line["claimed"] = Value(v.Counterexample.Claimed);
                line["true"] = Value(v.Counterexample.True);
                line["diagnosis"] = v.Diagnosis?.Mistake;
                line["reason"] = v.Diagnosis?.Explanation;
                line["derived"] = v.Derived is null ? null : Infix.Print(v.Derived);
                break;
            case Verdict.Undecided v:
                line["verdict"] = "undecided";
                line["reason"] = v.Why;
                line["evidence"] = v.Evidence;
                line["derived"] = v.Derived is null ? null : Infix.Print(v.Derived);
                break;
            default:
                throw new InvalidOperationException($"Unknown verdict {verdict.GetType().Name}.");
        }
        return line.ToJsonString(Json.OneLine);
    }

    /// <summary>The line for what is no claim.</summary>
    public static string Invalid(string? id, string error)
    {
        var line = Empty(id);
        line["verdict"] = "invalid";
        line["error"] = error;
        return line.ToJsonString(Json.OneLine);
    }

    /// <summary>What is wrong with a right formula: in floating point, or on the boundary.</summary>
    public static JsonObject? Unstable(Verdict.Proven v)
    {
        if (v.Stability is { } s)
            return new()
            {
                ["grade"] = s.Grade == StabilityGrade.Fails ? "fails" : "loses digits",
                ["point"] = Point(s.Point),
                ["computed"] = double.IsFinite(s.Computed)
                    ? JsonValue.Create(s.Computed)
                    : JsonValue.Create(
                        double.IsNaN(s.Computed) ? "nan"
                        : s.Computed > 0 ? "inf"
                        : "-inf"
                    ),
                ["true"] = Value(s.True),
                ["lost_digits"] = s.LostDigits,
                ["why"] = s.Explanation,
                ["rewriting"] = s.Rewriting is null ? null : Infix.Print(s.Rewriting),
            };
        if (v.Exceptions.IsEmpty)
            return null;
        var first = v.Exceptions[0];
        return new()
        {
            ["grade"] = "fails",
            ["point"] = Point(first.Point),
            ["computed"] = Value(first.Claimed),
            ["true"] = Value(first.True),
            ["why"] = "as it is written it has no such value there",
        };
    }

    private static JsonObject Point(IEnumerable<(Symbol Symbol, Rational Value)> point) =>
        new(point.Select(c => KeyValuePair.Create<string, JsonNode?>(c.Symbol.Name, Number(c.Value))));

    private static JsonObject Empty(string? id) =>
        new()
        {
            ["id"] = id is null ? null : JsonNode.Parse(id),
            ["verdict"] = null,
            ["counterexample"] = null,
            ["claimed"] = null,
            ["true"] = null,
            ["diagnosis"] = null,
            ["unstable"] = null,
        };

    private static JsonValue? Value(PointValue value) =>
        value switch
        {
            PointValue.Real r => double.IsInfinity(r.Approximate)
                ? JsonValue.Create(r.Digits)
                : JsonValue.Create(r.Approximate),
            PointValue.Infinite => JsonValue.Create("inf"),
            PointValue.Undefined => JsonValue.Create("nan"),
            _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
        };

    /// <summary>A number that is the value exactly, or nearly: a third has no decimal.</summary>
    private static JsonNode Number(Rational value) =>
        value.IsInteger && BigInteger.Abs(value.Numerator) < (1L << 53)
            ? JsonValue.Create((long)value.Numerator)
            : JsonNode.Parse(value.ToDouble().ToString("R", CultureInfo.InvariantCulture))!;
}
