using KlSymbolic.Algebra;
using KlSymbolic.Checking;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;

namespace KlSymbolic;

public static partial class Kl
{
    /// <summary>Checks a formula in infix notation against the derived one.</summary>
    /// <param name="formula">The formula, in nats; symbols that neither P nor Q has are arbitrary real numbers.</param>
    /// <param name="p">The distribution that the expectation is taken under.</param>
    /// <param name="q">The distribution that P is compared with.</param>
    /// <param name="functional">What the formula claims to be.</param>
    /// <param name="assume">Relations between the symbols that hold, such as <c>mu1 &gt;= 0</c>.</param>
    /// <exception cref="InputException">A text cannot be read; the message names input, column and remedy.</exception>
    public static Verdict Check(
        string formula,
        string p,
        string q,
        Functional functional = Functional.Divergence,
        params IEnumerable<string> assume
    )
    {
        var derivation = Derive(p, q, assume);
        return Checker.Check(ReadFormula(formula, derivation), derivation, functional);
    }

    /// <summary>Reads a formula over the symbols of a derivation; other symbols are arbitrary real numbers.</summary>
    /// <exception cref="InputException">The text is no formula.</exception>
    public static Expr ReadFormula(string formula, PairDerivation derivation)
    {
        var known = derivation.P.FreeSymbols().Union(derivation.Q.FreeSymbols());
        try
        {
            return Infix.Parse(formula, SymbolTable.Of(known).WithOthers(Domain.Real));
        }
        catch (ParseException e)
        {
            throw new InputException("formula", formula, e);
        }
    }
}
