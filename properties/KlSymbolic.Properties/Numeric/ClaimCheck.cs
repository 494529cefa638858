using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;

namespace KlSymbolic.Properties.Numeric;

/// <summary>Checks claims about laws by numbers: whether they could be decided, and an exception where they fail.</summary>
internal static class ClaimCheck
{
    /// <summary>The expectation against quadrature or summation.</summary>
    public static bool Of(Claim.ExpectationIs claim, PairPoint point)
    {
        if (Numbers.Of(claim.Value, point) is not var (expected, rounding))
            return false;
        var law = NumericLaw.Of(point.P);
        var statistic = NumericLaw.Function(point.At(claim.Statistic), claim.Variable);
        var (found, error) = Quadrature.Expectation(law, statistic);
        var size = Math.Max(1, Math.Abs(expected));
        var tolerance = 1e-7 * size + rounding;
        if (!double.IsFinite(found) || error > 1e-4 * size)
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
        var logSize = NumericLaw.Function(
            Functions.Log.Of(Functions.Abs.Of(point.At(claim.Statistic))),
            claim.Variable
        );
        foreach (var upwards in new[] { true, false })
        {
            var shells = Quadrature.Shells(law, logSize, upwards).TakeWhile(w => !double.IsNaN(w)).ToList();
            if (shells.Any(double.IsInfinity))
                return true;
            // What doubles cannot tell from a finite end weighs nothing.
            while (shells is [.., 0])
                shells.RemoveAt(shells.Count - 1);
            if (shells.Count > 100 && shells[^1] >= 0.5 * shells[^50])
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
