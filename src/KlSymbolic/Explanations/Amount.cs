using KlSymbolic.Evaluation;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Explanations;

/// <summary>A quantity of information in the unit of its explanation: a number, +infinity, or why there is no number; the set is closed.</summary>
public abstract record Amount
{
    private protected Amount() { }

    /// <summary>A number.</summary>
    /// <param name="Value">The number; never NaN, never infinite.</param>
    /// <param name="Error">A bound or an estimate of its absolute error.</param>
    /// <param name="Road">Where it comes from.</param>
    public sealed record Finite(double Value, double Error, Road Road) : Amount;

    /// <summary>+infinity.</summary>
    /// <param name="Explanation">Why, in a sentence.</param>
    public sealed record Infinite(string Explanation) : Amount;

    /// <summary>No number was found.</summary>
    /// <param name="Explanation">Why, in a sentence.</param>
    public sealed record Unknown(string Explanation) : Amount;

    /// <summary>The closed form's value where there is one, else the definition's.</summary>
    internal static Amount Of(ComparedValue value) => Of(value.ClosedForm, () => value.Definition);

    /// <summary>The same, with the definition asked only where it is needed.</summary>
    internal static Amount Of(OutcomeValue closedForm, Func<DefinitionValue> definition) =>
        closedForm switch
        {
            OutcomeValue.Finite f => new Finite(f.Value, f.Error, Road.ClosedForm),
            OutcomeValue.Infinite i => new Infinite(i.Explanation),
            _ => Of(definition()),
        };

    private static Amount Of(DefinitionValue value) =>
        value switch
        {
            DefinitionValue.Finite f => new Finite(f.Value, f.Error, Road.Definition),
            DefinitionValue.Infinite i => new Infinite(
                i.Reason switch
                {
                    InfinityReason.Support => "P has mass where Q has none.",
                    InfinityReason.MutuallySingular => "One distribution is discrete and the other continuous.",
                    _ => "The integral or sum diverges.",
                }
            ),
            DefinitionValue.NotConverged n => new Unknown(n.Reason),
            _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
        };
}
