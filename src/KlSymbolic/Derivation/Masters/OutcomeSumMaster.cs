namespace KlSymbolic.Derivation.Masters;

/// <summary>S0: any mass on the integers between two ends; nothing more is known than the definition.</summary>
internal sealed class OutcomeSumMaster : Master
{
    /// <inheritdoc/>
    public override Rule Rule { get; } =
        new(
            "S0",
            "E T(X) = Σ T(k) P(X = k) over k = a, a + 1, …, b",
            "a and b finite",
            "definition of the expectation"
        );

    /// <inheritdoc/>
    public override Kernel? Recognise(Law law) =>
        law.Support.IsDiscrete && !law.Support.IsUnboundedBelow && !law.Support.IsUnboundedAbove
            ? new Finite(Rule, law)
            : null;

    private sealed class Finite(Rule rule, Law law) : Kernel
    {
        public override Expectation? Expect(Algebra.Expr statistic) =>
            new(
                Outcomes.Sum(statistic, law),
                Algebra.Assumptions.Condition.Always,
                "A finite sum over the outcomes: nothing shorter is known.",
                rule.Reference
            )
            {
                IsSumOverOutcomes = true,
            };
    }
}
