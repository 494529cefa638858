using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Notation.Code.Matrices;

namespace KlSymbolic.Documents.Structured;

/// <summary>Writes formulas over vectors, matrices and numbers as functions of arrays in any language.</summary>
internal sealed class StructuredCode : FormulaCode
{
    private readonly StructuredParameters parameters;

    private StructuredCode(StructuredParameters parameters) => this.parameters = parameters;

    /// <summary>Formulas over the arguments of distributions.</summary>
    public static StructuredCode Over(StructuredDerivation derivation, params StructuredDistribution[] laws) =>
        new(new(derivation, laws));

    /// <inheritdoc/>
    public override ImmutableArray<string> Function(CodeLanguage language, string name, Expr formula) =>
        [
            .. MatrixFunction.Lines(
                Language(language.Notation),
                language.Notation == CodeNotation.FSharp
                    ? name.Substring(0, 1).ToLowerInvariant() + name.Substring(1)
                    : name,
                parameters.Of(formula),
                formula
            ),
        ];

    /// <inheritdoc/>
    public override string Imports(CodeLanguage language, IEnumerable<string> lines) =>
        string.Join("\n", Language(language.Notation).Imports(string.Join("\n", lines)));

    private static MatrixLanguage Language(CodeNotation notation) =>
        notation switch
        {
            CodeNotation.CSharp => new CSharpMatrices(),
            CodeNotation.FSharp => new FSharpMatrices(),
            CodeNotation.NumPy => new NumPyMatrices(),
            CodeNotation.PyTorch => new PyTorchMatrices(),
            CodeNotation.Julia => new JuliaMatrices(),
            _ => throw new NotSupportedException("Code with vectors and matrices is not written for this system."),
        };
}
