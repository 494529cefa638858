using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Code.Matrices;

/// <summary>Linear algebra with Julia's LinearAlgebra: columns are vectors.</summary>
internal sealed class JuliaMatrices : MatrixLanguage
{
    public override ImmutableHashSet<string> Taken =>
        ["cholesky", "Symmetric", "logdet", "tr", "dot", "size", "length", "I", "Matrix"];

    public override IEnumerable<string> Imports(string code) => ["using LinearAlgebra", Notation.Julia.Imports];

    public override string Identifier(string name) => JuliaWriter.IdentifierOf(name);

    public override string Print(Expr e) => new JuliaWriter().Print(e);

    public override string Define(string name, string value) => $"{name} = {value}";

    public override string SizeOf(string parameter, CodeShape shape, bool isColumns) =>
        shape == CodeShape.Column ? $"length({parameter})" : $"size({parameter}, {(isColumns ? 2 : 1)})";

    public override string Factor(string matrix) => $"cholesky(Symmetric({matrix}))";

    public override string Solve(string factor, string right, bool isColumn) => $"({factor} \\ ({right}))";

    public override string Identity(string size) => $"Matrix(1.0I, {size}, {size})";

    public override string LogDeterminant(string factor) => $"logdet({factor})";

    public override string Transpose(string matrix) => matrix + "'";

    public override string Multiply(string left, string right) => $"{left} * {right}";

    public override string Dot(string left, string right) => $"dot({left}, {right})";

    public override string Trace(string matrix) => $"tr({matrix})";

    public override IEnumerable<string> Function(
        string name,
        IReadOnlyList<(string Identifier, CodeShape Shape)> parameters,
        IReadOnlyList<string> statements,
        string result
    ) =>
        [
            $"function {name}({string.Join(", ", parameters.Select(p => p.Identifier))})",
            .. statements.Select(s => "    " + s),
            "    " + result,
            "end",
        ];
}
