using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Distributions.Reading;

/// <summary>Finds the domains of symbols from what must hold for the distributions in which they stand.</summary>
/// <remarks>Only consequences are drawn: that 1/theta is positive makes theta positive, but that s t is positive says nothing of s alone.</remarks>
internal sealed class DomainInference
{
    private readonly Dictionary<string, Domain> domains = new(StringComparer.Ordinal);

    /// <summary>The symbol with the domain found so far.</summary>
    public Symbol Typed(Symbol s) => domains.TryGetValue(s.Name, out var d) ? new Symbol(s.Name, d) : s;

    /// <summary>The expression over symbols with the domains found so far.</summary>
    public Expr Typed(Expr e) => e.Substitute(e.FreeSymbols().ToDictionary(s => s, s => (Expr)Typed(s)));

    /// <summary>Learns from the values that an expression must have.</summary>
    public void Require(Expr e, Domain domain)
    {
        RequireReal(e);
        Push(e, domain);
    }

    /// <summary>Learns from a relation that must hold.</summary>
    public void Require(Relation relation)
    {
        var difference = (relation.Right - relation.Left).Expand();
        switch (relation.Comparison)
        {
            case Comparison.Less:
                Push(difference, Domain.Positive);
                break;
            case Comparison.LessOrEqual:
                Push(difference, Domain.Nonnegative);
                break;
            case Comparison.Equal:
            case Comparison.NotEqual:
                break;
            default:
                throw new InvalidOperationException($"Unknown comparison {relation.Comparison}.");
        }
    }

    /// <summary>Logarithms and fractional powers need an argument that is not negative.</summary>
    private void RequireReal(Expr e)
    {
        foreach (var child in e.Children)
            RequireReal(child);
        switch (e)
        {
            case Power { Exponent: Number { Value.IsInteger: false } } p:
                Push(p.Base, Domain.Nonnegative);
                break;
            case Apply { Arguments: [.., var last] } a when a.Function.ArgumentDomain != Domain.Real:
                Push(last, a.Function.ArgumentDomain);
                break;
        }
    }

    private void Push(Expr e, Domain domain)
    {
        if (domain.Lower is null && domain.Upper is null && !domain.IsInteger)
            return;
        switch (e)
        {
            case Symbol s:
                domains[s.Name] = Typed(s).Domain.Intersect(domain);
                break;
            case Power { Exponent: Number { Value: var n } } p
                when domain == Domain.Positive && (!n.IsInteger || !n.Numerator.IsEven):
                Push(p.Base, Domain.Positive);
                break;
            case Product p:
                PushFactor(p, domain);
                break;
            case Sum s:
                PushTerm(s, domain);
                break;
        }
    }

    private void PushFactor(Product p, Domain domain)
    {
        var (coefficient, rest) = Product.Split(p);
        if (!coefficient.IsOne)
        {
            Push(rest, Scaled(domain, coefficient));
            return;
        }
        var open = p.Factors.Where(f => !Signs.IsPositive(Typed(f), AssumptionSet.None)).ToList();
        if (open is [var single] && (domain == Domain.Positive || domain == Domain.Nonnegative))
            Push(single, domain);
    }

    private void PushTerm(Sum s, Domain domain)
    {
        var open = s.Terms.Where(t => t is not Number).ToList();
        if (open is not [var single])
            return;
        var constant = s.Terms.OfType<Number>().Aggregate(Rational.Zero, (c, n) => c + n.Value);
        Push(
            single,
            domain with
            {
                Lower = domain.Lower - constant,
                Upper = domain.Upper - constant,
                IsInteger = domain.IsInteger && constant.IsInteger,
            }
        );
    }

    private static Domain Scaled(Domain d, Rational factor) =>
        factor.Sign > 0
            ? new(d.Lower / factor, d.LowerClosed, d.Upper / factor, d.UpperClosed, d.IsInteger && factor.Abs() == 1)
            : new(d.Upper / factor, d.UpperClosed, d.Lower / factor, d.LowerClosed, d.IsInteger && factor.Abs() == 1);
}
