using System.Numerics;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Algebra.NormalForm;

/// <content>Sines and cosines by the addition theorems (DLMF 4.21), where sin² is 1 − cos²; and Bessel functions by their recurrence.</content>
internal sealed partial class Normalizer
{
    private const int MostAngles = 4;
    private const int LargestMultiple = 12;
    private const int LargestOrder = 20;

    /// <summary>The cosine and the sine of an angle.</summary>
    private (Fraction Cos, Fraction Sin) CircularOf(Fraction angle)
    {
        if (!decidesEquality || !angle.IsPolynomial || angle.Numerator.Count > MostAngles)
            return Primitive(angle);
        var (cos, sin) = (Fraction.One, Fraction.Zero);
        foreach (var term in angle.Numerator.SortedTerms)
        {
            var (c, s) = OfTerm(Fraction.Of(Polynomial.Of(term.Key, Rational.One)), term.Value);
            (cos, sin) = (Add(Multiply(cos, c), -Multiply(sin, s)), Add(Multiply(sin, c), Multiply(cos, s)));
        }
        return (cos, sin);
    }

    private (Fraction Cos, Fraction Sin) OfTerm(Fraction unit, Rational coefficient)
    {
        if (unit.Equals(Table.Fraction(PiKernel)) && (2 * coefficient).IsInteger)
        {
            var quarter = (int)((((2 * coefficient).Numerator % 4) + 4) % 4);
            var (c, s) = new[] { (1, 0), (0, 1), (-1, 0), (0, -1) }[quarter];
            return (Fraction.Of(c), Fraction.Of(s));
        }
        var multiple = BigInteger.Abs(coefficient.Numerator);
        if (multiple > LargestMultiple)
            return Primitive(unit * Fraction.Of(coefficient));
        var (cos, sin) = Primitive(unit * Fraction.Of(Rational.Of(coefficient.Sign, coefficient.Denominator)));
        var (result, imaginary) = (cos, sin);
        for (var i = 1; i < (int)multiple; i++)
        {
            (result, imaginary) = (
                Add(Multiply(result, cos), -Multiply(imaginary, sin)),
                Add(Multiply(imaginary, cos), Multiply(result, sin))
            );
        }
        return (result, imaginary);
    }

    private (Fraction Cos, Fraction Sin) Primitive(Fraction angle) =>
        (ValueOf(Functions.Cos, [angle]), ValueOf(Functions.Sin, [angle]));

    /// <summary>I_n = I_(n−2) − 2 (n − 1) I_(n−1)/x, down to the orders 0 and 1; I_(−n) = I_n (DLMF 10.29.1, 10.27.1).</summary>
    private Fraction BesselOf(Fraction order, Fraction x)
    {
        if (order.AsNumber is not { IsInteger: true } n || n.Abs() > LargestOrder || x.IsZero)
            return ValueOf(Functions.BesselI, [order, x]);
        var (below, current) = (
            ValueOf(Functions.BesselI, [Fraction.Zero, x]),
            ValueOf(Functions.BesselI, [Fraction.One, x])
        );
        if (n.IsZero)
            return below;
        for (var k = 2; k <= (int)n.Abs().Numerator; k++)
            (below, current) = (current, Add(below, -Divide(Multiply(Fraction.Of(2 * (k - 1)), current), x)));
        return current;
    }

    /// <summary>Ei(x) = −E1(−x) for x &lt; 0 (DLMF 6.2.6).</summary>
    private Fraction ExponentialIntegralOf(Fraction x) =>
        Signs.Of(Table.ToExpr(x), Table.Assumptions) == SignSet.Negative
            ? -ValueOf(Functions.ExpIntegralE1, [-x])
            : ValueOf(Functions.ExpIntegralEi, [x]);
}
