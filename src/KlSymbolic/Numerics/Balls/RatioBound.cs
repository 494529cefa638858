using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Numerics.Balls;

/// <summary>A summand taken apart into a mass, of which neighbours have a bounded ratio, and a statistic below Σ |c| log Γ or Σ |c| log.</summary>
/// <remarks>
/// The mass is a product of b^(s k + …), of powers of k + a, and of e to a sum of c k and of m log Γ(k + a), m an integer. The ratio of
/// neighbours is then b^s e^c, times ((k + 1 + a)/(k + a))^e, times ∏ (k + a)^m: in pairs (k + a)/(k + b), each between its value and 1
/// from any k on, and with factors 1/(k + b) to spare, which fall.
/// </remarks>
internal sealed class RatioBound
{
    private readonly Symbol index;
    private readonly List<Expr> mass = [];
    private readonly List<Expr> bases = [];
    private readonly List<(Expr Shift, Expr Exponent)> powers = [];
    private readonly List<Expr> above = [];
    private readonly List<Expr> below = [];
    private readonly List<(Expr Coefficient, Apply Slow)> statistic = [];

    private RatioBound(Symbol index) => this.index = index;

    /// <summary>The summand taken apart; null where it has another shape.</summary>
    public static RatioBound? Of(Expr summand, Symbol index)
    {
        var bound = new RatioBound(index);
        var factors = summand is Product p ? p.Factors : [summand];
        return factors.All(bound.Absorb) && bound.above.Count <= bound.below.Count ? bound : null;
    }

    /// <summary>A bound of the sum of the absolute values of all summands from an index on; infinite where none is found there.</summary>
    /// <param name="k">The index.</param>
    /// <param name="at">The value of an expression at that index.</param>
    /// <param name="p">The precision.</param>
    public Magnitude TailFrom(Rational k, Func<Expr, Ball> at, Precision p)
    {
        var ratio = Magnitude.One;
        foreach (var b in bases)
            ratio *= at(b).Above;
        foreach (var (shift, exponent) in powers)
        {
            if (!at(index + shift).IsPositive)
                return Magnitude.Infinite;
            var power = at(((index + 1 + shift) / (index + shift)).Pow(exponent));
            ratio *= Magnitude.Max(Magnitude.One, power.Above);
        }
        for (var i = 0; i < below.Count; i++)
        {
            if (!at(index + below[i]).IsPositive || (i < above.Count && !at(index + above[i]).IsPositive))
                return Magnitude.Infinite;
            ratio *=
                i < above.Count
                    ? Magnitude.Max(Magnitude.One, at((index + above[i]) / (index + below[i])).Above)
                    : at(1 / (index + below[i])).Above;
        }
        var first = at(Product.Of(mass)).Above;
        if (statistic.Count == 0)
            return Magnitude.GeometricSum(first, ratio);
        var (size, growth) = (Magnitude.Zero, Magnitude.One);
        foreach (var (coefficient, slow) in statistic)
        {
            // log(x + 1)/log x falls for x > 1, and so does 1 + log x/log Γ(x), the ratio of log Γ(x + 1) to log Γ(x), for x ≥ 3.
            var least = slow.Function == Functions.LogGamma ? 3 : 2;
            if (!at(slow.Arguments[0] - least).IsPositive)
                return Magnitude.Infinite;
            size += at(coefficient).Above * at(slow).Above;
            var next = slow.Function.Of(slow.Arguments[0] + 1);
            growth = Magnitude.Max(growth, at(next / slow).Above);
        }
        return Magnitude.GeometricSum(first * size, ratio * growth);
    }

    private bool Absorb(Expr factor)
    {
        if (factor is Sum || IsSlow(factor))
            return statistic.Count == 0 && (factor is Sum s ? s.Terms.All(AbsorbStatistic) : AbsorbStatistic(factor));
        mass.Add(factor);
        return !factor.Contains(index)
            || factor switch
            {
                Power { Base: var b, Exponent: var e } when !b.Contains(index) => AbsorbGeometric(Log(b), e),
                Power { Base: var b, Exponent: var e } when !e.Contains(index) => AbsorbPower(b, e),
                Symbol => AbsorbPower(factor, Expr.One),
                Apply { Function.Name: "exp", Arguments: [var u] } => (u is Sum sum ? sum.Terms : [u]).All(AbsorbTerm),
                _ => false,
            };
    }

    private bool AbsorbStatistic(Expr term)
    {
        var factors = term is Product p ? p.Factors : [term];
        if (factors.FirstOrDefault(IsSlow) is not Apply slow)
            return false;
        var coefficient = Product.Of(factors.Remove(slow));
        statistic.Add((coefficient, slow));
        return !coefficient.Contains(index);
    }

    private bool IsSlow(Expr e) =>
        e is Apply { Function.Name: "lgamma" or "log", Arguments: [var u] } && u.Contains(index) && Shift(u) is not null;

    private bool AbsorbTerm(Expr term)
    {
        if (!term.Contains(index))
            return true;
        var factors = term is Product p ? p.Factors : [term];
        var depending = factors.Where(f => f.Contains(index)).ToList();
        if (depending is not [var one])
            return false;
        var coefficient = Product.Of(factors.Remove(one));
        switch (one)
        {
            case Apply { Function.Name: "log", Arguments: [var u] }:
                return AbsorbPower(u, coefficient);
            case Apply { Function.Name: "lgamma", Arguments: [var u] }
                when Shift(u) is { } shift && coefficient is Number { Value: { IsInteger: true } m } && m.Abs() <= 64:
                (m.Sign > 0 ? above : below).AddRange(Enumerable.Repeat(shift, (int)m.Abs().Numerator));
                return true;
            default:
                return AbsorbGeometric(coefficient, one);
        }
    }

    /// <summary>A factor e^(c u), u linear in the index.</summary>
    private bool AbsorbGeometric(Expr c, Expr u)
    {
        if (u.Differentiate(index) is not { } slope || slope.Contains(index))
            return false;
        bases.Add(Functions.Exp.Of(c * slope));
        return true;
    }

    private bool AbsorbPower(Expr b, Expr exponent)
    {
        if (Shift(b) is not { } shift || exponent.Contains(index))
            return false;
        powers.Add((shift, exponent));
        return true;
    }

    /// <summary>c, where the expression is the index plus c.</summary>
    private Expr? Shift(Expr e) => (e - index).Expand() is var shift && !shift.Contains(index) ? shift : null;

    private static Expr Log(Expr b) => Functions.Log.Of(b);
}
