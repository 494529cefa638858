using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>What a step claims, as a formula.</summary>
internal static class ClaimLatex
{
    /// <summary>The formula of a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="subject">The name of what both sides of an equation are; null where it has none.</param>
    public static string Of(Claim claim, string? subject) =>
        claim switch
        {
            Claim.Identity c => EquationLatex.Of(Named(subject, [Latex.Print(c.Left), Latex.Print(c.Right)])),
            // What is named was written out where the densities were given.
            Claim.Pointwise c => EquationLatex.Of(
                subject is null ? [Latex.Print(c.Left), Latex.Print(c.Right)] : [subject, Latex.Print(c.Right)],
                $@", \qquad {SupportLatex.Of(c.Over, c.Variable)}"
            ),
            Claim.ExpectationIs c => $@"\mathbb{{E}}_P\left[{Latex.Print(c.Statistic)}\right] = {Latex.Print(c.Value)}"
                + If(c.When),
            Claim.Diverges c => $@"\mathbb{{E}}_P\left|{Latex.Print(c.Statistic)}\right| = \infty" + If(c.When),
            Claim.AbsolutelyContinuous c => Continuity(c.When),
            _ => throw new InvalidOperationException($"Unknown claim {claim.GetType().Name}."),
        };

    private static IEnumerable<string> Named(string? subject, IEnumerable<string> members) =>
        subject is null ? members : new[] { subject }.Concat(members);

    private static string If(Condition when) =>
        when.Equals(Condition.Always) ? "" : $@" \qquad \text{{if }} {Latex.Print(when)}";

    private static string Continuity(Condition when) =>
        when.Equals(Condition.Always) ? @"P \ll Q"
        : when.Equals(Condition.Never) ? @"P \not\ll Q"
        : $@"P \ll Q \iff {Latex.Print(when)}";
}
