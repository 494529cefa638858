using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Algebra.NormalForm;

/// <content>Gamma functions: arguments are reduced modulo the integers (DLMF 5.5.1, 5.5.2, 5.15.5) and to the smallest
/// multiple present by Gauss's multiplication formula (DLMF 5.5.6, 5.5.9, 5.15.7).</content>
internal sealed partial class Normalizer
{
    private const int MaximumShift = 64;

    private Fraction LogGammaOf(Fraction f)
    {
        if (f.AsNumber is { Sign: <= 0 })
            throw new UndefinedExpressionException("lgamma is taken of a number that is not positive.");
        if (StepsOf(f) is var n && n > 1)
        {
            var z = f * Fraction.Of(Rational.Of(1, n));
            var twoPi = Multiply(Fraction.Of(2), Table.Fraction(PiKernel));
            var total = Add(
                Multiply(Fraction.Of(Rational.Of(1 - n, 2)), LogOf(twoPi)),
                Multiply(f - Fraction.Of(Rational.Half), LogOf(Fraction.Of(n)))
            );
            for (var k = 0; k < n; k++)
                total = Add(total, LogGammaOf(z + Fraction.Of(Rational.Of(k, n))));
            return total;
        }
        var (start, shift) = ShiftOf(f);
        var result =
            start.AsNumber is { IsOne: true } ? Fraction.Zero
            : start.AsNumber == Rational.Half ? Multiply(Fraction.Of(Rational.Half), LogOf(Table.Fraction(PiKernel)))
            : ValueOf(Functions.LogGamma, [start]);
        for (var i = 0; i < shift; i++)
            result = Add(result, LogOf(start + Fraction.Of(i)));
        for (var i = -1; i >= shift; i--)
            result = Add(result, -LogOf(start + Fraction.Of(i)));
        return result;
    }

    private Fraction PolygammaOf(int order, Fraction f)
    {
        if (f.AsNumber is { Sign: <= 0 })
            throw new UndefinedExpressionException("A polygamma function is taken of a number that is not positive.");
        if (StepsOf(f) is var n && n > 1)
        {
            var z = f * Fraction.Of(Rational.Of(1, n));
            var total = order == 0 ? LogOf(Fraction.Of(n)) : Fraction.Zero;
            for (var k = 0; k < n; k++)
            {
                var value = PolygammaOf(order, z + Fraction.Of(Rational.Of(k, n)));
                total = Add(total, Multiply(Fraction.Of(((Rational)n).Pow(-order - 1)), value));
            }
            return total;
        }
        var (start, shift) = ShiftOf(f);
        var result = PolygammaAt(order, start);
        var sign = order % 2 == 0 ? Rational.One : Rational.MinusOne;
        var factor = Fraction.Of(sign * Factorial(order));
        for (var i = 0; i < shift; i++)
            result = Add(result, Multiply(factor, PowerOf(start + Fraction.Of(i), -order - 1)));
        for (var i = -1; i >= shift; i--)
            result = Add(result, -Multiply(factor, PowerOf(start + Fraction.Of(i), -order - 1)));
        return result;
    }

    private Fraction PolygammaAt(int order, Fraction start)
    {
        var pi = Table.Fraction(PiKernel);
        if (order == 0 && start.AsNumber is { IsOne: true })
            return -Table.Fraction(new Kernel.Value(Functions.EulerGamma, new FractionList([])));
        if (order == 0 && start.AsNumber == Rational.Half)
        {
            return Add(
                -Table.Fraction(new Kernel.Value(Functions.EulerGamma, new FractionList([]))),
                Multiply(Fraction.Of(-2), LogOf(Fraction.Of(2)))
            );
        }
        if (order == 1 && start.AsNumber is { IsOne: true })
            return Multiply(Fraction.Of(Rational.Of(1, 6)), pi.Pow(2));
        if (order == 1 && start.AsNumber == Rational.Half)
            return Multiply(Fraction.Of(Rational.Half), pi.Pow(2));
        return order == 0
            ? ValueOf(Functions.Digamma, [start])
            : ValueOf(Functions.Polygamma, [Fraction.Of(order), start]);
    }

    private static Kernel PiKernel => new Kernel.Value(Functions.Pi, new FractionList([]));

    private static Rational Factorial(int n) => Enumerable.Range(1, n).Aggregate(Rational.One, (p, k) => p * k);

