using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Layouts;

/// <summary>Lays out an expression: signs to the front, negative powers to the denominator, half powers to roots, terms in reading order.</summary>
/// <param name="drawsFraction">Whether a rational number is drawn as numerator and denominator, or kept whole.</param>
internal sealed class LayoutBuilder(Func<Rational, bool> drawsFraction)
{
    private readonly Func<Rational, bool> drawsFraction = drawsFraction;

    /// <summary>The layout for notations that people read.</summary>
    public static Layout Of(Expr e) => new LayoutBuilder(_ => true).Build(e);

    /// <summary>The layout of an expression.</summary>
    public Layout Build(Expr e)
    {
        var term = Signed(e);
        return term.IsNegative ? new Layout.Terms([term]) : term.Body;
    }

    private Term Signed(Expr e)
    {
        switch (e)
        {
            case Number or Product or Power:
                var (coefficient, cofactor) = Product.Split(e);
                return new Term(coefficient.Sign < 0, Quotient(coefficient.Abs(), cofactor));
            case Sum s:
                return new Term(false, new Layout.Terms([.. ReadingOrder.OfTerms(s.Terms).Select(Signed)]));
            case Symbol s:
                return new Term(false, new Layout.Name(s));
            case Apply a when a.Function == Functions.IfLess || a.Function == Functions.IfEqual:
                var parts = a.Arguments.Select(Build).ToImmutableArray();
                var isEquality = a.Function == Functions.IfEqual;
                return new Term(false, new Layout.Choice(isEquality, parts[0], parts[1], parts[2], parts[3]));
            case Apply a:
                return new Term(false, new Layout.Call(a.Function, [.. a.Arguments.Select(Build)]));
            case IndexedSum s:
                return new Term(false, new Layout.Series(s.Index, Build(s.From), Build(s.To), Build(s.Body)));
            default:
                throw new InvalidOperationException($"Unknown node {e.GetType().Name}.");
        }
    }

    private Layout Quotient(Rational coefficient, Expr cofactor)
    {
        var (above, below) = (new List<Expr>(), new List<Expr>());
        foreach (var factor in cofactor is Product p ? p.Factors : [cofactor])
        {
            if (factor is Power power && Product.Split(power.Exponent).Coefficient.Sign < 0)
                below.Add(Power.Of(power.Base, -power.Exponent));
            else if (!factor.IsOne)
                above.Add(factor);
        }
        var numerator = Factors(above);
        var denominator = Factors(below);
        if (!drawsFraction(coefficient))
            numerator.Insert(0, new Layout.Numeral(coefficient));
        else
        {
            if (!coefficient.Numerator.IsOne || numerator.Count == 0)
                numerator.Insert(0, new Layout.Numeral(coefficient.Numerator));
            if (!coefficient.IsInteger)
                denominator.Insert(0, new Layout.Numeral(coefficient.Denominator));
        }
        return denominator.Count == 0 ? Times(numerator) : new Layout.Fraction(Times(numerator), Times(denominator));
    }

    private static Layout Times(List<Layout> factors) =>
        factors.Count == 1 ? factors[0] : new Layout.Factors([.. factors]);

    // √2 √π reads better as √(2π); it is the same expression, for powers split a positive number off their base.
    private List<Layout> Factors(List<Expr> factors)
    {
        var number = factors.OfType<Power>().FirstOrDefault(p => IsRoot(p) && p.Base is Number { Value.Sign: > 0 });
        var other = factors
            .OfType<Power>()
            .FirstOrDefault(p => IsRoot(p) && p.Base is not Number && Product.Split(p.Base).Coefficient.IsOne);
        return number is null || other is null
            ? [.. ReadingOrder.OfFactors(factors).Select(Factor)]
            :
            [
                .. ReadingOrder
                    .OfFactors(factors.Where(f => f != number))
                    .Select(f => f == other ? new Layout.Root(Build(number.Base * other.Base)) : Factor(f)),
            ];
    }

    private Layout Factor(Expr e) =>
        e is not Power p ? Build(e)
        : IsRoot(p) ? new Layout.Root(Build(p.Base))
        : new Layout.Raised(Build(p.Base), Build(p.Exponent));

    private static bool IsRoot(Power p) => p.Exponent is Number { Value: var e } && e == Rational.Half;
}
