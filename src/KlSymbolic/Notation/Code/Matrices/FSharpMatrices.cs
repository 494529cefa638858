using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Code.Matrices;

/// <summary>Linear algebra in F#: matrices and columns as two-dimensional arrays, with inner functions that need no library.</summary>
internal sealed class FSharpMatrices : MatrixLanguage
{
    private readonly SortedSet<string> used = new(StringComparer.Ordinal);

    public override ImmutableHashSet<string> Taken { get; } =
    [.. LocalFunctions.FSharp.Names, "float", "Array", "Array2D", "System", "KlSymbolic"];

    public override string Identifier(string name) => FSharpWriter.IdentifierOf(name);

    public override string Join(string first, string second) =>
        first + second.Substring(0, 1).ToUpperInvariant() + second.Substring(1);

    public override string Print(Expr e) => new FSharpWriter().Print(e);

    public override string Define(string name, string value) => $"let {name} = {value}";

    public override string SizeOf(string parameter, CodeShape shape, bool isColumns) =>
        shape == CodeShape.Column ? $"float (Array.length {parameter})"
        : isColumns ? $"float (Array2D.length2 {parameter})"
        : $"float (Array2D.length1 {parameter})";

    public override string Operand(string parameter, CodeShape shape) =>
        shape == CodeShape.Column ? Call("column", parameter) : parameter;

    public override string Factor(string matrix) => Call("cholesky", matrix);

    public override string Solve(string factor, string right, bool isColumn) => Call("solve", factor, right);

    public override string Identity(string size) => Call("identity", $"(int ({size}))");

    public override string LogDeterminant(string factor) => Call("logDeterminant", factor);

    public override string Transpose(string matrix) => Call("transpose", matrix);

    public override string Multiply(string left, string right) => Call("multiply", left, right);

    public override string Dot(string left, string right) => TraceOfProduct(Call("transpose", left), right);

    public override string Trace(string matrix) => Call("trace", matrix);

    public override string TraceOfProduct(string left, string right) => Call("trace", Call("multiply", left, right));

    public override string Combine(IReadOnlyList<(Expr Coefficient, string Matrix)> terms)
    {
        var (coefficient, matrix) = (Print(terms[0].Coefficient), terms[0].Matrix);
        if (terms.Count == 1)
            return $"(Array2D.map (fun x -> ({coefficient}) * x) {matrix})";
        foreach (var term in terms.Skip(1))
            (coefficient, matrix) = (
                "1.0",
                Call("combine", $"({coefficient})", matrix, $"({Print(term.Coefficient)})", term.Matrix)
            );
        return matrix;
    }

    public override IEnumerable<string> Function(
        string name,
        IReadOnlyList<(string Identifier, CodeShape Shape)> parameters,
        IReadOnlyList<string> statements,
        string result
    ) =>
        [
            $"let {name} {string.Join(" ", parameters.Select(p => $"({p.Identifier}: {TypeOf(p.Shape)})"))} : float =",
            .. used.SelectMany(n => LocalFunctions.FSharp.Lines(n).Skip(1).Append(""))
                .Select(l => l.Length == 0 ? l : "    " + l),
            .. statements.Select(s => "    " + s),
            "    " + result,
        ];

    private static string TypeOf(CodeShape shape) =>
        shape switch
        {
            CodeShape.Number => "float",
            CodeShape.Column => "float[]",
            _ => "float[,]",
        };

    private string Call(string function, params string[] arguments)
    {
        used.Add(function);
        return $"({function} {string.Join(" ", arguments)})";
    }
}
