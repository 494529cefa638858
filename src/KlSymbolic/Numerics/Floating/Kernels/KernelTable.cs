namespace KlSymbolic.Numerics.Floating.Kernels;

/// <summary>The kernels by the names of their functions; a function without one is computed by its definition.</summary>
internal static partial class KernelTable
{
    private static readonly Dictionary<string, Kernel> byName = new[]
    {
        Elementary,
        GammaFamily,
        ErrorFunctions,
        Shorthands,
        BesselAndZeta,
        Gaps,
    }
        .SelectMany(group => group())
        .ToDictionary(kernel => kernel.Name, StringComparer.Ordinal);

    public static Kernel? Find(string name) => byName.TryGetValue(name, out var kernel) ? kernel : null;

    private static Kernel Of(
        string name,
        Func<double, double> f,
        Func<double, double> slope,
        Func<DoubleDouble, DoubleDouble>? extended = null,
        double ulps = 2,
        double floor = 0
    ) =>
        new(name)
        {
            Unary = f,
            UnaryExtended = extended,
            Slopes = [(a, _, _) => slope(a)],
            Ulps = ulps,
            ExtendedFloor = floor,
        };

    private static Kernel Of(
        string name,
        Func<double, double, double> f,
        Func<double, double, double> first,
        Func<double, double, double> second,
        Func<DoubleDouble, DoubleDouble, DoubleDouble>? extended = null,
        double ulps = 2,
        double floor = 0
    ) =>
        new(name)
        {
            Binary = f,
            BinaryExtended = extended,
            Slopes = [(a, b, _) => first(a, b), (a, b, _) => second(a, b)],
            Ulps = ulps,
            ExtendedFloor = floor,
        };
}
