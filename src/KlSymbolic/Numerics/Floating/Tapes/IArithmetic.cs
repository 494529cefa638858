using KlSymbolic.Numerics.Floating.Kernels;

namespace KlSymbolic.Numerics.Floating.Tapes;

/// <summary>A kind of numbers on which tapes run.</summary>
/// <remarks>Implementations are structs, so that the compiler specialises the loop of <see cref="Machine"/> for each.</remarks>
internal interface IArithmetic<T>
    where T : unmanaged
{
    T Of(Constant constant);

    T Add(T a, T b);

    T Subtract(T a, T b);

    T Multiply(T a, T b);

    T Divide(T a, T b);

    T Negate(T a);

    T SquareRoot(T a);

    T Power(T a, int exponent);

    T Power(T a, T exponent);

    T Apply(Kernel kernel, T a);

    T Apply(Kernel kernel, T a, T b);

    T Apply(Kernel kernel, T a, T b, T c);

    /// <summary>The value as a double, for comparisons of size.</summary>
    double Approximate(T a);

    bool Less(T a, T b);

    bool Equal(T a, T b);

    /// <summary>The number with its error bound enlarged by the amount given, where errors are kept.</summary>
    T Widen(T a, double error);
}
