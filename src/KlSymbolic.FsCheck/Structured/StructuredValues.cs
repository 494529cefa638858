using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Notation;

namespace KlSymbolic.FsCheck.Structured;

/// <summary>A distribution of vectors or matrices with exact numbers as its arguments.</summary>
/// <remarks>Immutable; equality is that of family and numbers.</remarks>
public sealed class StructuredValues : IEquatable<StructuredValues>
{
    private readonly string text;

    internal StructuredValues(StructuredFamily family, ImmutableArray<ExplicitMatrix> items)
    {
        (Family, Items) = (family, items);
        text = $"{family.Name}({string.Join(", ", family.Parameters.Zip(items, Text))})";
    }

    /// <summary>The family.</summary>
    public StructuredFamily Family { get; }

    /// <summary>The arguments in the order of the parameters: a number has one row and column, vectors and lists are columns.</summary>
    internal ImmutableArray<ExplicitMatrix> Items { get; }

    /// <summary>The value of a parameter that is a number, rounded.</summary>
    /// <param name="parameter">Its name, or one of its other names.</param>
    /// <exception cref="ArgumentException">The family has no such parameter, or it is no number.</exception>
    public double Number(string parameter)
    {
        var (index, found) = Find(parameter);
        return found.Shape is ParameterShape.Scalar or ParameterShape.Size
            ? Double(Items[index][0, 0])
            : throw Wrong(found, "number");
    }

    /// <summary>The items of a parameter that is a vector or a list, rounded.</summary>
    /// <param name="parameter">Its name, or one of its other names.</param>
    /// <exception cref="ArgumentException">The family has no such parameter, or it is no vector.</exception>
    public double[] Vector(string parameter)
    {
        var (index, found) = Find(parameter);
        return found.Shape is ParameterShape.Vector or ParameterShape.Items
            ? [.. Items[index].Items.Select(Double)]
            : throw Wrong(found, "vector");
    }

    /// <summary>The items of a parameter that is a matrix, rounded.</summary>
    /// <param name="parameter">Its name, or one of its other names.</param>
    /// <exception cref="ArgumentException">The family has no such parameter, or it is no matrix.</exception>
    public double[,] Matrix(string parameter)
    {
        var (index, found) = Find(parameter);
        if (
            found.Shape
            is not (
                ParameterShape.PositiveDefinite
                or ParameterShape.PositiveDefiniteColumns
                or ParameterShape.Rectangular
            )
        )
            throw Wrong(found, "matrix");
        var items = new double[Items[index].Rows, Items[index].Columns];
        for (var r = 0; r < Items[index].Rows; r++)
        {
            for (var c = 0; c < Items[index].Columns; c++)
                items[r, c] = Double(Items[index][r, c]);
        }
        return items;
    }

    /// <summary>The same family with other arguments.</summary>
    internal StructuredValues With(params ImmutableArray<ExplicitMatrix> items) => new(Family, items);

    /// <inheritdoc/>
    public bool Equals(StructuredValues? other) => text == other?.text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StructuredValues);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(text);

    /// <summary>The distribution as every reader of the library takes it, such as <c>Wishart(5, [[2, 1], [1, 3]])</c>.</summary>
    public override string ToString() => text;

    private (int Index, StructuredParameter Found) Find(string parameter)
    {
        var index = Family.Parameters.ToList().FindIndex(p => p.Name == parameter || p.Aliases.Contains(parameter));
        return index >= 0
            ? (index, Family.Parameters[index])
            : throw new ArgumentException($"{Family.Signature} has no parameter '{parameter}'.");
    }

    private ArgumentException Wrong(StructuredParameter parameter, string what) =>
        new($"{parameter.Name} of {Family.Signature} is no {what}.");

    private static double Double(Expr item) => ((Number)item).Value.ToDouble();

    private static string Text(StructuredParameter parameter, ExplicitMatrix items) =>
        parameter.Shape switch
        {
            ParameterShape.Scalar or ParameterShape.Size => Infix.Print(items[0, 0]),
            ParameterShape.Vector or ParameterShape.Items => $"[{string.Join(", ", items.Items.Select(Infix.Print))}]",
            _ =>
                $"[{string.Join(", ", Enumerable.Range(0, items.Rows).Select(r => $"[{string.Join(", ", Enumerable.Range(0, items.Columns).Select(c => Infix.Print(items[r, c])))}]"))}]",
        };
}
