using KlSymbolic.Checking;
using KlSymbolic.Checking.Linting;

namespace KlSymbolic.Cli.Lint;

/// <summary>A finding with its file.</summary>
/// <param name="File">The path as it was given.</param>
/// <param name="Found">What was found.</param>
internal sealed record FileFinding(string File, Finding Found)
{
    /// <summary>The verdict in a word.</summary>
    public string Word =>
        Found.Verdict switch
        {
            Verdict.Proven => "proven",
            Verdict.Refuted => "refuted",
            Verdict.Undecided => "undecided",
            _ => "invalid",
        };

    /// <summary>What is wrong, in a sentence; empty where all is proven and stable.</summary>
    public string Message =>
        Found.Verdict switch
        {
            Verdict.Proven { Stability: { } s } => $"unstable in double precision: {s.Explanation}",
            Verdict.Proven => "",
            Verdict.Refuted r => Counterexample(r.Counterexample) + (r.Diagnosis is { } d ? $"; {d.Explanation}" : ""),
            Verdict.Undecided u => u.Why,
            _ => Found.Error ?? "",
        };

    private static string Counterexample(Counterexample c) =>
        $"at {string.Join(", ", c.Point.Select(p => $"{p.Symbol.Name} = {p.Value}"))} it is {Value(c.Claimed)}, and {Value(c.True)} is true";

    private static string Value(PointValue value) =>
        value switch
        {
            PointValue.Real r => r.Digits,
            PointValue.Infinite => "inf",
            _ => "undefined",
        };
}