    /// <summary>The representative of an argument modulo the integers, and how many steps up the argument is from it.</summary>
    private (Fraction Start, int Shift) ShiftOf(Fraction f)
    {
        var constant = ConstantOf(f);
        var whole = constant.Floor();
        if (f.AsNumber is { IsInteger: true })
            whole -= 1;
        if (System.Numerics.BigInteger.Abs(whole) > MaximumShift)
            return (f, 0);
        var start = f - Fraction.Of((Rational)whole);
        var lift = start.AsNumber is null ? LiftOf(start) : 0;
        return (start + Fraction.Of(lift), (int)whole - lift);
    }

    /// <summary>How many steps up it takes to a representative that is positive, where three are enough for that to be known.</summary>
    private int LiftOf(Fraction start)
    {
        const int MaximumLift = 3;
        var signs = SignsAt(0);
        var first = (signs & SignSet.Positive) == 0 ? 1 : 0;
        for (var lift = 0; lift <= MaximumLift; lift++)
        {
            if ((lift == 0 ? signs : SignsAt(lift)) == SignSet.Positive)
                return lift;
        }
        return first;

        SignSet SignsAt(int lift) => Signs.Of(Table.ToExpr(start + Fraction.Of(lift)), Table.Assumptions);
    }

    private static Rational ConstantOf(Fraction f)
    {
        if (f.IsPolynomial)
            return f.Numerator.Constant;
        if (f.Numerator.MonomialContent().Factors.Any(k => k.Exponent.Sign < 0))
            return Rational.Zero;
        return PolynomialDivision.DivRem(f.Numerator, f.Denominator).Quotient.Constant;
    }

    private int StepsOf(Fraction f)
    {
        if (f.AsNumber is not null)
            return 1;
        var direction = f - Fraction.Of(ConstantOf(f));
        var slope = direction.Numerator.Content();
        return refinement.StepsOf(direction * Fraction.Of(slope.Reciprocal()), slope);
    }

    /// <summary>P(a + 1, x) = P(a, x) − x^a e^(−x)/Γ(a + 1) (DLMF 8.8.5).</summary>
    private Fraction GammaIncompleteOf(Fraction a, Fraction x)
    {
        if (x.IsZero)
            return Fraction.Zero;
        var (start, shift) = ShiftOf(a);
        var result = ValueOf(Functions.GammaIncomplete, [start, x]);
        for (var i = 0; i < shift; i++)
            result = Add(result, -Step(start + Fraction.Of(i)));
        for (var i = -1; i >= shift; i--)
            result = Add(result, Step(start + Fraction.Of(i)));
        return result;

        Fraction Step(Fraction s) => ExpOf(Add(Add(Multiply(s, LogOf(x)), -x), -LogGammaOf(s + Fraction.One)));
    }

    /// <summary>I_x(a + 1, b) = I_x(a, b) − x^a (1 − x)^b/(a B(a, b)), and likewise in b (DLMF 8.17.20, 8.17.21).</summary>
    private Fraction BetaIncompleteOf(Fraction a, Fraction b, Fraction x)
    {
        if (x.IsZero || x.Equals(Fraction.One))
            return x;
        var (startA, shiftA) = ShiftOf(a);
        var (startB, shiftB) = ShiftOf(b);
        var result = ValueOf(Functions.BetaIncomplete, [startA, startB, x]);
        for (var i = 0; i < shiftA; i++)
            result = Add(result, -Step(startA + Fraction.Of(i), startB, startA + Fraction.Of(i)));
        for (var i = -1; i >= shiftA; i--)
            result = Add(result, Step(startA + Fraction.Of(i), startB, startA + Fraction.Of(i)));
        for (var i = 0; i < shiftB; i++)
            result = Add(result, Step(a, startB + Fraction.Of(i), startB + Fraction.Of(i)));
        for (var i = -1; i >= shiftB; i--)
            result = Add(result, -Step(a, startB + Fraction.Of(i), startB + Fraction.Of(i)));
        return result;

        Fraction Step(Fraction p, Fraction q, Fraction divisor)
        {
            var exponent = Add(Multiply(p, LogOf(x)), Multiply(q, LogOf(Fraction.One - x)));
            exponent = Add(exponent, Add(LogGammaOf(p + q), -Add(LogGammaOf(p), LogGammaOf(q))));
            return Divide(ExpOf(exponent), divisor);
        }
    }
}
