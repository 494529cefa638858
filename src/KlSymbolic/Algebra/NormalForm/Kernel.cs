namespace KlSymbolic.Algebra.NormalForm;

/// <summary>An indivisible quantity of the normal form: a symbol, the root of a prime, a logarithm, an exponential, a function value.</summary>
/// <remarks>Kernels are interned in a <see cref="KernelTable"/>, where equal ones have the same number.</remarks>
internal abstract record Kernel
{
    private protected Kernel() { }

    /// <summary>A symbol, with any integer exponent.</summary>
    public sealed record Variable(Symbol Symbol) : Kernel;

    /// <summary>A prime, or an unfactored large integer, with an exponent between 0 and 1.</summary>
    public sealed record Radical(System.Numerics.BigInteger Base) : Kernel;

    /// <summary>An expression of several terms, with an exponent between 0 and 1.</summary>
    public sealed record Root(Fraction Base) : Kernel;

    /// <summary>The logarithm of an expression that cannot be split further.</summary>
    public sealed record Logarithm(Fraction Argument) : Kernel;

    /// <summary>exp of a monomial over a denominator; sums of such exponents are products of kernels.</summary>
    public sealed record Exponential(Monomial Numerator, Polynomial Denominator) : Kernel;

    /// <summary>The absolute value of an expression of unknown sign, with exponent 0 or 1.</summary>
    public sealed record Absolute(Polynomial Argument) : Kernel;

    /// <summary>Another function of arguments in normal form; constants have none.</summary>
    public sealed record Value(Function Function, FractionList Arguments) : Kernel;

    /// <summary>An indexed sum that is not taken apart.</summary>
    public sealed record Series(Fraction From, Fraction To, Fraction Body, Symbol Index) : Kernel;
}
