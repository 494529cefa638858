using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Properties.Generation;

namespace KlSymbolic.Properties.Numeric;

/// <summary>Checks claims about laws by numbers: whether they could be decided, and an exception where they fail.</summary>
internal static class ClaimCheck
{
    /// <summary>The two sides as numbers.</summary>
    public static bool Of(Claim.Identity claim, PairPoint point)
    {
        if (Numbers.Of(claim.Left, point) is not var (left, e) || Numbers.Of(claim.Right, point) is not var (right, f))
            return false;
        Assert.True(
            Math.Abs(left - right) <= e + f + 1e-9 * (1 + Math.Abs(left)),
            $"{claim.Left} is {left:R} and {claim.Right} is {right:R} at {point}."
        );
        return true;
    }

    /// <summary>The two functions as numbers at some points of the support.</summary>
    public static bool Of(Claim.Pointwise claim, PairPoint point)
    {
        var law = NumericLaw.Of(point.P);
        var (left, right) = (
            NumericLaw.Function(point.At(claim.Left), claim.Variable),
            NumericLaw.Function(point.At(claim.Right), claim.Variable)
        );
        var low = double.IsFinite(law.Lower) ? law.Lower : -2;
        var high = double.IsFinite(law.Upper) ? law.Upper : low + 4;
        for (var i = 1; i < 8; i++)
        {
            var x = law.IsDiscrete ? Math.Min(law.Upper, Math.Ceiling(low) + i - 1) : low + (high - low) * i / 8;
            var (a, b) = (left(x), right(x));
            Assert.True(
                Math.Abs(a - b) <= 1e-9 * (1 + Math.Abs(a)) || (double.IsNaN(a) && double.IsNaN(b)),
                $"{claim.Left} is {a:R} and {claim.Right} is {b:R} at {x} for {point}."
            );
        }
        return true;
    }

    /// <summary>The expectation against quadrature or summation.</summary>
    public static bool Of(Claim.ExpectationIs claim, PairPoint point)
    {
        if (Numbers.Of(claim.Value, point) is not var (expected, rounding))
            return false;
        var law = NumericLaw.Of(point.P);
        var statistic = NumericLaw.Function(point.At(claim.Statistic), claim.Variable);
        var (found, error) = Quadrature.Expectation(law, statistic);
        var tolerance = 1e-7 * Math.Max(1, Math.Abs(expected)) + rounding;
        if (!double.IsFinite(found) || error > tolerance)
            return false;
        Assert.True(
            Math.Abs(found - expected) <= tolerance + error,
            $"E {claim.Statistic} is {found:R} by quadrature and {expected:R} by the claim at {point}."
        );
        return true;
    }

    /// <summary>The parts of the expectation at doubling distances do not die out.</summary>
    public static bool Of(Claim.Diverges claim, PairPoint point)
    {
        var law = NumericLaw.Of(point.P);
        var statistic = NumericLaw.Function(point.At(claim.Statistic), claim.Variable);
        foreach (var upwards in new[] { true, false })
        {
            var shells = Quadrature.Shells(law, statistic, upwards).Where(double.IsFinite).ToList();
            if (shells.Count > 100 && shells[^1] > 0 && shells[^1] >= 0.5 * shells[^50])
                return true;
        }
        Assert.Fail($"E |{claim.Statistic}| looks finite at {point}.");
        return false;
    }

    /// <summary>The condition holds exactly where P has no mass outside Q.</summary>
    public static bool Of(Claim.AbsolutelyContinuous claim, PairPoint point)
    {
        var holds = point.Decide(claim.When);
        if (holds == Truth.Unknown)
            return false;
        Assert.Equal(holds == Truth.True, Densities.IsAbsolutelyContinuous(point.P, point.Q));
        return true;
    }
}
