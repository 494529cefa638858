using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Numerics.Balls;

/// <summary>What is known of a summand off the integers, and off the real line.</summary>
/// <remarks>
/// With z = x + iy, |Γ(z + a)| ≤ Γ(x + a) and |Γ(x + b)/Γ(z + b)| ≤ exp(y² ψ′(x + b)/2) (DLMF 5.6.6, 5.8.3), ψ′(u) ≤ 1/u + 1/u², and
/// |z + a|^e ≤ (x + a)^e exp(e y²/(2 (x + a)²)) for e &gt; 0: so |mass(z)| ≤ mass(x) e^(κ y²), where κ falls with x. Between points u
/// and v the logarithms of Γ(x + a) and of powers with e &lt; 0 are below their chords, those of 1/Γ(x + b) and of powers with e &gt; 0
/// below their tangents at u, which lie at most κ (v − u)² above their values at v: so mass(x) ≤ e^(κ(v − u)²) max(mass(u), mass(v)).
/// </remarks>
internal sealed partial class RatioBound
{
    /// <summary>Whether the bounds off the integers hold, and all arguments exceed 3 from an index on.</summary>
    public bool IsSmoothFrom(Func<Expr, Ball> at) => !hasBessel && Shifts.All(s => at(index + s - 3).IsPositive);

    /// <summary>κ.</summary>
    public Magnitude StripGrowth(Func<Expr, Ball> at)
    {
        var growth = Magnitude.Zero;
        foreach (var shift in below)
        {
            var reciprocal = at(1 / (index + shift)).Above;
            growth += reciprocal + reciprocal * reciprocal;
        }
        foreach (var (shift, exponent) in powers)
        {
            var reciprocal = at(1 / (index + shift)).Above;
            growth += at(exponent).Above * reciprocal * reciprocal;
        }
        return growth.Scale(-1);
    }

    /// <summary>The size of the mass at a point.</summary>
    public Magnitude MassAt(Func<Expr, Ball> at) => at(Product.Of(mass)).Above;

    /// <summary>A bound of the statistic at all z with the real part between 3 and x, and |Im z| no larger than each argument there.</summary>
    /// <remarks>|log Γ(u + iy)| ≤ log Γ(u) + |y| ψ(u) + y² ψ′(u)/2 for u ≥ 2, and log Γ(u) ≤ u log u, ψ(u) ≤ log u; for |y| ≤ u it is
    /// below 3u log u, and so is |log(u + iy)| ≤ log u + |y|/u.</remarks>
    public Magnitude StatisticOnStrip(Func<Expr, Ball> at)
    {
        var size = statistic.Count == 0 ? Magnitude.One : Magnitude.Zero;
        foreach (var (coefficient, slow) in statistic)
        {
            var u = at(((Apply)slow).Arguments[0]).Above;
            size += at(coefficient).Above * Magnitude.Of(3) * u * Magnitude.Of((ulong)Math.Max(1, u.Top));
        }
        return size;
    }

    /// <summary>How high the strip may be for that bound: the least argument of the statistic.</summary>
    public double StripHeight(Func<Expr, Ball> at) =>
        statistic.Select(s => at(((Apply)s.Slow).Arguments[0]).Below.ToBigFloat().ToDouble()).Append(1e300).Min();

    /// <summary>A bound of the sum of the absolute values of all summands before an index; infinite where none is found.</summary>
    /// <remarks>mass(k)/mass(k + 1) is a product of monotone factors, each bounded by its larger end.</remarks>
    /// <param name="first">The value of an expression at the first index.</param>
    /// <param name="last">The value of an expression at the index that ends the sum.</param>
    public Magnitude HeadBefore(Func<Expr, Ball> first, Func<Expr, Ball> last)
    {
        if (!Shifts.All(s => first(index + s).IsPositive))
            return Magnitude.Infinite;
        var ratio = Magnitude.One;
        foreach (var b in bases)
            ratio *= last(1 / b).Above;
        foreach (var (shift, exponent) in powers)
            ratio *= Larger(((index + shift) / (index + 1 + shift)).Pow(exponent));
        for (var i = 0; i < Math.Max(above.Count, below.Count); i++)
        {
            ratio *=
                i >= above.Count ? Larger(index + below[i])
                : i >= below.Count ? Larger(1 / (index + above[i]))
                : Larger((index + below[i]) / (index + above[i]));
        }
        var size = statistic.Count == 0 ? Magnitude.One : Magnitude.Zero;
        // Between their ends |log Γ| and |log| are below the sum of the values there and 0.1215, the depth of log Γ.
        foreach (var (coefficient, slow) in statistic)
            size += last(coefficient).Above * (first(slow).Above + last(slow).Above + Magnitude.PowerOfTwo(-3));
        return Magnitude.GeometricSum(MassAt(last) * ratio * size, ratio);

        Magnitude Larger(Expr e) => Magnitude.Max(first(e).Above, last(e).Above);
    }

    /// <summary>Where the mass lies but for so small a part, as doubles tell; null where it does not fall off to both sides.</summary>
    public (double Left, double Right)? Bulk(double first, double bits, Func<Expr, Ball> at)
    {
        const double farthest = 1e15;
        var slope = bases.Sum(b => Math.Log(at(b).Midpoint.ToDouble()));
        var factors = powers.Select(p => (Number(p.Shift), Number(p.Exponent))).ToList();
        var (up, down) = (above.Select(Number).ToList(), below.Select(Number).ToList());
        var mode = Crossing(first, x => LogMass(x + 1) - LogMass(x) < 0);
        var least = LogMass(mode) - bits * 0.6932;
        if (!(LogMass(first) < least) || !(mode < farthest))
            return null;
        var right = Crossing(mode, x => LogMass(x) < least);
        var (low, high) = (first, mode);
        while (high - low > 1)
        {
            var middle = Math.Floor((low + high) / 2);
            (low, high) = LogMass(middle) < least ? (middle, high) : (low, middle);
        }
        return right < farthest ? (low, right) : null;

        double Number(Expr e) => at(e).Midpoint.ToDouble();

        double LogMass(double x) =>
            slope * x
            + factors.Sum(f => f.Item2 * Math.Log(x + f.Item1))
            + up.Sum(a => SpecialFunctions.LogGamma(x + a))
            - down.Sum(b => SpecialFunctions.LogGamma(x + b));

        double Crossing(double start, Func<double, bool> isBeyond)
        {
            var step = 1.0;
            while (step < farthest && !isBeyond(start + step))
                step *= 2;
            var (from, to) = (start, start + step);
            while (to - from > 1)
            {
                var middle = Math.Floor((from + to) / 2);
                (from, to) = isBeyond(middle) ? (from, middle) : (middle, to);
            }
            return to;
        }
    }

    /// <summary>What is added to the index in arguments of logarithms, powers and Γ.</summary>
    private IEnumerable<Expr> Shifts =>
        powers
            .Select(p => p.Shift)
            .Concat(above)
            .Concat(below)
            .Concat(statistic.Select(s => ((Apply)s.Slow).Arguments[0] - index));
}
