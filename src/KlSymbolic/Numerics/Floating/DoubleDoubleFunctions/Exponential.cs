namespace KlSymbolic.Numerics.Floating;

internal static partial class DoubleDoubleFunctions
{
    // log 2 in three parts, of which the first two stay exact when multiplied by an exponent.
    private const double Log2First = 0.6931471804855391;
    private const double Log2Second = 7.44061711001209e-11;
    private const double Log2Third = 3.061840736018652e-24;

    // 1/k!, k = 2, 3, ….
    private static readonly DoubleDouble[] InverseFactorials =
    [
        new(0.5, 0),
        new(0.16666666666666666, 9.25185853854297e-18),
        new(0.041666666666666664, 2.3129646346357427e-18),
        new(0.008333333333333333, 1.1564823173178714e-19),
        new(0.001388888888888889, -5.300543954373577e-20),
        new(0.0001984126984126984, 1.7209558293420705e-22),
        new(2.48015873015873e-05, 2.1511947866775882e-23),
        new(2.7557319223985893e-06, -1.858393274046472e-22),
        new(2.755731922398589e-07, 2.3767714622250297e-23),
        new(2.505210838544172e-08, -1.448814070935912e-24),
        new(2.08767569878681e-09, -1.20734505911326e-25),
        new(1.6059043836821613e-10, 1.2585294588752098e-26),
        new(1.1470745597729725e-11, 2.0655512752830745e-28),
        new(7.647163731819816e-13, 7.03872877733453e-30),
        new(4.779477332387385e-14, 4.399205485834081e-31),
        new(2.8114572543455206e-15, 1.6508842730861433e-31),
        new(1.5619206968586225e-16, 1.1910679660273754e-32),
        new(8.22063524662433e-18, 2.2141894119604265e-34),
        new(4.110317623312165e-19, 1.4412973378659527e-36),
        new(1.9572941063391263e-20, -1.3643503830087908e-36),
        new(8.896791392450574e-22, -7.911402614872376e-38),
        new(3.868170170630684e-23, -8.843177655482344e-40),
        new(1.6117375710961184e-24, -3.6846573564509766e-41),
        new(6.446950284384474e-26, -1.9330404233703465e-42),
        new(2.4795962632247976e-27, -1.2953730964765229e-43),
        new(9.183689863795546e-29, 1.4303150396787322e-45),
    ];

    /// <summary>The exponential function.</summary>
    public static DoubleDouble Exp(DoubleDouble x)
    {
        if (!(x.Hi < 709.8 && x.Hi > -745.5))
            return Math.Exp(x.Hi);
        var k = Math.Round(x.Hi * 1.4426950408889634);
        var r = DoubleDouble.Sum(x.Hi, -k * Log2First) + (-k * Log2Second) + (x.Lo - k * Log2Third);
        return TimesPowerOfTwo(Expm1Reduced(r) + 1, (int)k);
    }

    /// <summary>exp(x) − 1.</summary>
    public static DoubleDouble Expm1(DoubleDouble x) => Math.Abs(x.Hi) < 0.35 ? Expm1Reduced(x) : Exp(x) - 1;

    /// <summary>The hyperbolic tangent.</summary>
    public static DoubleDouble Tanh(DoubleDouble x)
    {
        if (x.Hi < 0)
            return -Tanh(-x);
        var e = Expm1(-2 * x);
        return -e / (e + 2);
    }

    private static DoubleDouble Expm1Reduced(DoubleDouble x)
    {
        var s = x.Scale(1 / 64.0);
        var p = s + s * s * Polynomial(InverseFactorials, 11, s);
        for (var i = 0; i < 6; i++)
            p = p.Scale(2) + p * p;
        return p;
    }

    private static DoubleDouble TimesPowerOfTwo(DoubleDouble x, int exponent)
    {
        if (exponent > 1000)
            return x.Scale(PowerOfTwo(1000)).Scale(PowerOfTwo(exponent - 1000));
        if (exponent < -1000)
            return x.Scale(PowerOfTwo(-1000)).Scale(PowerOfTwo(exponent + 1000));
        return x.Scale(PowerOfTwo(exponent));
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);
}
