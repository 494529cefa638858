using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Display;
using KlSymbolic.Algebra.NormalForm;

namespace KlSymbolic.Checking.Certificates;

/// <summary>Looks for elementary certificates: the logarithms of the form become terms w φ(v), and the rest must be visibly nonnegative.</summary>
/// <remarks>
/// c log u = −w log v with v = u^(−1/k) and w = c k for any k &gt; 0; the rest is then free of logarithms. The exponents
/// tried are those with which squares of parameters arise. Forms with an exponential or a gamma function have a search of their own,
/// <see cref="TangentSearch"/>. Thread safe.
/// </remarks>
public static class CertificateSearch
{
    private const int MostGroups = 4;
    private const int MostNodes = 150;

    private static readonly ImmutableArray<Rational> exponents = [1, Rational.Half, 2];

    /// <summary>A certificate that <see cref="CertificateReplay"/> accepts; null where none is found, or the form is long.</summary>
    /// <param name="form">The closed form.</param>
    /// <param name="known">What holds.</param>
    public static Certificate? Find(Expr form, AssumptionSet known)
    {
        if (Nodes(form) > MostNodes)
            return null;
        try
        {
            var inside = Interior(form, known);
            if (TangentSearch.Find(form, inside) is { } tangent)
                return tangent;
            if (Logarithms.Of(form, inside) is not { Count: <= MostGroups } groups)
                return null;
            var choices = Choices(groups, inside)
                .Select(terms =>
                    (Terms: terms, Remainder: DisplayForm.Of(form - Sum.Of(terms.Select(t => t.Value)), inside))
                )
                .Where(c => !c.Remainder.Contains(Functions.Log))
                .ToList();
            return choices.Select(c => Complete(form, c.Terms, Seen(c.Remainder, inside), inside)).FirstOrDefault(Found)
                ?? choices
                    .Select(c => Complete(form, c.Terms, Squares(c.Remainder, inside), inside))
                    .FirstOrDefault(Found);
        }
        catch (ExpressionLimitException)
        {
            return null;
        }
        catch (UndefinedExpressionException)
        {
            return null;
        }
    }

    private static int Nodes(Expr e) => 1 + e.Children.Sum(Nodes);

    /// <summary>The assumptions, and that no symbol lies at an end of its domain; at the ends the divergence is a limit from inside.</summary>
    public static AssumptionSet Interior(Expr form, AssumptionSet known)
    {
        foreach (var s in form.FreeSymbols().Where(s => !s.Domain.IsInteger))
        {
            if (s.Domain is { Lower: { } lower, LowerClosed: true })
                known = known.With(Condition.Less(new Number(lower), s));
            if (s.Domain is { Upper: { } upper, UpperClosed: true })
                known = known.With(Condition.Less(s, new Number(upper)));
        }
        return known;
    }

    /// <summary>For each group the ways to take it, and every combination of them.</summary>
    private static IEnumerable<ImmutableArray<CertificateTerm>> Choices(
        List<LogarithmGroup> groups,
        AssumptionSet known
    ) =>
        groups.Aggregate(
            (IEnumerable<ImmutableArray<CertificateTerm>>)
                [
                    [],
                ],
            (all, g) =>
            {
                var ways = Ways(g, known).ToList();
                return all.SelectMany(terms => ways.Select(terms.Add)).ToList();
            }
        );

    private static IEnumerable<CertificateTerm> Ways(LogarithmGroup g, AssumptionSet known)
    {
        if (CertificateReplay.IsAtLeastOne(g.Argument, known))
            yield return new CertificateTerm.Logarithm(g.Coefficient, g.Argument);
        foreach (var k in exponents)
            yield return new CertificateTerm.Phi(g.Coefficient * k, g.Argument.Pow(-k.Reciprocal()));
    }

    private static bool Found(Certificate? certificate) => certificate is not null;

    private static Certificate? Complete(
        Expr form,
        ImmutableArray<CertificateTerm> terms,
        IEnumerable<Expr> rests,
        AssumptionSet known
    ) =>
        rests
            .Select(r => new Certificate(r.IsZero ? terms : terms.Add(new CertificateTerm.Visible(r))))
            .FirstOrDefault(c => CertificateReplay.Proves(c, form, known));

    /// <summary>The rest where it vanishes, or its sign is seen.</summary>
    private static IEnumerable<Expr> Seen(Expr rest, AssumptionSet known)
    {
        if (ZeroTest.IsZero(rest, known) == Truth.True)
            yield return Expr.Zero;
        else if (Signs.IsNonnegative(rest, known))
            yield return rest;
    }

    /// <summary>The rest with the square of a difference of two symbols as a factor.</summary>
    private static IEnumerable<Expr> Squares(Expr rest, AssumptionSet known)
    {
        var symbols = rest.FreeSymbols();
        for (var i = 0; i < symbols.Count; i++)
        {
            for (var j = i + 1; j < symbols.Count; j++)
            {
                var square = (symbols[i] - symbols[j]).Pow(2);
                var factor = DisplayForm.Of(rest / square, known);
                if (Signs.IsNonnegative(factor, known))
                    yield return factor * square;
            }
        }
    }
}
