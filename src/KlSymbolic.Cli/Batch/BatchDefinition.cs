using System.Text.Json.Nodes;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Definition.Structured;

namespace KlSymbolic.Cli.Batch;

/// <summary>KL(P||Q) by its definition, as a line of a batch gives it.</summary>
/// <param name="Value">A number, "inf", or null where it was not found.</param>
/// <param name="Error">What the error is not meant to exceed; null where there is no number.</param>
internal sealed record BatchDefinition(JsonValue? Value, double? Error)
{
    /// <summary>A mean over drawn points is farther from the truth than so many standard errors once in 16,000 times.</summary>
    private const double StandardErrors = 4;

    /// <summary>A value by quadrature, summation or enumeration.</summary>
    public static BatchDefinition Of(DefinitionValue value) =>
        value switch
        {
            DefinitionValue.Finite f => new(JsonValue.Create(f.Value), f.Error),
            DefinitionValue.Infinite => new(JsonValue.Create("inf"), null),
            _ => new(null, null),
        };

    /// <summary>A mean over drawn points.</summary>
    public static BatchDefinition Of(SampledValue mean) =>
        new(JsonValue.Create(mean.Value), StandardErrors * mean.StandardError);
}
