using KlSymbolic.Algebra;
using KlSymbolic.Checking;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions.Reading;

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
        return new ClaimChecker().Check(
            new()
            {
                Formula = formula,
                P = p,
                Q = q,
                Functional = functional,
                Assume = [.. assume],
            }
        );
    }

    /// <summary>Checks a formula as somebody wrote it; for many, a <see cref="ClaimChecker"/> derives each pair once.</summary>
    /// <param name="claim">The formula and what it claims to be.</param>
    /// <param name="timeout">How long the check may take before it ends as undecided; null for <see cref="ClaimChecker.DefaultTimeout"/>.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="InputException">A text cannot be read; the message names input, column and remedy.</exception>
    public static Verdict Check(
        ClaimedFormula claim,
        TimeSpan? timeout = null,
        CancellationToken cancellation = default
    ) => new ClaimChecker().Check(claim, timeout, cancellation);

    /// <summary>Reads a formula over the symbols of a derivation; other symbols are arbitrary real numbers.</summary>
    /// <exception cref="InputException">The text is no formula.</exception>
    public static Expr ReadFormula(string formula, PairDerivation derivation) =>
        FormulaReader.Read(formula, FormulaSyntax.Infix, derivation.P.FreeSymbols().Union(derivation.Q.FreeSymbols()));
}
