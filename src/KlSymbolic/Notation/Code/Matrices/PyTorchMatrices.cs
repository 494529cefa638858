using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Code.Matrices;

/// <summary>Linear algebra with PyTorch: columns are tensors of one dimension, numbers tensors of none.</summary>
internal sealed class PyTorchMatrices : MatrixLanguage
{
    public override ImmutableHashSet<string> Taken => ["torch", "math", "sum", "range", "int"];

    public override bool HasArrays => true;

    public override IEnumerable<string> Imports(string code)
    {
        if (code.Contains("math."))
            yield return "import math";
        yield return "import torch";
    }

    public override string Identifier(string name) => PyTorchWriter.IdentifierOf(name);

    public override string Print(Expr e) => new PyTorchWriter().Print(e);

    public override string SumOfItems(string array) => $"torch.sum({array})";

    public override string Define(string name, string value) => $"{name} = {value}";

    public override string SizeOf(string parameter, CodeShape shape, bool isColumns) =>
        $"torch.tensor({parameter}.shape[{(isColumns ? 1 : 0)}], dtype=torch.float64)";

    public override string Factor(string matrix) => $"torch.linalg.cholesky({matrix})";

    public override string Solve(string factor, string right, bool isColumn) =>
        isColumn
            ? $"torch.cholesky_solve(({right}).unsqueeze(1), {factor}).squeeze(1)"
            : $"torch.cholesky_solve({right}, {factor})";

    public override string Identity(string size) => $"torch.eye(int({size}), dtype=torch.float64)";

    public override string LogDeterminant(string factor) => $"2.0 * torch.sum(torch.log(torch.diagonal({factor})))";

    public override string Transpose(string matrix) => matrix + ".T";

    public override string Multiply(string left, string right) => $"{left} @ {right}";

    public override string Dot(string left, string right) => $"{left} @ {right}";

    public override string Trace(string matrix) => $"torch.trace({matrix})";

    public override IEnumerable<string> Function(
        string name,
        IReadOnlyList<(string Identifier, CodeShape Shape)> parameters,
        IReadOnlyList<string> statements,
        string result
    ) => PythonNames.Lines(name, parameters.Select(p => p.Identifier), statements, result);
}
