using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Code.Matrices;

/// <summary>Linear algebra in C#: matrices and columns as two-dimensional arrays, with local functions that need no library.</summary>
internal sealed class CSharpMatrices : MatrixLanguage
{
    private readonly SortedSet<string> used = new(StringComparer.Ordinal);

    public override ImmutableHashSet<string> Taken { get; } =
    [.. LocalFunctions.CSharp.Names, "Math", "System", "KlSymbolic"];

    public override string Identifier(string name) => CSharpWriter.IdentifierOf(name);

    public override string Join(string first, string second) =>
        first + second.Substring(0, 1).ToUpperInvariant() + second.Substring(1);

    public override string Print(Expr e) => new CSharpWriter().Print(e);

    public override string SumOver(IndexedSum sum) =>
        Call("Sum", Print(sum.From), Print(sum.To), $"{Identifier(sum.Index.Name)} => {Print(sum.Body)}");

    // Numbers alone are doubles; matrices know their type.
    public override string Define(string name, string value) => $"var {name} = {value};";

    public override string SizeOf(string parameter, CodeShape shape, bool isColumns) =>
        shape == CodeShape.Column
            ? $"(double){parameter}.Length"
            : $"(double){parameter}.GetLength({(isColumns ? 1 : 0)})";

    public override string Operand(string parameter, CodeShape shape) =>
        shape == CodeShape.Column ? Call("Column", parameter) : parameter;

    public override string Factor(string matrix) => Call("Cholesky", matrix);

    public override string Solve(string factor, string right, bool isColumn) => Call("Solve", factor, right);

    public override string Identity(string size) => Call("Identity", $"(int)({size})");

    public override string LogDeterminant(string factor) => Call("LogDeterminant", factor);

    public override string Transpose(string matrix) => Call("Transpose", matrix);

    public override string Multiply(string left, string right) => Call("Multiply", left, right);

    public override string Dot(string left, string right) => TraceOfProduct(Call("Transpose", left), right);

    public override string Trace(string matrix) => Call("Trace", matrix);

    public override string TraceOfProduct(string left, string right) => Call("TraceOfProduct", left, right);

    public override string Combine(IReadOnlyList<(Expr Coefficient, string Matrix)> terms)
    {
        var (coefficient, matrix) = (Print(terms[0].Coefficient), terms[0].Matrix);
        if (terms.Count == 1)
            return Call("Combine", coefficient, matrix, "0.0", matrix);
        foreach (var term in terms.Skip(1))
            (coefficient, matrix) = ("1.0", Call("Combine", coefficient, matrix, Print(term.Coefficient), term.Matrix));
        return matrix;
    }

    public override IEnumerable<string> Function(
        string name,
        IReadOnlyList<(string Identifier, CodeShape Shape)> parameters,
        IReadOnlyList<string> statements,
        string result
    ) =>
        [
            $"public static double {name}({string.Join(", ", parameters.Select(p => $"{TypeOf(p.Shape)} {p.Identifier}"))})",
            "{",
            .. statements.Select(s => "    " + s),
            $"    return {result};",
            .. used.SelectMany(n => LocalFunctions.CSharp.Lines(n)).Select(l => l.Length == 0 ? l : "    " + l),
            "}",
        ];

    private static string TypeOf(CodeShape shape) =>
        shape switch
        {
            CodeShape.Number => "double",
            CodeShape.Column => "double[]",
            _ => "double[,]",
        };

    private string Call(string function, params string[] arguments)
    {
        used.Add(function);
        return $"{function}({string.Join(", ", arguments)})";
    }
}
