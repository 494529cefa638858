namespace KlSymbolic.Numerics.Floating.Kernels;

/// <summary>How a function is computed: in double, in double-double where there is a version, and how it passes errors on.</summary>
internal sealed class Kernel(string name)
{
    /// <summary>The name of the function in <see cref="Algebra.Functions"/>.</summary>
    public string Name { get; } = name;

    public Func<double, double>? Unary { get; init; }

    public Func<double, double, double>? Binary { get; init; }

    public Func<double, double, double, double>? Ternary { get; init; }

    public Func<DoubleDouble, DoubleDouble>? UnaryExtended { get; init; }

    public Func<DoubleDouble, DoubleDouble, DoubleDouble>? BinaryExtended { get; init; }

    /// <summary>The partial derivatives by each argument, to a few digits; unused arguments are 0.</summary>
    public required Func<double, double, double, double>[] Slopes { get; init; }

    /// <summary>A bound of the error of the double version, in units of 2^−53 relative.</summary>
    public double Ulps { get; init; } = 2;

    /// <summary>A bound of the absolute error of the double-double version where its value is near a root.</summary>
    public double ExtendedFloor { get; init; }

    public double SlopeAt(int argument, double a, double b, double c) => Slopes[argument](a, b, c);
}
