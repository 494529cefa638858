using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Values;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Statistics;

/// <summary>Writes functions of x as coefficients free of x times statistics of x, multiplied out in x only.</summary>
/// <remarks>Logarithms and powers are taken apart only where the signs are known on the support.</remarks>
internal sealed partial class StatisticSplit(Symbol x, Support support, AssumptionSet known)
{
    private const int MaximumPower = 12;

    /// <summary>The expression as a linear form in statistics of x.</summary>
    public LinearForm Of(Expr e)
    {
        if (!e.Contains(x))
            return LinearForm.Of(e);
        return e switch
        {
            Symbol => LinearForm.Of(Expr.One, e),
            Sum s => s.Terms.Select(Of).Aggregate((a, b) => a.Plus(b)),
            Product p => p.Factors.Select(Of).Aggregate((a, b) => a.Times(b)),
            Power p => OfPower(p.Base, p.Exponent),
            Apply { Function.Name: "log", Arguments: [var a] } => OfLog(a),
            Apply { Function.Name: "exp", Arguments: [var a] } => OfExp(a),
            Apply { Function.Name: "abs", Arguments: [var a] } => OfAbs(a),
            Apply { Function.Definition: { } definition } a => Of(definition(a.Arguments)),
            Apply a => Atom(a.Function.Of([.. a.Arguments.Select(Canonical)])),
            _ => Atom(e),
        };
    }

    private static LinearForm Atom(Expr statistic) => LinearForm.Of(Expr.One, statistic);

    private Expr Canonical(Expr e) => e.Contains(x) ? Of(e).ToExpr() : e;

    private bool IsPositive(Expr e) => Signs.IsPositive(e, known);

    private LinearForm OfPower(Expr b, Expr exponent)
    {
        if (exponent.Contains(x))
            return b.Contains(x) ? Atom(b.Pow(exponent)) : OfExp(exponent * Functions.Log.Of(b));
        var form = Of(b);
        if (exponent is Number { Value: { IsInteger: true, Sign: > 0 } n } && n <= MaximumPower && form.Count > 1)
            return Enumerable.Repeat(form, (int)n.Numerator).Aggregate((p, f) => p.Times(f));
        if (form.Single is not var (coefficient, statistic))
            return Normalised(form) is var (scale, rest) && (IsInteger(exponent) || IsPositive(scale))
                ? LinearForm.Of(scale.Pow(exponent), rest.Pow(exponent))
                : Atom(form.ToExpr().Pow(exponent));
        if (IsInteger(exponent))
            return LinearForm.Of(coefficient.Pow(exponent), statistic.Pow(exponent));
        var factors = Terms.FactorsOf(statistic);
        if (!IsPositive(coefficient) || !factors.All(IsPositive))
            return Atom(form.ToExpr().Pow(exponent));
        return LinearForm.Of(
            coefficient.Pow(exponent),
            Product.Of(factors.Select(Terms.PowerOf).Select(f => f.Base.Pow(f.Exponent * exponent)))
        );
    }

    private static bool IsInteger(Expr exponent) => exponent is Number { Value.IsInteger: true };

    private LinearForm OfLog(Expr argument)
    {
        var form = Of(argument);
        if (form.Single is var (coefficient, statistic))
        {
            var factors = Terms.FactorsOf(statistic);
            return IsPositive(coefficient) && factors.All(IsPositive)
                ? factors
                    .Select(LogOfFactor)
                    .Aggregate(LinearForm.Of(Logarithms.Of(coefficient, known)), (a, b) => a.Plus(b))
                : Atom(Functions.Log.Of(form.ToExpr()));
        }
        var (scale, rest) = Normalised(form);
        return IsPositive(scale)
            ? LinearForm.Of(Logarithms.Of(scale, known)).Plus(Atom(Functions.Log.Of(rest)))
            : Atom(Functions.Log.Of(form.ToExpr()));
    }

    private LinearForm LogOfFactor(Expr factor)
    {
        var (b, exponent) = Terms.PowerOf(factor);
        return Functions.Log.Of(b) switch
        {
            Apply { Function.Name: "log" } atom => LinearForm.Of(exponent, atom),
            var folded => Of(folded).Times(exponent),
        };
    }

    private LinearForm OfExp(Expr argument)
    {
        var form = Of(argument);
        var coefficient = Functions.Exp.Of(form.Constant);
        var powers = new List<Expr>();
        var exponents = new List<Expr>();
        foreach (var statistic in form.Statistics)
        {
            var c = form.CoefficientOf(statistic);
            if (statistic is Apply { Function.Name: "log", Arguments: [var b] })
                powers.Add(b.Pow(c));
            else
                exponents.Add(c * statistic);
        }
        return LinearForm.Of(coefficient, Product.Of(powers.Append(Functions.Exp.Of(Sum.Of(exponents)))));
    }
}
