using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Numerics.Balls;

/// <summary>The series summed term by term, where r is so large that the terms fall fast before they fall as a power.</summary>
/// <remarks>
/// With h(z) = Γ(z)/Γ(z + r), d log h/dz = ψ(z) − ψ(z + r) ≤ −log(1 + r/z) ≤ −r/(z + r), for ψ′(x) &gt; 1/x (DLMF 5.15.1). So h falls,
/// h(t) ≤ h(z) ((z + r)/(t + r))^r for t ≥ z, and for r &gt; 1 the terms from N on, z = q + ρN, sum to at most
/// h(z)/N + ∫ h(q + ρx)/x dx ≤ h(z)/N · (1 + (z + r)/(ρ (r − 1))).
/// </remarks>
internal sealed partial record BetaSeries
{
    /// <summary>How many terms reach the precision, as doubles tell; null where that is more than a limit.</summary>
    private static int? FallingTerms(Ball q, Ball rho, Ball r, double limit, Precision p)
    {
        var (start, step, gap) = (q.Midpoint.ToDouble(), rho.Midpoint.ToDouble(), r.Midpoint.ToDouble());
        if (!(gap > 1) || !Reaches(limit))
            return null;
        var (below, above) = (0.0, Math.Floor(limit));
        while (above - below > 1)
        {
            var middle = Math.Floor((below + above) / 2);
            (below, above) = Reaches(middle) ? (below, middle) : (middle, above);
        }
        return (int)above;

        bool Reaches(double n) =>
            LogSize(n) + Math.Log(1 + (start + step * n + gap) / (step * (gap - 1))) - LogSize(1)
            < -0.694 * (p.Bits + 4);

        double LogSize(double n) =>
            SpecialFunctions.LogGamma(start + step * n)
            - SpecialFunctions.LogGamma(start + step * n + gap)
            - Math.Log(n);
    }

    /// <summary>So many terms, and a bound of the others.</summary>
    private static Ball Falling(Ball q, Ball rho, Ball r, int count, Precision p)
    {
        // The logarithms of Γ are as large as r log r, and the bits before their points are lost.
        var working = p + 16;
        var sum = Ball.Zero;
        for (var n = 1; n < count && !sum.IsIndeterminate; n++)
            sum = sum.Add(Term(q, rho, r, n, working), working);
        var z = rho.Multiply(Ball.Exact(count), 64).Add(q, 64);
        var ratio = z.Add(r, 64).Divide(rho.Multiply(r.Subtract(1, 64), 64), 64);
        if (!ratio.IsPositive)
            return Ball.Indeterminate;
        return sum.Widen((Term(q, rho, r, count, working).Multiply(ratio.Add(1, 64), 64)).Above).Round(p);
    }
}
