using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;

namespace KlSymbolic.Explanations.Projections;

/// <summary>Members of a family at parameters in doubles.</summary>
public static class Members
{
    /// <summary>The member with exactly these arguments.</summary>
    internal static Distribution At(Family family, double[] parameters) =>
        family.With([.. parameters.Select(t => (Expr)new Number(Rational.FromDouble(t)))]);

    /// <summary>What a function of members gives; +infinity where there is no such member.</summary>
    internal static double Try(Func<double> value)
    {
        try
        {
            return value();
        }
        catch (Exception e) when (e is ArgumentException or UndefinedExpressionException or ExpressionLimitException)
        {
            return double.PositiveInfinity;
        }
    }

    /// <summary>The arguments of a member as doubles.</summary>
    public static ImmutableArray<double> ArgumentsOf(Distribution member) =>
        [.. member.Arguments.Select(Numerics.Definition.NumericDistribution.ValueOf)];
}
