using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Checking;
using KlSymbolic.Notation;

namespace KlSymbolic.Analyzers.Judging;

/// <summary>Verdicts in one line, for messages of the compiler.</summary>
internal static class VerdictWords
{
    public static string Of(Verdict.Refuted refuted)
    {
        var found = refuted.Counterexample;
        var mistake = refuted.Diagnosis is { } d ? $"; {d.Explanation} ({d.Mistake})" : "";
        var derived = refuted.Derived is { } e ? $"; derived is {Infix.Print(e)}" : "";
        return $"{At(found.Point)}it gives {ValueOf(found.Claimed)}, and {ValueOf(found.True)} is true{mistake}{derived}";
    }

    public static string Of(Verdict.Undecided undecided) => $"{undecided.Why}; {undecided.Evidence}";

    /// <summary>Where a proven formula speaks, if not everywhere.</summary>
    public static string RegionOf(Verdict.Proven proven) =>
        proven.Region.Equals(Condition.Always) ? "" : $" where {ConditionText.Print(proven.Region)}";

    /// <summary>What goes wrong in double precision or on the boundary; null where nothing was found.</summary>
    public static string? FaultOf(Verdict.Proven proven)
    {
        if (proven.Stability is { } s)
        {
            var computed = s.Computed.ToString("R", CultureInfo.InvariantCulture);
            var better = s.Rewriting is { } e ? $"; {Infix.Print(e)} does better" : "";
            return $"{s.Explanation}: {At(s.Point)}it computes {computed}, and {ValueOf(s.True)} is true{better}";
        }
        return proven.Exceptions.FirstOrDefault() is { } hole
            ? $"{At(hole.Point)}it gives {ValueOf(hole.Claimed)}, and {ValueOf(hole.True)} is true"
            : null;
    }

    private static string At(ImmutableArray<(Symbol Symbol, Rational Value)> point) =>
        point.IsEmpty ? "" : $"at {string.Join(", ", point.Select(p => $"{p.Symbol.Name} = {Short(p.Value)}"))} ";

    private static string Short(Rational value)
    {
        var exact = value.ToString();
        return exact.Length <= 12 ? exact : value.ToDouble().ToString("R", CultureInfo.InvariantCulture);
    }

    private static string ValueOf(PointValue value) =>
        value switch
        {
            PointValue.Real r => r.Digits,
            PointValue.Infinite => "+infinity",
            PointValue.Undefined u => $"no value ({u.Why})",
            _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
        };
}
