using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Derivation.Ends;

/// <summary>c · e^(rate·t) t^power logⁿ t as t goes to infinity.</summary>
/// <param name="Coefficient">c, free of x.</param>
/// <param name="Rate">The exponential rate.</param>
/// <param name="Power">The exponent of t.</param>
/// <param name="Logs">n.</param>
internal sealed record EndTerm(Expr Coefficient, Expr Rate, Expr Power, int Logs)
{
    /// <summary>1.</summary>
    public static EndTerm One { get; } = new(Expr.One, Expr.Zero, Expr.Zero, 0);

    /// <summary>The product of two terms.</summary>
    public EndTerm Times(EndTerm other) =>
        new(Coefficient * other.Coefficient, Rate + other.Rate, Power + other.Power, Logs + other.Logs);

    /// <summary>1 where this term outgrows the other, −1 where the other does, 0 where both grow alike; null where it is not known.</summary>
    public int? CompareGrowth(EndTerm other, AssumptionSet known)
    {
        var byRate = Sign(Rate - other.Rate, known);
        if (byRate != 0)
            return byRate;
        var byPower = Sign(Power - other.Power, known);
        return byPower != 0 ? byPower : Math.Sign(Logs - other.Logs);
    }

    /// <summary>The sign of an expression, where it is known.</summary>
    public static int? Sign(Expr e, AssumptionSet known) =>
        e.IsZero
            ? 0
            : Signs.Of(e, known) switch
            {
                SignSet.Positive => 1,
                SignSet.Zero => 0,
                SignSet.Negative => -1,
                _ => null,
            };
}
