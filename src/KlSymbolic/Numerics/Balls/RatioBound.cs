using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Numerics.Balls;

/// <summary>A summand taken apart into a mass, of which neighbours have a bounded ratio, and a statistic below Σ |c| log Γ or Σ |c| log.</summary>
/// <remarks>
/// The mass is a product of b^(s k + …), of powers of k + a, and of e to a sum of c k and of m log Γ(k + a), m an integer. The ratio of
/// neighbours is then b^s e^c, times ((k + 1 + a)/(k + a))^e, times ∏ (k + a)^m: in pairs (k + a)/(k + b), each between its value and 1
/// from any k on, and with factors 1/(k + b) to spare, which fall. I_k(z) counts as (z/2)^k/k!, for I_(k+1)(z) ≤ z I_k(z)/(2k + 2)
/// by DLMF 10.25.2, and |log I_k(z)| is at most k |log(z/2)| + log k! + z²/4.
/// </remarks>
internal sealed partial class RatioBound
{
    private readonly Symbol index;
    private readonly List<Expr> mass = [];
    private readonly List<Expr> bases = [];
    private readonly List<(Expr Shift, Expr Exponent)> powers = [];
    private readonly List<Expr> above = [];
    private readonly List<Expr> below = [];
    private readonly List<(Expr Coefficient, Expr Slow)> statistic = [];
    private bool hasBessel;

    private RatioBound(Symbol index) => this.index = index;

    /// <summary>The summand taken apart; null where it has another shape.</summary>
    public static RatioBound? Of(Expr summand, Symbol index)
    {
        var bound = new RatioBound(index);
        var factors = summand is Product p ? p.Factors : [summand];
        return factors.All(bound.Absorb) && bound.FallsFasterThanPowers ? bound : null;
    }

    private bool FallsFasterThanPowers => above.Count < below.Count || (above.Count == below.Count && bases.Count > 0);

    /// <summary>Whether the ratio of neighbours is below 1 in the end.</summary>
    /// <param name="at">The value of an expression without the index.</param>
    public bool Converges(Func<Expr, Ball> at) =>
        above.Count < below.Count || bases.Aggregate(Magnitude.One, (ratio, b) => ratio * at(b).Above) < Magnitude.One;

    /// <summary>About how many terms it takes for a geometric mass to fall by that many bits; 0 where the mass falls faster.</summary>
    /// <param name="bits">The bits.</param>
    /// <param name="at">The value of an expression without the index.</param>
    public double TermsFor(long bits, Func<Expr, Ball> at)
    {
        if (above.Count < below.Count)
            return 0;
        var fall = Ball.One.Subtract(bases.Aggregate(Ball.One, (ratio, b) => ratio.Multiply(at(b), 64)), 64);
        return fall.IsPositive ? 0.69 * bits / fall.Midpoint.ToDouble() : 0;
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
            size += at(coefficient).Above * at(slow).Above;
            if (slow is Number)
                continue;
            // log(x + 1)/log x falls for x > 1, (x + 1)/x for x > 0, and so does 1 + log x/log Γ(x), the ratio of log Γ(x + 1) to
            // log Γ(x), for x ≥ 3.
            var argument = slow is Apply { Arguments: [var u] } ? u : slow;
            var least = slow is Apply a && a.Function == Functions.LogGamma ? 3 : 2;
            if (!at(argument - least).IsPositive)
                return Magnitude.Infinite;
            growth = Magnitude.Max(growth, at(slow.Substitute(index, index + 1) / slow).Above);
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
        if (slow.Arguments[0] is Apply { Arguments: [_, var z] })
        {
            hasBessel = true;
            statistic.Add((coefficient * z.Pow(2) / 4, Expr.One));
            statistic.Add((coefficient * Log(z / 2), index));
            statistic.Add((coefficient, Functions.LogGamma.Of(index + 1)));
        }
        else
            statistic.Add((coefficient, slow));
        return !coefficient.Contains(index);
    }

    private bool IsSlow(Expr e) =>
        e is Apply { Function.Name: "lgamma" or "log", Arguments: [var u] }
        && u.Contains(index)
        && (IsBessel(u) || Shift(u) is not null);

    /// <summary>Whether the expression is I_k(z).</summary>
    private bool IsBessel(Expr e) =>
        e is Apply { Function.Name: "besseli", Arguments: [var order, var z] } && order == index && !z.Contains(index);

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
            case Apply { Function.Name: "log", Arguments: [Apply { Arguments: [_, var z] } bessel] }
                when IsBessel(bessel) && coefficient.IsOne:
                hasBessel = true;
                bases.Add(z / 2);
                below.Add(Expr.One);
                return true;
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
