using KlSymbolic.Derivation;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>What a derivation arrived at as the right side of an equation in LaTeX.</summary>
internal static class OutcomeLatex
{
    /// <summary>The formula, or the cases with their conditions.</summary>
    public static string Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Finite f => Latex.Print(f.Value),
            Outcome.Infinite => @"+\infty",
            Outcome.NoClosedForm => @"\text{no closed form known}",
            Outcome.Cases c => @"\begin{cases} "
                + string.Join(@" \\ ", c.Items.Select(i => $@"{Of(i.Outcome)} & \text{{if }} {Latex.Print(i.When)}"))
                + @" \end{cases}",
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };
}
