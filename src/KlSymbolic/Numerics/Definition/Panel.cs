namespace KlSymbolic.Numerics.Definition;

/// <summary>An interval of a piece, in distances from the centre of its bulk, and what the quadrature found there.</summary>
internal sealed class Panel(Piece piece, double from, double to)
{
    public Piece Piece { get; } = piece;

    public double From { get; } = from;

    public double To { get; } = to;

    /// <summary>The integral.</summary>
    public double Value { get; init; }

    /// <summary>The estimated error of the quadrature.</summary>
    public double Error { get; init; }

    /// <summary>What rounding in the integrand can amount to.</summary>
    public double Rounding { get; init; }

    /// <summary>The integral of the absolute value.</summary>
    public double Size { get; init; }

    /// <summary>The mass of P.</summary>
    public double Mass { get; init; }

    /// <summary>The estimated error of the mass, rounding included.</summary>
    public double MassError { get; init; }
}
