using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Documents;

namespace KlSymbolic.Roslyn.Tests.Compiling;

/// <summary>Items for the arguments of a family of vectors or matrices: as a text that is read exactly, and as the arrays that code takes.</summary>
/// <param name="Symbolic">The distribution with a name for each argument.</param>
/// <param name="Text">The distribution with items.</param>
/// <param name="Values">The arrays and numbers by name.</param>
internal sealed record MatrixPoint(string Symbolic, string Text, ImmutableDictionary<string, object> Values)
{
    /// <summary>Arguments of points of 3 rows and 2 columns, others for each suffix.</summary>
    public static MatrixPoint Of(StructuredFamily family, string suffix)
    {
        var seed = suffix == "1" ? 1 : 2;
        var values = ImmutableDictionary<string, object>.Empty;
        var (names, texts) = (new List<string>(), new List<string>());
        foreach (var p in family.Parameters)
        {
            var name = p.Shape == ParameterShape.Size ? p.Name : p.Name + suffix;
            var value = Value(p, seed);
            names.Add(name);
            texts.Add(p.Shape == ParameterShape.Size ? "3" : Write(value));
            values = values.Add(name, value);
        }
        return new($"{family.Name}({string.Join(", ", names)})", $"{family.Name}({string.Join(", ", texts)})", values);
    }

    /// <summary>A value in Python.</summary>
    public static string Python(object value, CodeNotation notation) =>
        notation == CodeNotation.PyTorch ? $"torch.tensor({Write(value)}, dtype=torch.float64)"
        : value is double ? Write(value)
        : $"np.array({Write(value)})";

    private static object Value(StructuredParameter p, int seed) =>
        p.Shape switch
        {
            ParameterShape.Size => 3.0,
            // Trials are the same for P and Q, so that neither has mass where the other has none.
            ParameterShape.Scalar => p.Domain.IsInteger ? 4.0 : 6.5 + 0.75 * seed,
            ParameterShape.Vector when p.IsUnit => seed == 1 ? new[] { 0.0, 1, 0 } : [1.0, 0, 0],
            ParameterShape.Vector => new[] { 0.5 * seed, -1.25, 2.0 - seed },
            ParameterShape.Items when p.IsDistribution => seed == 1 ? new[] { 0.5, 0, 0.5 } : [0.25, 0.5, 0.25],
            ParameterShape.Items => new[] { 0.75 * seed, 2.5, 1.0 + seed },
            ParameterShape.PositiveDefinite => Square(3, seed),
            ParameterShape.PositiveDefiniteColumns => Square(2, seed),
            ParameterShape.Rectangular => new[,]
            {
                { 1.0, seed },
                { -0.5, 0.25 * seed },
                { 2, -1.5 },
            },
            _ => throw new InvalidOperationException($"Unknown shape {p.Shape}."),
        };

    private static double[,] Square(int rows, int seed)
    {
        var matrix = new double[rows, rows];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < rows; c++)
                matrix[r, c] = r == c ? seed + 1 + 0.5 * r : 0.25 * seed * (r + c == 1 ? 1 : -1);
        }
        return matrix;
    }

    private static string Write(object value) =>
        value switch
        {
            double d => d.ToString("R", CultureInfo.InvariantCulture),
            double[] items => $"[{string.Join(", ", items.Select(i => Write(i)))}]",
            double[,] m =>
                $"[{string.Join(", ", Enumerable.Range(0, m.GetLength(0)).Select(r => Write(Enumerable.Range(0, m.GetLength(1)).Select(c => m[r, c]).ToArray())))}]",
            _ => throw new InvalidOperationException($"Unknown value {value}."),
        };
}
