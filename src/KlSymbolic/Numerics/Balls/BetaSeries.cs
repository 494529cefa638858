using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Numerics.Balls;

/// <summary>Sums over n of C Γ(q + ρn)/(n Γ(q + ρn + r)), whose terms fall as n^(−1−r), r &gt; 0.</summary>
/// <param name="Factor">C.</param>
/// <param name="Start">q.</param>
/// <param name="Step">ρ.</param>
/// <param name="Gap">r.</param>
/// <remarks>
/// Γ(r) Γ(z)/Γ(z + r) = ∫ e^(−zt) (1 − e^(−t))^(r−1) dt, so that the terms from N on sum to 1/Γ(r) ∫ t^(r−1) g(t) Σ e^(−ρnt)/n dt with
/// g(t) = e^(−qt) ((1 − e^(−t))/t)^(r−1) = Σ aⱼ tʲ, that is to Σ aⱼ (r)ⱼ ρ^(−r−j) ζ(1 + r + j, N).
/// On |t| = 1, |g| ≤ M = e^q m^(r−1), m = 1.72 for r ≥ 1 and 0.28 for r &lt; 1, so that |aⱼ| ≤ M; and 0 ≤ g(t) ≤ 1 + t for t ≥ 0. What is
/// left of g after J terms is then at most (2M + JM + 2)(2t)^J for all t ≥ 0: by the geometric series up to ½, by its parts beyond.
/// </remarks>
internal sealed partial record BetaSeries(Expr Factor, Expr Start, Expr Step, Expr Gap)
{
    private const int MostTerms = 200_000;

    /// <summary>The summand so written; null where it has another shape.</summary>
    public static BetaSeries? Of(Expr summand, Symbol n)
    {
        if (
            summand is not Product { Factors: var factors }
            || !factors.Contains(n.Pow(-1))
            || factors.OfType<Apply>().FirstOrDefault(a => a.Function == Functions.Exp && a.Contains(n))
                is not { Arguments: [Sum exponent] } exp
        )
            return null;
        var factor = Product.Of(factors.Remove(n.Pow(-1)).Remove(exp));
        var gammas = exponent.Terms.Where(t => t.Contains(n)).ToList();
        if (factor.Contains(n) || gammas.Count != 2)
            return null;
        var (above, below) = (gammas.FirstOrDefault(t => t is Apply), gammas.FirstOrDefault(t => t is Product));
        if (
            above is not Apply { Function.Name: "lgamma", Arguments: [var z] }
            || below
                is not Product
                {
                    Factors: [Number { Value: var sign }, Apply { Function.Name: "lgamma", Arguments: [var w] }]
                }
            || sign != -1
            || z.Differentiate(n) is not { } step
            || step.Contains(n)
        )
            return null;
        var (start, gap) = ((z - step * n).Expand(), (w - z).Expand());
        return start.Contains(n) || gap.Contains(n)
            ? null
            : new(factor * Functions.Exp.Of(exponent - above - below), start, step, gap);
    }

    /// <summary>The sum from n = 1 on.</summary>
    /// <param name="value">The value of an expression without n.</param>
    /// <param name="p">The precision; where its budget runs out the sum is indeterminate.</param>
    public Ball Sum(Func<Expr, Ball> value, Precision p)
    {
        var (q, rho, r) = (value(Start), value(Step), value(Gap));
        if (
            q.IsIndeterminate
            || rho.IsIndeterminate
            || r.IsIndeterminate
            || !rho.IsPositive
            || !r.IsPositive
            || !q.IsNonnegative
        )
            return Ball.Indeterminate;
        var size = q.Above.ToBigFloat().ToDouble() + r.Above.ToBigFloat().ToDouble();
        if (!(size < MostTerms))
            return Ball.Indeterminate;
        // Each term of the expansion gives more than two bits where ρN is four times their number; M takes e^q of them. The zetas, of
        // arguments up to their number, are found where each term of Euler–Maclaurin summation gives more than three.
        var count = 24 + p.Bits / 2 + (int)(0.75 * size);
        var least = Math.Max(
            4 * (count + size) / rho.Below.ToBigFloat().ToDouble(),
            (count + size) / 2 + EulerMaclaurinTerms(p)
        );
        if (FallingTerms(q, rho, r, Math.Min(least, MostTerms), p) is { } enough)
            return Falling(q, rho, r, enough, p).Multiply(value(Factor), p);
        if (!(least < MostTerms) || !p.Spend((long)least * (8 + p.Bits / 16)))
            return Ball.Indeterminate;
        var split = (int)least + 1;
        var sum = Ball.Zero;
        for (var n = 1; n < split; n++)
            sum = sum.Add(Term(q, rho, r, n, p), p);
        return sum.Add(Tail(q, rho, r, split, count, p), p).Multiply(value(Factor), p);
    }

