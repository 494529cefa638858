using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Code.Matrices;

/// <summary>Linear algebra with NumPy: columns are arrays of one dimension.</summary>
internal sealed class NumPyMatrices : MatrixLanguage
{
    public override ImmutableHashSet<string> Taken => ["np", "special", "sum", "range", "int", "len"];

    public override bool HasArrays => true;

    public override IEnumerable<string> Imports(string code)
    {
        yield return "import numpy as np";
        if (code.Contains("special."))
            yield return "from scipy import special";
    }

    public override string Identifier(string name) => NumPyWriter.IdentifierOf(name);

    public override string Print(Expr e) => new NumPyWriter().Print(e);

    public override string SumOfItems(string array) => $"np.sum({array})";

    public override string Define(string name, string value) => $"{name} = {value}";

    public override string SizeOf(string parameter, CodeShape shape, bool isColumns) =>
        isColumns ? $"{parameter}.shape[1]" : $"len({parameter})";

    // The factor refuses what is not positive definite; equations are solved with the matrix itself.
    public override string Factor(string matrix) => $"np.linalg.cholesky({matrix})";

    public override string Solve(string factor, string right, bool isColumn) =>
        $"np.linalg.solve({factor}.T, np.linalg.solve({factor}, {right}))";

    public override string Identity(string size) => $"np.eye({size})";

    public override string LogDeterminant(string factor) => $"2.0 * np.sum(np.log(np.diag({factor})))";

    public override string Transpose(string matrix) => matrix + ".T";

    public override string Multiply(string left, string right) => $"{left} @ {right}";

    public override string Dot(string left, string right) => $"{left} @ {right}";

    public override string Trace(string matrix) => $"np.trace({matrix})";

    public override IEnumerable<string> Function(
        string name,
        IReadOnlyList<(string Identifier, CodeShape Shape)> parameters,
        IReadOnlyList<string> statements,
        string result
    ) => PythonNames.Lines(name, parameters.Select(p => p.Identifier), statements, result);
}
