using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Masters;
using KlSymbolic.Derivation.Statistics;

namespace KlSymbolic.Derivation.Ends;

/// <summary>Whether a form fails to be integrable by what it grows like at the ends of the support, though no rule knows its expectation.</summary>
internal static class Integrability
{
    /// <summary>A condition under which the form is certainly not integrable, never where nothing is known; and the parts of it that are not.</summary>
    public static (Condition When, Expr Part) Failure(LinearForm form, Law law)
    {
        var failures = EndsOf(law)
            .Select(end => (When: law.Known.Reduce(FailsAt(form, law, end, out var part)), Part: part))
            .Where(f => !f.When.Equals(Condition.Never))
            .ToList();
        var when = law.Known.Reduce(Condition.Or(failures.Select(f => f.When)));
        // One end is enough where it decides alone.
        var alone = failures.FirstOrDefault(f => f.When.Equals(when)).Part;
        return (when, alone ?? Sum.Of(failures.Select(f => f.Part)));
    }

    private static IEnumerable<End> EndsOf(Law law)
    {
        if (law.Support.IsDiscrete)
            yield break;
        if (law.Support.IsUnboundedAbove)
            yield return End.PlusInfinity;
        if (law.Support.IsUnboundedBelow)
            yield return End.MinusInfinity;
        if (law.Support.Lower.IsZero)
            yield return End.Zero;
    }

    private static Condition FailsAt(LinearForm form, Law law, End end, out Expr part)
    {
        var known = law.Known;
        var asymptotics = new Asymptotics(law, end);
        if (asymptotics.Leading(form, out part) is not { } growth || Decay(law, asymptotics, end) is not { } decay)
            return Condition.Never;
        var rate = EndTerm.Sign(growth.Rate, known);
        if (decay.Logs > 0 && decay.Power.IsZero && decay.Rate.IsZero)
        {
            // A density like t^(−r), times t^n: what remains must fall faster than 1/t. Any exponential is too much.
            return rate switch
            {
                > 0 => Condition.Always,
                0 when decay.Logs == 1 && EndTerm.Sign(growth.Power, known) is > 0 => Condition.LessOrEqual(
                    -decay.Coefficient,
                    growth.Power + 1
                ),
                _ => Condition.Never,
            };
        }
        // A density like e^(−b t^k): only an exponential is too much for it, and only where k ≤ 1.
        if (rate is not > 0 || EndTerm.Sign(decay.Rate, known) is not 0)
            return Condition.Never;
        return EndTerm.Sign(decay.Power - 1, known) switch
        {
            < 0 => Condition.Always,
            0 => Condition.Less(-decay.Coefficient, growth.Rate),
            null => Condition.Less(decay.Power, 1),
            _ => Condition.Never,
        };
    }

    /// <summary>The leading term of the log-density of t, which is that of x but for the slope of x = 1/t.</summary>
    private static EndTerm? Decay(Law law, Asymptotics asymptotics, End end)
    {
        var density = law.LogDensity;
        if (end == End.Zero)
            density = density.Plus(LinearForm.Of(2, Formula.Log(law.Variable)));
        return
            asymptotics.Leading(density) is { } term
            && (term.Logs, term.Power.IsZero, term.Rate.IsZero) is not (0, true, true)
            && EndTerm.Sign(term.Coefficient, law.Known) is < 0
            ? term
            : null;
    }
}
