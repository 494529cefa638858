using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Documents.Structured;

/// <summary>Distributions of vectors and matrices as they can be typed, and what their symbols stand for.</summary>
public static class StructuredNames
{
    /// <summary>The distribution with items where they were given, in ASCII.</summary>
    public static string Infix(StructuredDistribution d, MatrixValues values) =>
        Print(d, values, e => Notation.Infix.Print(e), a => Notation.Infix.Print(a));

    /// <summary>The distribution with all items as they can be typed, where everything has a value.</summary>
    internal static string WrittenOut(StructuredDistribution d, MatrixValues values) =>
        Print(
            d,
            values,
            e => Notation.Infix.Print(e),
            a => Items(values.Evaluate(a), a.Columns.IsOne, e => Notation.Infix.Print(e))
        );

    /// <summary>The distribution with items where they were given, with expressions and matrices as the functions print them.</summary>
    internal static string Print(
        StructuredDistribution d,
        MatrixValues values,
        Func<Expr, string> print,
        Func<MatrixExpr, string> printMatrix
    )
    {
        return $"{d.Family.Name}({string.Join(", ", d.Family.Parameters.Zip(d.Arguments.Values, Argument))})";

        string Argument(StructuredParameter p, StructuredArgument a) =>
            a.Constant is { } constant ? print(constant)
            : p.Shape is ParameterShape.Size or ParameterShape.Scalar
                ? print(values.PutIn(MatrixScalars.Trace(a.Matrix)))
            : a.Matrix.Terms
                is [{ Coefficient.IsOne: true, Word.Letters: [{ IsInverted: false, Atom: MatrixSymbol s }] }]
            && values.Matrices.TryGetValue(s.Name, out var items)
                ? Items(items, p.Shape is ParameterShape.Vector or ParameterShape.Items, print)
            : printMatrix(a.Matrix);
    }

    /// <summary>What the parameters' symbols stand for, such as <c>mean1: vector of k</c>.</summary>
    internal static IEnumerable<string> Describe(StructuredDistribution d, TextLayout layout) =>
        d.Family.Parameters.Zip(d.Arguments.Values, (p, a) => Describe(p, a, d.Arguments, layout)).OfType<string>();

    /// <summary>The other names by which the parameters of a family may be given, a sentence each.</summary>
    internal static IEnumerable<string> Given(StructuredFamily family) =>
        from p in family.Parameters
        let names = p.Aliases.Concat(p.InverseNames.Select(n => $"{n} (its inverse)")).ToList()
        where names.Count > 0
        select $"{p.Name} may be given as {string.Join(", ", names)}.";

    private static string Items(ExplicitMatrix a, bool isList, Func<Expr, string> print) =>
        isList
            ? List(a.Items.Select(print))
            : List(
                Enumerable
                    .Range(0, a.Rows)
                    .Select(r => List(Enumerable.Range(0, a.Columns).Select(c => print(a[r, c]))))
            );

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string? Describe(
        StructuredParameter p,
        StructuredArgument a,
        StructuredArguments sizes,
        TextLayout layout
    )
    {
        if (a.Constant is not null || a.Matrix.Terms is not [{ Word.Letters: [{ Atom: MatrixSymbol s }] }])
            return null;
        var name = layout.Print(MatrixExpr.Of(s));
        var (k, m) = (layout.Print(sizes.Rows), layout.Print(sizes.Columns));
        return p.Shape switch
        {
            ParameterShape.Scalar or ParameterShape.Size => null,
            ParameterShape.Vector => $"{name} is a vector of {k} real numbers{(p.IsUnit ? " with length 1" : "")}",
            ParameterShape.Items => $"{name} is a list of {k} numbers, {layout.Text(p.Domain.Describe(name + "[i]"))}"
                + (p.IsDistribution ? ", that sum to 1" : ""),
            ParameterShape.PositiveDefinite => $"{name} is a symmetric positive definite matrix of {k} rows",
            ParameterShape.PositiveDefiniteColumns => $"{name} is a symmetric positive definite matrix of {m} rows",
            ParameterShape.Rectangular => $"{name} is a matrix of {k} rows and {m} columns",
            _ => throw new InvalidOperationException($"Unknown shape {p.Shape}."),
        };
    }
}
