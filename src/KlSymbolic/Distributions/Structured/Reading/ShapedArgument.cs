using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Notation;

namespace KlSymbolic.Distributions.Structured.Reading;

/// <summary>An argument as it was written, checked against the shape of its parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Scalar">The expression, where it was given as one; may be the name of a vector or matrix.</param>
/// <param name="Explicit">The items, where they were given; vectors as a column.</param>
/// <param name="IsInverse">Whether the inverse was given.</param>
/// <param name="Position">Where it stands, counted from 0.</param>
/// <param name="Length">How many UTF-16 units it spans.</param>
internal sealed record ShapedArgument(
    StructuredParameter Parameter,
    Expr? Scalar,
    ExplicitMatrix? Explicit,
    bool IsInverse,
    int Position,
    int Length
)
{
    private const int MostRows = 64;

    /// <exception cref="ParseException">The argument has not the shape of the parameter.</exception>
    public static ShapedArgument Of(StructuredParameter parameter, CallValue value, bool isInverse)
    {
        Expr? scalar = (value as CallValue.Scalar)?.Expression;
        var items = (value, parameter.Shape) switch
        {
            (CallValue.Scalar, _) => null,
            (CallValue.Vector v, ParameterShape.Vector or ParameterShape.Items) => Column(v, parameter),
            (CallValue.Vector v, not (ParameterShape.Scalar or ParameterShape.Size)) => Rows(v, parameter),
            _ => throw Wrong($"{parameter.Name} is a single number, not a vector", value),
        };
        return new(parameter, scalar, items, isInverse, value.Position, value.Length);
    }

    /// <summary>The items of a list, also where one value stands for all; null for a name.</summary>
    public ExplicitMatrix? Column(int rows) =>
        Scalar switch
        {
            null => Explicit,
            Symbol => null,
            var value => ExplicitMatrix.Of(rows, 1, (_, _) => value),
        };

    /// <summary>All expressions in the argument.</summary>
    public IEnumerable<Expr> Expressions => Scalar is null ? Explicit!.Items : [Scalar];

    /// <summary>An error at this argument.</summary>
    public ParseException Wrong(string problem) => new(problem, Position, Length);

    private static ExplicitMatrix Column(CallValue.Vector v, StructuredParameter parameter)
    {
        Bound(v);
        return ExplicitMatrix.Of(v.Items.Length, 1, (r, _) => Item(v.Items[r], parameter));
    }

    private static ExplicitMatrix Rows(CallValue.Vector v, StructuredParameter parameter)
    {
        Bound(v);
        var rows = v.Items.Select(i => i as CallValue.Vector).ToImmutableArray();
        if (rows.Any(r => r is null))
            throw Wrong($"{parameter.Name} is a matrix, written as rows such as [[2, 1], [1, 3]]", v);
        var width = rows[0]!.Items.Length;
        if (rows.FirstOrDefault(r => r!.Items.Length != width) is { } uneven)
            throw Wrong($"the rows of {parameter.Name} must all have {width} items, as the first has", uneven);
        if (parameter.Shape != ParameterShape.Rectangular && width != rows.Length)
            throw Wrong($"{parameter.Name} must have as many columns as rows", v);
        return ExplicitMatrix.Of(rows.Length, width, (r, c) => Item(rows[r]!.Items[c], parameter));
    }

    private static Expr Item(CallValue value, StructuredParameter parameter)
    {
        if (value is not CallValue.Scalar s)
            throw Wrong($"{parameter.Name} takes single numbers here, not vectors", value);
        if (s.Expression.Contains(Functions.Infinity) || s.Expression.Contains(Functions.NotANumber))
            throw Wrong($"{parameter.Name} must be finite", value);
        if (s.Expression is Number n && !parameter.Domain.Contains(n.Value))
            throw Wrong(
                $"{parameter.Domain.Describe(parameter.Name)} is required, and an item is {Infix.Print(n)}",
                value
            );
        return s.Expression;
    }

    private static void Bound(CallValue.Vector v)
    {
        if (v.Items.Length > MostRows)
            throw Wrong($"vectors and matrices have at most {MostRows} rows here", v);
    }

    private static ParseException Wrong(string problem, CallValue at) => new(problem, at.Position, at.Length);
}
