namespace KlSymbolic.Numerics.Floating;

internal static partial class DoubleDoubleFunctions
{
    // π/2 in three parts, of which the first two stay exact when multiplied by a quadrant's number.
    private const double HalfPiFirst = 1.5707963267341256;
    private const double HalfPiSecond = 6.077100506494548e-11;
    private const double HalfPiThird = 1.1644211747377496e-22;

    /// <summary>The sine; NaN from |x| = 2^20 on, where the angle's quadrant takes more digits.</summary>
    public static DoubleDouble Sin(DoubleDouble x) => Circular(x, 0);

    /// <summary>The cosine; NaN from |x| = 2^20 on, where the angle's quadrant takes more digits.</summary>
    public static DoubleDouble Cos(DoubleDouble x) => Circular(x, 1);

    /// <summary>The inverse tangent.</summary>
    public static DoubleDouble Atan(DoubleDouble x)
    {
        if (!IsFinite(x.Hi))
            return Math.Atan(x.Hi);
        // One Newton step: the rest's tangent is (x − t)/(1 + x t), t the tangent of the double's value.
        var y = Math.Atan(x.Hi);
        var (sin, cos) = (Sin(y), Cos(y));
        return (x * cos - sin) / (cos + x * sin) + y;
    }

    private static DoubleDouble Circular(DoubleDouble x, int quarters)
    {
        if (!(Math.Abs(x.Hi) < 1 << 20))
            return double.NaN;
        var k = Math.Round(x.Hi * 0.63661977236758134);
        var r = DoubleDouble.Sum(x.Hi, -k * HalfPiFirst) + (-k * HalfPiSecond) + (x.Lo - k * HalfPiThird);
        var quadrant = ((int)k + quarters) & 3;
        var square = r * r;
        var even = (quadrant & 1) != 0;
        var term = even ? DoubleDouble.One : r;
        var sum = term;
        for (var n = even ? 1 : 2; Math.Abs(term.Hi) > 1e-34 * Math.Abs(sum.Hi); n += 2)
        {
            term = -term * square / (n * (n + 1.0));
            sum += term;
        }
        return (quadrant & 2) != 0 ? -sum : sum;
    }
}
