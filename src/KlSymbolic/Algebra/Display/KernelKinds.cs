using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Algebra.Display;

/// <summary>What kernels and monomials are to the eye.</summary>
internal static class KernelKinds
{
    /// <summary>Whether terms are gathered by this kernel: it is a function of something.</summary>
    public static bool IsFunction(this KernelTable table, int kernel) =>
        table[kernel] switch
        {
            Kernel.Logarithm or Kernel.Series => true,
            Kernel.Value v => v.Function.Arity > 0,
            _ => false,
        };

    /// <summary>Whether a monomial is one logarithm.</summary>
    public static bool IsLogarithm(this KernelTable table, Monomial m) =>
        IsSingle(m) && table[m.Factors[0].Kernel] is Kernel.Logarithm;

    /// <summary>Whether a monomial is one value of a function.</summary>
    public static bool IsValueOf(this KernelTable table, Function function, Monomial m) =>
        IsSingle(m) && table[m.Factors[0].Kernel] is Kernel.Value { Function: var f } && f == function;

    /// <summary>The part of a monomial that is written below the line; exponentials with negative exponents are not.</summary>
    public static Monomial DenominatorOf(this KernelTable table, Monomial m) =>
        m.Where(k => m.ExponentOf(k).Sign < 0 && table[k] is not Kernel.Exponential).Pow(new Exponent(-1));

    private static bool IsSingle(Monomial m) => m.Factors is [(_, { IsInteger: true, Numerator: 1 })];
}
