using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Evaluation.Stable;

/// <summary>The logarithms of a form, expanded over positive factors and grouped by their coefficients.</summary>
internal sealed class Logarithms
{
    private readonly AssumptionSet known;
    private readonly Dictionary<Expr, Expr> coefficients = [];
    private readonly List<Expr> order = [];

    private Logarithms(AssumptionSet known) => this.known = known;

    /// <summary>The groups; null where logarithms are multiplied with each other or a coefficient has no sign.</summary>
    public static List<LogarithmGroup>? Of(Expr form, AssumptionSet known)
    {
        var found = new Logarithms(known);
        var expanded = Plain(form).Expand();
        foreach (var term in expanded is Sum s ? s.Terms : [expanded])
        {
            var factors = term is Product p ? p.Factors : [term];
            var logs = factors.Where(IsLog).ToList();
            if (logs.Count > 1 || factors.Any(f => f is Power { Base: var b } && IsLog(b)))
                return null;
            if (logs is [Apply log])
                found.Add(log.Arguments[0], Product.Of(factors.Where(f => !IsLog(f))));
        }
        return found.Groups();
    }

    /// <summary>The expression with shorthands such as log1p written out.</summary>
    public static Expr Plain(Expr e)
    {
        var inner = e.MapChildren(Plain);
        return inner is Apply { Function.Definition: { } definition } a ? Plain(definition(a.Arguments)) : inner;
    }

    private static bool IsLog(Expr e) => e is Apply a && a.Function == Functions.Log;

    private void Add(Expr argument, Expr coefficient)
    {
        switch (argument)
        {
            case Number { Value: var r } when r.Sign > 0 && !r.IsInteger && !r.Numerator.IsOne:
                Add(new Number(r.Numerator), coefficient);
                Add(new Number(r.Denominator), -coefficient);
                return;
            case Number { Value: var r } when r.Sign > 0 && !r.IsInteger:
                Add(new Number(r.Denominator), -coefficient);
                return;
            case Product p when p.Factors.All(f => Signs.IsPositive(f, known)):
                foreach (var f in p.Factors)
                    Add(f, coefficient);
                return;
            case Power p when Signs.IsPositive(p.Base, known):
                Add(p.Base, (coefficient * p.Exponent).Expand());
                return;
        }
        if (!coefficients.TryGetValue(argument, out var sum))
        {
            order.Add(argument);
            sum = Expr.Zero;
        }
        coefficients[argument] = sum + coefficient;
    }

    private List<LogarithmGroup>? Groups()
    {
        var groups = new List<(Expr Direction, List<(Expr Atom, Rational Power)> Atoms)>();
        foreach (var atom in order)
        {
            var coefficient = coefficients[atom].Expand();
            if (coefficient.IsZero)
                continue;
            var (factor, _) = Product.Split(coefficient is Sum s ? s.Terms[0] : coefficient);
            var direction = (coefficient / factor).Expand();
            var group = groups.FirstOrDefault(g => g.Direction == direction);
            if (group.Direction is null)
                groups.Add(group = (direction, []));
            group.Atoms.Add((atom, factor));
        }
        var signed = new List<LogarithmGroup>();
        foreach (var (direction, atoms) in groups)
        {
            // Powers without a common divisor, so that few exponents of the whole need be tried.
            var common = atoms.Aggregate(Rational.Zero, (d, a) => Rational.GreatestCommonDivisor(d, a.Power));
            var c = (common * direction).Expand();
            var u = Product.Of(atoms.Select(a => a.Atom.Pow(a.Power / common)));
            if (Signs.IsNonnegative(c, known))
                signed.Add(new(c, u));
            else if (Signs.IsNonnegative((-c).Expand(), known))
                signed.Add(new((-c).Expand(), u.Pow(-1)));
            else
                return null;
        }
        return signed;
    }
}
