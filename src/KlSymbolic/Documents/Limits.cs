using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Ends;
using KlSymbolic.Derivation.Masters;
using KlSymbolic.Derivation.Statistics;
using KlSymbolic.Distributions;

namespace KlSymbolic.Documents;

/// <summary>Limits of closed forms.</summary>
internal static class Limits
{
    /// <summary>The limits that are known, by the parameters in their order; none where the divergence is not one closed form.</summary>
    public static ImmutableArray<ParameterLimit> Of(PairDerivation pair) =>
        pair.Divergence is Outcome.Finite { IsSeries: false, Value: var value }
            ?
            [
                .. pair
                    .P.Arguments.Concat(pair.Q.Arguments)
                    .OfType<Symbol>()
                    .Distinct()
                    .SelectMany(s => Of(value, s, pair.Assumptions)),
            ]
            : [];

    /// <summary>The limits of a formula as a symbol goes to the ends of its domain.</summary>
    public static IEnumerable<ParameterLimit> Of(Expr value, Symbol by, AssumptionSet known)
    {
        // A parameter that another one bounds does not reach its ends alone.
        if (
            by.Domain is not { Lower: { IsZero: true }, LowerClosed: false, Upper: null, IsInteger: false }
            || known.Facts.Any(f => f.Left.Contains(by) || f.Right.Contains(by))
        )
            yield break;
        // The parameter takes the place of the variable of a law on (0, ∞) whose density plays no part.
        var law = new Law(by, Support.PositiveReals, LinearForm.Of(Expr.Zero), known);
        var form = law.Split.Of(value);
        foreach (var end in new[] { End.Zero, End.PlusInfinity })
        {
            if (At(form, new Asymptotics(law, end), known, out var limit))
                yield return new(by, end == End.PlusInfinity, limit);
        }
    }

    private static bool At(LinearForm form, Asymptotics asymptotics, AssumptionSet known, out Expr? limit)
    {
        limit = null;
        if (asymptotics.Leading(form.WithoutConstant()) is not { } leading)
            return false;
        switch (leading.CompareGrowth(EndTerm.One, known))
        {
            case 1:
                return EndTerm.Sign(leading.Coefficient, known) == 1;
            case -1:
                limit = form.Constant;
                return true;
            default:
                return false;
        }
    }
}