    /// <summary>Γ(q + ρn)/(n Γ(q + ρn + r)).</summary>
    private static Ball Term(Ball q, Ball rho, Ball r, int n, Precision p)
    {
        if (!p.Spend())
            return Ball.Indeterminate;
        var z = rho.Multiply(Ball.Exact(n), p).Add(q, p);
        return z.LogGamma(p).Subtract(z.Add(r, p).LogGamma(p), p).Exp(p).Divide(n, p);
    }

    /// <summary>The terms from n = N on, by as many terms of the expansion.</summary>
    private static Ball Tail(Ball q, Ball rho, Ball r, int first, int count, Precision p)
    {
        if (!p.Spend((long)count * (count + EulerMaclaurinTerms(p))))
            return Ball.Indeterminate;
        var coefficients = Coefficients(q, r, count, p);
        var zetas = HurwitzZetas(r.Add(1, p), first, count + 1, p);
        var scale = (-r.Multiply(rho.Log(p), p)).Exp(p);
        var sum = Ball.Zero;
        for (var j = 0; j < count; j++)
        {
            sum = sum.Add(coefficients[j].Multiply(scale, p).Multiply(zetas[j], p), p);
            scale = scale.Multiply(r.Add(j, p), p).Divide(rho, p);
        }
        var m = Ball.FromRational(r.Subtract(1, p).IsNonnegative ? Rational.Of(172, 100) : Rational.Of(28, 100), p);
        var most = q.Add(r.Subtract(1, p).Multiply(m.Log(p), p), p).Exp(p).Above;
        var rest = (most * Magnitude.Of((ulong)count + 2) + Magnitude.Of(2)) * Magnitude.PowerOfTwo(count);
        return sum.Widen(rest * scale.Above * zetas[count].Above);
    }

    /// <summary>aⱼ: the power of a series by its logarithmic derivative, times an exponential series.</summary>
    private static Ball[] Coefficients(Ball q, Ball r, int count, Precision p)
    {
        var e = r.Subtract(1, p);
        var w = new Ball[count];
        var u = new Ball[count];
        var exponential = new Ball[count];
        for (var k = 0; k < count; k++)
        {
            w[k] = k == 0 ? Ball.One : (-w[k - 1]).Divide(k + 1, p);
            exponential[k] = k == 0 ? Ball.One : (-exponential[k - 1]).Multiply(q, p).Divide(k, p);
            u[k] = k == 0 ? Ball.One : Ball.Zero;
            for (var i = 1; i <= k; i++)
                u[k] = u[k]
                    .Add(e.Multiply(Ball.Exact(i), p).Subtract(k - i, p).Multiply(w[i], p).Multiply(u[k - i], p), p);
            if (k > 0)
                u[k] = u[k].Divide(k, p);
        }
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(k =>
                    Enumerable
                        .Range(0, k + 1)
                        .Aggregate(Ball.Zero, (sum, i) => sum.Add(u[i].Multiply(exponential[k - i], p), p))
                ),
        ];
    }

    private static int EulerMaclaurinTerms(Precision p) => 8 + p.Bits / 8;

    /// <summary>ζ(s + j, N) for j = 0, 1, …, by Euler–Maclaurin summation, whose remainder is below the last term (DLMF 25.11.43, 2.10.1).</summary>
    private static Ball[] HurwitzZetas(Ball s, int first, int count, Precision p)
    {
        var terms = EulerMaclaurinTerms(p);
        var zetas = new Ball[count];
        if (BernoulliNumbers.UpTo(terms, p) is not { } bernoulli)
            return [.. zetas.Select(_ => Ball.Indeterminate)];
        var power = (-Ball.Exact(first).Log(p).Multiply(s, p)).Exp(p);
        for (var j = 0; j < count; j++)
        {
            // N^(1−s)/(s − 1) + N^(−s)/2 + Σ B₂ₖ/(2k)! (s)₂ₖ₋₁ N^(−s−2k+1)
            var sum = power.Multiply(Ball.Exact(first), p).Divide(s.Subtract(1, p), p).Add(power.Scale(-1), p);
            var factor = power.Multiply(s, p).Divide(first, p);
            for (var k = 1; k <= terms; k++)
            {
                factor = factor.Divide((2L * k - 1) * (2 * k), p);
                var term = factor.Multiply(Ball.FromRational(bernoulli[k - 1], p), p);
                sum = sum.Add(term, p);
                if (k == terms)
                    sum = sum.Widen(term.Above);
                factor = factor.Multiply(s.Add(2 * k - 1, p), p).Multiply(s.Add(2 * k, p), p);
                factor = factor.Divide((long)first * first, p);
            }
            zetas[j] = sum;
            s = s.Add(1, p);
            power = power.Divide(first, p);
        }
        return zetas;
    }
}
