using KlSymbolic.Derivation;

namespace KlSymbolic.Documents;

/// <summary>The names of steps as pages print them.</summary>
internal static class StepNames
{
    /// <summary>The name, such as <c>Log-ratio</c>.</summary>
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
            StepKind.Result => "Divergence",
            StepKind.Decomposition => "Decomposition",
            StepKind.Derivative => "Derivative",
            StepKind.FisherInformation => "Fisher information",
            StepKind.Hessian => "Hessian at equality",
            StepKind.Affinity => "Affinity",
            StepKind.Limit => "Limit at order 1",
            StepKind.Addition => "Sum",
            StepKind.Invariance => "Invariance",
            StepKind.Bregman => "Bregman form",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
