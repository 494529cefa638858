using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Distributions.Structured;

/// <summary>A structured family with arguments.</summary>
/// <param name="Family">The family.</param>
/// <param name="Arguments">The arguments and the sizes of the points.</param>
public sealed record StructuredDistribution(StructuredFamily Family, StructuredArguments Arguments)
{
    /// <summary>Support, log-density and constraints at a variable.</summary>
    public StructuredDensity DensityAt(Variate variable) => Family.Density(variable, Arguments);

    /// <summary>Each parameter with its argument.</summary>
    internal IEnumerable<(StructuredParameter Parameter, StructuredArgument Argument)> Given =>
        Family.Parameters.Zip(Arguments.Values, (p, a) => (p, a));

    /// <summary>The argument whose items are the probabilities of the outcomes; null where there is none.</summary>
    public StructuredArgument? Probabilities =>
        Family.Parameters.ToList().FindIndex(p => p.IsDistribution) is >= 0 and var index
            ? Arguments.Values[index]
            : null;

    /// <summary>The distribution as text, with each argument as the function given prints it.</summary>
    public string Print(Func<MatrixExpr, string> print) =>
        $"{Family.Name}({string.Join(", ", Arguments.Values.Select(a => print(a.Matrix)))})";

    /// <inheritdoc/>
    public override string ToString() => Print(m => m.ToString());
}
