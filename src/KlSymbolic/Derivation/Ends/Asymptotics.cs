using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Masters;
using KlSymbolic.Derivation.Statistics;
using KlSymbolic.Derivation.Values;

namespace KlSymbolic.Derivation.Ends;

/// <summary>What functions of x grow like at an end of the support of a law.</summary>
internal sealed class Asymptotics(Law law, End end)
{
    private readonly Symbol x = law.Variable;

    /// <summary>The term that outgrows all others in a form, with a coefficient that is not 0; null where it is not known.</summary>
    public EndTerm? Leading(LinearForm form) => Leading(form, out _);

    /// <summary>The term that outgrows all others in a form, with a coefficient that is not 0; null where it is not known.</summary>
    /// <param name="form">The form.</param>
    /// <param name="part">The part of the form that it comes from.</param>
    public EndTerm? Leading(LinearForm form, out Expr part)
    {
        part = Expr.Zero;
        var terms = new List<(EndTerm Term, Expr Source)>();
        if (!form.Constant.IsZero)
            terms.Add((EndTerm.One with { Coefficient = form.Constant }, form.Constant));
        foreach (var statistic in form.Statistics)
        {
            if (Of(statistic) is not { } growth)
                return null;
            var c = form.CoefficientOf(statistic);
            terms.Add((growth with { Coefficient = growth.Coefficient * c }, c * statistic));
        }
        foreach (var (candidate, _) in terms)
        {
            var compared = terms
                .Select(t => (t.Term, t.Source, Sign: candidate.CompareGrowth(t.Term, law.Known)))
                .ToList();
            if (!compared.All(c => c.Sign is 0 or 1))
                continue;
            var equal = compared.Where(c => c.Sign == 0).ToList();
            var coefficient = Sum.Of(equal.Select(c => c.Term.Coefficient)).Expand();
            if ((Signs.Of(coefficient, law.Known) & SignSet.Zero) != 0)
                return null;
            part = Sum.Of(equal.Select(c => c.Source));
            return candidate with { Coefficient = coefficient };
        }
        return null;
    }

    private EndTerm? Of(Expr statistic)
    {
        var total = EndTerm.One;
        foreach (var factor in Terms.FactorsOf(statistic))
        {
            if (OfFactor(factor) is not { } term)
                return null;
            total = total.Times(term);
        }
        return total;
    }

    private EndTerm? OfFactor(Expr factor)
    {
        var (b, e) = Terms.PowerOf(factor);
        if (b == x)
            return OfPower(e);
        if (Kinks.At(factor, x) is not null)
            return end == End.Zero ? null : EndTerm.One with { Power = Expr.One };
        return factor switch
        {
            Apply { Function.Name: "exp", Arguments: [var u] } => OfExponential(u),
            Apply { Function.Name: "log", Arguments: [var u] } => OfLog(u),
            Power
            {
                Base: Apply { Function.Name: "log" } log,
                Exponent: Number { Value: { IsInteger: true, Sign: > 0 } n }
            } when n < 20 && OfFactor(log) is { } term => Enumerable
                .Repeat(term, (int)n.Numerator)
                .Aggregate((a, c) => a.Times(c)),
            _ => null,
        };
    }

    private EndTerm? OfPower(Expr e) =>
        end switch
        {
            End.PlusInfinity => EndTerm.One with { Power = e },
            End.Zero => EndTerm.One with { Power = -e },
            _ => e is Number { Value: { IsInteger: true } n }
                ? new(n.Numerator.IsEven ? 1 : -1, Expr.Zero, e, 0)
                : null,
        };

    private EndTerm? OfExponential(Expr u)
    {
        if (u.Differentiate(x) is not { } rate || rate.Contains(x) || !(u - rate * x).Expand().IsZero)
            return null;
        return end == End.Zero ? EndTerm.One : EndTerm.One with { Rate = end == End.PlusInfinity ? rate : -rate };
    }

    /// <summary>log u grows like the logarithm of the leading term of u, unless that is a constant.</summary>
    private EndTerm? OfLog(Expr u)
    {
        if (Leading(law.Split.Of(u)) is not { } inner || inner.Logs != 0)
            return null;
        return EndTerm.Sign(inner.Rate, law.Known) is > 0 ? new(inner.Rate, Expr.Zero, Expr.One, 0)
            : EndTerm.Sign(inner.Rate, law.Known) is not 0 ? null
            : inner.Power.IsZero ? EndTerm.One
            : (Signs.Of(inner.Power, law.Known) & SignSet.Zero) == 0 ? new(inner.Power, Expr.Zero, Expr.Zero, 1)
            : null;
    }
}
