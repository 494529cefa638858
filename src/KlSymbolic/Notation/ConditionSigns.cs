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
    string Never,
    string Open = "(",
    string Close = ")"
)
{
    /// <summary>As <see cref="Notation.Infix"/> reads them.</summary>
    public static ConditionSigns Infix { get; } = new("<", "<=", ">", ">=", "==", "!=", "and", "or", "always", "never");

    public static ConditionSigns Unicode { get; } = new("<", "≤", ">", "≥", "=", "≠", "and", "or", "always", "never");

    public static ConditionSigns Latex { get; } =
        new("<", @"\le", ">", @"\ge", "=", @"\ne", @"\text{ and }", @"\text{ or }", @"\text{always}", @"\text{never}");

    public static ConditionSigns MathMl { get; } =
        new(
            "<mo>&lt;</mo>",
            "<mo>&#x2264;</mo>",
            "<mo>&gt;</mo>",
            "<mo>&#x2265;</mo>",
            "<mo>=</mo>",
            "<mo>&#x2260;</mo>",
            "<mtext>&#xA0;and&#xA0;</mtext>",
            "<mtext>&#xA0;or&#xA0;</mtext>",
            "<mtext>always</mtext>",
            "<mtext>never</mtext>",
            "<mo>(</mo>",
            "<mo>)</mo>"
        );

    public static ConditionSigns Typst { get; } =
        new("<", "<=", ">", ">=", "=", "!=", "\" and \"", "\" or \"", "\"always\"", "\"never\"");
}
