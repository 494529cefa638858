namespace KlSymbolic.Distributions.Structured.Sampling;

/// <summary>A drawn point, in the shapes that the log-densities of its kind use.</summary>
internal sealed class SamplePoint
{
    private double[,]? inverse;

    /// <summary>A vector as a column.</summary>
    public double[,]? Vector { get; init; }

    /// <summary>A matrix.</summary>
    public double[,]? Rectangular { get; init; }

    /// <summary>The lower triangular factor L of a positive definite matrix L L'.</summary>
    public double[,]? Factor { get; init; }

    /// <summary>The items of a list.</summary>
    public double[]? Items { get; init; }

    /// <summary>The logarithms of the items of a list.</summary>
    public double[]? LogItems { get; init; }

    /// <summary>A real number.</summary>
    public double Number { get; init; }

    /// <summary>A positive number.</summary>
    public double Positive { get; init; }

    /// <summary>The positive definite matrix.</summary>
    public double[,] Symmetric => field ??= DoubleMatrix.Multiply(Factor!, DoubleMatrix.Transpose(Factor!));

    /// <summary>Its inverse.</summary>
    public double[,] InverseOfSymmetric => inverse ??= DoubleMatrix.InverseOfProduct(Factor!);

    /// <summary>A list of positive items given by their logarithms.</summary>
    public static SamplePoint OfLogarithms(double[] logItems) =>
        new() { LogItems = logItems, Items = [.. logItems.Select(Math.Exp)] };

    /// <summary>A list of items.</summary>
    public static SamplePoint OfItems(double[] items) =>
        new() { Items = items, LogItems = [.. items.Select(x => Math.Log(x))] };

    /// <summary>A vector.</summary>
    public static SamplePoint OfVector(double[] items) => new() { Vector = DoubleMatrix.Column(items) };
}
