using KlSymbolic.Derivation;

namespace KlSymbolic.Documents;

/// <summary>What the steps of a derivation are called in documents.</summary>
internal static class StepNames
{
    /// <summary>The name of a kind of step.</summary>
    public static string Of(StepKind kind) =>
        kind switch
        {
            StepKind.AbsoluteContinuity => "Absolute continuity",
            StepKind.LogDensity => "Log-density",
            StepKind.LogRatio => "Log-ratio",
            StepKind.Cancellation => "Cancellation",
            StepKind.ChangeOfVariable => "Change of variable",
            StepKind.Expectation => "Expectation",
            StepKind.Divergence => "Divergent expectation",
            StepKind.Entropy => "Entropy",
            StepKind.CrossEntropy => "Cross-entropy",
            StepKind.Result => "Divergence of P from Q",
            StepKind.Decomposition => "Decomposition",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
