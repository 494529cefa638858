using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Documents;

/// <summary>Two families with a symbol for each parameter, named as textbooks do.</summary>
/// <remarks>
/// The parameters of P end in 1 and those of Q in 2: mu1, sigma1 and mu2, sigma2, with a letter for a parameter that is named by a
/// word. A probability p is p for P and q for Q, and the items of a list are numbered: p1, p2, p3 and q1, q2, q3.
/// </remarks>
public static class GenericPair
{
    /// <summary>How many items a list of parameters has.</summary>
    public const int ListLength = 3;

    /// <summary>The first family.</summary>
    public static Distribution P(Family family) => Of(family, "p", "1", ParameterLetters.Of);

    /// <summary>The second family.</summary>
    public static Distribution Q(Family family) => Of(family, "q", "2", ParameterLetters.Of);

    /// <summary>The derivation for all parameters of two families.</summary>
    public static PairDerivation Derive(Family p, Family q) => Deriver.Derive(P(p), Q(q), AssumptionSet.None);

    /// <summary>The same with the parameters' own names, for pages that give the density in those.</summary>
    public static PairDerivation DeriveByName(Family p, Family q) =>
        Deriver.Derive(Of(p, "p", "1", (_, x) => x.Name), Of(q, "q", "2", (_, x) => x.Name), AssumptionSet.None);

    private static Distribution Of(
        Family family,
        string probability,
        string number,
        Func<Family, Parameter, string> nameOf
    )
    {
        var symbols = ImmutableArray.CreateBuilder<Expr>();
        foreach (var parameter in family.Parameters)
        {
            var isProbability = parameter.Name == "p";
            var name = isProbability ? probability : nameOf(family, parameter) + number;
            if (parameter.IsVariadic)
            {
                var separator = isProbability ? "" : "_";
                for (var i = 1; i <= ListLength; i++)
                    symbols.Add(
                        new Symbol(name + separator + i.ToString(CultureInfo.InvariantCulture), parameter.Domain)
                    );
            }
            else
                symbols.Add(new Symbol(name, parameter.Domain));
        }
        return family.With(symbols.ToImmutable());
    }
}
