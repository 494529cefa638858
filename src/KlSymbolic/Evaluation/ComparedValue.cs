using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Evaluation;

/// <summary>A quantity by both roads: by the derived closed form, and by the definition, which knows no closed form.</summary>
/// <param name="ClosedForm">By the derived closed form.</param>
/// <param name="Definition">By quadrature or summation of the definition.</param>
public sealed record ComparedValue(OutcomeValue ClosedForm, DefinitionValue Definition)
{
    /// <summary>The closed form's value less the definition's; null unless both are numbers.</summary>
    public double? Difference =>
        (ClosedForm, Definition) is (OutcomeValue.Finite c, DefinitionValue.Finite d) ? c.Value - d.Value : null;

    /// <summary>Whether both roads say the same: infinite both, or numbers that differ by no more than their errors; null where one has no answer.</summary>
    public bool? Agree =>
        (ClosedForm, Definition) switch
        {
            (OutcomeValue.Finite c, DefinitionValue.Finite d) => Math.Abs(c.Value - d.Value)
                <= c.Error + d.Error + RoundingOfDifference * Math.Abs(c.Value),
            (OutcomeValue.Infinite, DefinitionValue.Infinite) => true,
            (OutcomeValue.Finite, DefinitionValue.Infinite) or (OutcomeValue.Infinite, DefinitionValue.Finite) => false,
            _ => null,
        };

    private const double RoundingOfDifference = 2.3e-16;
}
