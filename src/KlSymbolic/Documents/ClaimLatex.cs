using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>What a step claims, as a formula.</summary>
internal static class ClaimLatex
{
    /// <summary>The formula of a claim.</summary>
    public static string Of(Claim claim) =>
        claim switch
        {
            Claim.Identity c => Equation(Latex.Print(c.Left), Latex.Print(c.Right)),
            Claim.Pointwise c => Equation(Latex.Print(c.Left), Latex.Print(c.Right))
                + $@", \qquad {SupportLatex.Of(c.Over, c.Variable)}",
            Claim.ExpectationIs c => $@"\mathbb{{E}}_P\left[{Latex.Print(c.Statistic)}\right] = {Latex.Print(c.Value)}"
                + If(c.When),
            Claim.Diverges c => $@"\mathbb{{E}}_P\left|{Latex.Print(c.Statistic)}\right| = \infty" + If(c.When),
            Claim.AbsolutelyContinuous c => Continuity(c.When),
            _ => throw new InvalidOperationException($"Unknown claim {claim.GetType().Name}."),
        };

    private static string Equation(string before, string after) => before == after ? before : $"{before} = {after}";

    private static string If(Condition when) =>
        when.Equals(Condition.Always) ? "" : $@" \qquad \text{{if }} {Latex.Print(when)}";

    private static string Continuity(Condition when) =>
        when.Equals(Condition.Always) ? @"P \ll Q"
        : when.Equals(Condition.Never) ? @"P \not\ll Q"
        : $@"P \ll Q \iff {Latex.Print(when)}";
}
