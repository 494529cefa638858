using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Algebra.NormalForm;

/// <summary>The kernels of one computation, numbered in the order in which they were met, and the way back to expressions.</summary>
internal sealed class KernelTable(AssumptionSet assumptions)
{
    private readonly List<Kernel> kernels = [];
    private readonly Dictionary<Kernel, int> numbers = [];
    private readonly Dictionary<int, Expr> expressions = [];
    private readonly Dictionary<int, SignSet> kernelSigns = [];
    private readonly Dictionary<Polynomial, SignSet> polynomialSigns = [];

    private readonly HashSet<Polynomial> divisors = [];

    public AssumptionSet Assumptions => assumptions;

    /// <summary>The sums that the expression divides by, as they were written.</summary>
    public IEnumerable<Polynomial> Divisors => divisors;

    public void AddDivisor(Polynomial polynomial) => divisors.Add(polynomial.Split().Primitive);

    public Kernel this[int number] => kernels[number];

    /// <summary>Whether some kernel's exponents are to be brought back between bounds after a multiplication.</summary>
    public bool HasBoundedExponents { get; private set; }

    public int NumberOf(Kernel kernel)
    {
        if (numbers.TryGetValue(kernel, out var number))
            return number;
        number = kernels.Count;
        kernels.Add(kernel);
        numbers.Add(kernel, number);
        HasBoundedExponents |=
            kernel is Kernel.Radical or Kernel.Root or Kernel.Absolute or Kernel.Value { Function.Name: "sin" };
        return number;
    }

    public Fraction Fraction(Kernel kernel) => NormalForm.Fraction.Of(NumberOf(kernel), new Exponent(1));

    /// <summary>The signs a kernel may have.</summary>
    public SignSet SignOf(int kernel)
    {
        if (!kernelSigns.TryGetValue(kernel, out var sign))
        {
            sign = kernels[kernel] switch
            {
                Kernel.Radical => SignSet.Positive,
                Kernel.Absolute or Kernel.Root => SignSet.Nonnegative,
                _ => Signs.Of(ToExpr(kernel), assumptions),
            };
            kernelSigns.Add(kernel, sign);
        }
        return sign;
    }

    /// <summary>The signs a polynomial may have.</summary>
    public SignSet SignOf(Polynomial polynomial)
    {
        if (polynomial.IsConstant)
            return polynomial.Constant.Sign switch
            {
                0 => SignSet.Zero,
                > 0 => SignSet.Positive,
                _ => SignSet.Negative,
            };
        if (!polynomialSigns.TryGetValue(polynomial, out var sign))
        {
            sign = Signs.Of(ToExpr(polynomial), assumptions);
            polynomialSigns.Add(polynomial, sign);
        }
        return sign;
    }

    public Expr ToExpr(Fraction f) =>
        f.IsPolynomial ? ToExpr(f.Numerator) : ToExpr(f.Numerator) / ToExpr(f.Denominator);

    public Expr ToExpr(Polynomial p) => Sum.Of(p.SortedTerms.Select(t => new Number(t.Value) * ToExpr(t.Key)));

    /// <summary>A monomial as an expression, with one exponential for all its exponential kernels.</summary>
    public Expr ToExpr(Monomial m)
    {
        var factors = new List<Expr>();
        Expr exponent = Expr.Zero;
        foreach (var (kernel, power) in m.Factors)
        {
            if (kernels[kernel] is Kernel.Exponential e && PowerOf(e) is null)
                exponent += new Number(power.ToRational()) * (ToExpr(e.Numerator) / ToExpr(e.Denominator));
            else
                factors.Add(ToExpr(kernel).Pow(new Number(power.ToRational())));
        }
        if (!exponent.IsZero)
            factors.Add(Functions.Exp.Of(exponent));
        return Product.Of(factors);
    }

    public Expr ToExpr(int kernel)
    {
        if (!expressions.TryGetValue(kernel, out var e))
        {
            e = kernels[kernel] switch
            {
                Kernel.Variable v => v.Symbol,
                Kernel.Radical r => new Number(r.Base),
                Kernel.Root r => ToExpr(r.Base),
                Kernel.Logarithm l => Functions.Log.Of(ToExpr(l.Argument)),
                Kernel.Exponential x => PowerOf(x) ?? Functions.Exp.Of(ToExpr(x.Numerator) / ToExpr(x.Denominator)),
                Kernel.Absolute a => Functions.Abs.Of(ToExpr(a.Argument)),
                Kernel.Value v => v.Function.Of([.. v.Arguments.Items.Select(ToExpr)]),
                Kernel.Series s => IndexedSum.Of(s.Index, ToExpr(s.From), ToExpr(s.To), ToExpr(s.Body)),
                _ => throw new InvalidOperationException($"Unknown kernel {kernels[kernel]}."),
            };
            expressions.Add(kernel, e);
        }
        return e;
    }

    /// <summary>e^(y log x) as x^y where x may be negative, for then it has a value for integers y, and that may be negative; null elsewhere.</summary>
    private Expr? PowerOf(Kernel.Exponential e)
    {
        foreach (var (kernel, power) in e.Numerator.Factors)
        {
            if (
                kernels[kernel] is Kernel.Logarithm { Argument: var argument }
                && power.Equals(new Exponent(1))
                && ToExpr(argument) is var b
                && !Signs.IsNonnegative(b, assumptions)
            )
                return b.Pow(ToExpr(e.Numerator.Without(kernel)) / ToExpr(e.Denominator));
        }
        return null;
    }
}
