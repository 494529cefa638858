namespace KlSymbolic.Numerics.Floating;

public static partial class SpecialFunctions
{
    /// <summary>E log X! for X Poisson with the rate given, rate ≥ 0: Σ e^(−λ) λⁿ/n! log n!.</summary>
    public static double PoissonLogFactorial(double rate)
    {
        if (!(rate > 0))
            return rate == 0 ? 0 : double.NaN;
        if (rate > 1e20)
            return rate * (Math.Log(rate) - 1);
        return rate > 30
            ? DoubleDoubleFunctions.PoissonLogFactorialLarge(rate).Hi
            : DoubleDoubleFunctions.PoissonLogFactorialSum(rate, 1e-20).Hi;
    }

    /// <summary>The derivative of E log X! by the rate, E log(X + 1), to two digits.</summary>
    internal static double PoissonLogFactorialSlope(double rate) => Log1p(rate);
}
