using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Evaluation;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Checking;

/// <summary>What rigorous enclosures say of a claimed and a true value at one point.</summary>
/// <param name="Differ">Whether the values are proven to differ.</param>
/// <param name="Meet">Whether the enclosures meet although they are narrow.</param>
/// <param name="Claimed">What the claim gives.</param>
/// <param name="True">What is true.</param>
internal sealed record PointComparison(bool Differ, bool Meet, PointValue Claimed, PointValue True)
{
    /// <summary>To how many digits values that may be equal are compared.</summary>
    public const int Digits = 40;

    private const int PrintedDigits = 17;
    private static readonly Magnitude Negligible = Magnitude.Above(BigFloat.FromDouble(Math.Pow(10, -Digits)));
    private static readonly EvaluationBounds Bounds = new() { MaximumBits = 256, MaximumWork = 1_000_000 };

    /// <summary>Compares a claim with the true value, null for +infinity.</summary>
    public static PointComparison Of(
        Expr claim,
        Expr? truth,
        IReadOnlyDictionary<Symbol, Rational> point,
        CancellationToken cancellation
    )
    {
        claim = Selected(claim, point);
        var claimed = ValueOf(claim, point, cancellation);
        var true_ = truth is null ? new PointValue.Infinite() : ValueOf(truth, point, cancellation);
        if (claimed is not { } c || true_ is not { } t)
            return new(false, false, claimed ?? Unknown, true_ ?? Unknown);
        return (c, t) switch
        {
            (PointValue.Real, PointValue.Real) => Reals(claim, truth!, point, c, t, cancellation),
            (PointValue.Infinite, PointValue.Infinite) => new(false, true, c, t),
            // What is derived has a value wherever it is claimed to hold, so only the claim can lack one.
            (_, PointValue.Undefined) => new(false, false, c, t),
            _ => new(true, false, c, t),
        };
    }

    /// <summary>The branch of a choice that applies at a point.</summary>
    public static Expr Selected(Expr claim, IReadOnlyDictionary<Symbol, Rational> point)
    {
        while (claim is Apply { Arguments: [var a, var b, var then, var otherwise] } choice)
        {
            var condition =
                choice.Function == Functions.IfLess ? Condition.Less(a, b)
                : choice.Function == Functions.IfEqual ? Condition.Equal(a, b)
                : null;
            var holds = condition is null
                ? Truth.Unknown
                : NumericConditions.Decide(condition.Map(e => Points.At(e, point)));
            if (holds == Truth.Unknown)
                break;
            claim = holds == Truth.True ? then : otherwise;
        }
        return claim;
    }

    private static PointValue Unknown =>
        new PointValue.Undefined("it could not be enclosed within the bounds of time and precision");

    private static PointComparison Reals(
        Expr claim,
        Expr truth,
        IReadOnlyDictionary<Symbol, Rational> point,
        PointValue claimed,
        PointValue true_,
        CancellationToken cancellation
    )
    {
        var sign = Enclosure.Compare(claim, truth, point, Bounds, cancellation);
        var narrow = !sign.Ball.IsIndeterminate && sign.Ball.Above.CompareTo(Negligible) < 0;
        return sign.Sign switch
        {
            ProvenSign.Negative or ProvenSign.Positive => new(true, false, claimed, true_),
            ProvenSign.Zero => new(false, true, claimed, true_),
            _ => new(false, narrow, claimed, true_),
        };
    }

    /// <summary>The value of an expression; null where it could not be enclosed.</summary>
    internal static PointValue? ValueOf(
        Expr e,
        IReadOnlyDictionary<Symbol, Rational> point,
        CancellationToken cancellation,
        EvaluationBounds? bounds = null
    )
    {
        if (e is Apply { Function: var f })
        {
            if (f == Functions.Infinity)
                return new PointValue.Infinite();
            if (f == Functions.NotANumber)
                return new PointValue.Undefined("the formula says nan");
        }
        return Enclosure.Evaluate(e, point, PrintedDigits, bounds ?? Bounds, cancellation) switch
        {
            Enclosure.Enclosed x => new PointValue.Real(x.Digits, ToDouble(x.Digits)),
            Enclosure.Undefined u => new PointValue.Undefined(u.Reason),
            Enclosure.CannotTell { Ball.IsIndeterminate: false } x => new PointValue.Real("0", 0),
            _ => null,
        };
    }

    private static double ToDouble(string digits) =>
        double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
}
