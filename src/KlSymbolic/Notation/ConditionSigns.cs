namespace KlSymbolic.Notation;

/// <summary>The signs and words with which a notation writes conditions.</summary>
internal sealed record ConditionSigns(
    string Less,
    string LessOrEqual,
    string Greater,
    string GreaterOrEqual,
    string Equal,
    string NotEqual,
    string And,
    string Or,
    string Always,
    string Never
)
{
    /// <summary>As <see cref="Notation.Infix"/> reads them.</summary>
    public static ConditionSigns Infix { get; } = new("<", "<=", ">", ">=", "==", "!=", "and", "or", "always", "never");

    public static ConditionSigns Unicode { get; } = new("<", "≤", ">", "≥", "=", "≠", "and", "or", "always", "never");

    public static ConditionSigns Latex { get; } =
        new("<", @"\le", ">", @"\ge", "=", @"\ne", @"\text{ and }", @"\text{ or }", @"\text{always}", @"\text{never}");
}
