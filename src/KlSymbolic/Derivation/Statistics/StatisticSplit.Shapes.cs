using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;

namespace KlSymbolic.Derivation.Statistics;

/// <summary>One shape for each class of proportional sums, and absolute values.</summary>
internal sealed partial class StatisticSplit
{
    /// <summary>A factor free of x and a rest in a shape that does not depend on that factor: 1 + …, or leading coefficient ±1.</summary>
    private (Expr Scale, Expr Shape) Normalised(LinearForm form)
    {
        if (FromAnEnd(form) is var (size, distance))
            return (size, distance);
        var square = form.CoefficientOf(x.Pow(2));
        var scale =
            !square.IsZero && IsPositive(square) ? square
            : IsPositive(form.Constant) ? form.Constant
            : Size(form.CoefficientOf(x)) ?? Expr.One;
        return scale.IsOne ? (scale, form.ToExpr()) : (scale, form.DividedBy(scale).ToExpr());
    }

    /// <summary>The form as a positive multiple of the distance to an end of the support; null where it is none.</summary>
    private (Expr Size, Expr Distance)? FromAnEnd(LinearForm form)
    {
        var slope = form.CoefficientOf(x);
        if (form.Count != 2 || slope.IsZero || form.Constant.IsZero || Size(slope) is not { } size)
            return null;
        if (!support.IsUnboundedBelow && VanishesAt(support.Lower))
            return (size, x - support.Lower);
        return !support.IsUnboundedAbove && VanishesAt(support.Upper) ? (size, support.Upper - x) : null;

        bool VanishesAt(Expr end) => (form.Constant + slope * end).Expand().IsZero;
    }

    /// <summary>|c| where the sign is known and c is not 0.</summary>
    private Expr? Size(Expr c) =>
        Signs.Of(c, known) switch
        {
            SignSet.Positive => c,
            SignSet.Negative => -c,
            _ => null,
        };

    private LinearForm OfAbs(Expr argument)
    {
        var form = Of(argument);
        if (form.Single is var (coefficient, statistic))
        {
            var size = Size(coefficient) ?? Functions.Abs.Of(coefficient);
            return LinearForm.Of(size, IsPositive(statistic) ? statistic : Functions.Abs.Of(statistic));
        }
        var slope = form.CoefficientOf(x);
        if (form.Count != 2 || form.Constant.IsZero || Size(slope) is not { } scale)
            return Atom(Functions.Abs.Of(form.ToExpr()));
        var kink = Exponentials.Times(-form.Constant, slope.Pow(-1));
        if (!support.IsUnboundedBelow && known.Decide(Condition.LessOrEqual(kink, support.Lower)) == Truth.True)
            return Of(x - kink).Times(scale);
        if (!support.IsUnboundedAbove && known.Decide(Condition.LessOrEqual(support.Upper, kink)) == Truth.True)
            return Of(kink - x).Times(scale);
        return LinearForm.Of(scale, Functions.Abs.Of(x - kink));
    }
}
