using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Display;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Distributions;

namespace KlSymbolic.Evaluation.Stable;

/// <summary>Rewrites a divergence so that doubles keep its digits, near equality above all; found for each form by the same few rules.</summary>
/// <remarks>
/// Logarithms of ratios, log Γ with ψ, and exponentials become their gaps from tangents (<see cref="Functions.LogGap"/>,
/// <see cref="Functions.LogGammaGap"/>, <see cref="Functions.ExpGap"/>), and what is left is written by products of differences of
/// parameters. Of the ways to do so the one is taken whose bound of rounding is smallest at points near and far, and only where the
/// zero test proves it equal to the form. Thread safe.
/// </remarks>
public static class StableForm
{
    private const int MostNodes = 400;

    /// <summary>How many digits a form must save to be worth another look.</summary>
    private const int LeastGain = 3;

    /// <summary>The stable form of a divergence KL(P||Q), or of a formula for it; the form itself where nothing better is found.</summary>
    /// <param name="form">The closed form or formula, in the symbols of P and Q.</param>
    /// <param name="p">P; with Q it tells where the form vanishes.</param>
    /// <param name="q">Q.</param>
    /// <param name="known">What holds.</param>
    public static Expr Of(Expr form, Distribution p, Distribution q, AssumptionSet known) =>
        Of(form, Equality.Of(p, q), known);

    /// <summary>The stable form, where equality is known.</summary>
    internal static Expr Of(Expr form, ImmutableDictionary<Symbol, Expr> equality, AssumptionSet known)
    {
        if (Nodes(form) > MostNodes)
            return form;
        try
        {
            var inside = Interior.Of(form, known);
            var score = new StabilityScore(form, equality, inside);
            var (best, least) = (form, score.Of(form) - LeastGain);
            foreach (var candidate in Candidates(Logarithms.Plain(form), equality, inside))
            {
                var lost = score.Of(candidate);
                if (lost > least || ZeroTest.AreEqual(candidate, form, inside) != Truth.True)
                    continue;
                (best, least) = (candidate, lost - 1);
                if (lost <= score.Least)
                    break;
            }
            return best;
        }
        catch (Exception e) when (e is ExpressionLimitException or UndefinedExpressionException or OverflowException)
        {
            return form;
        }
    }

    private static IEnumerable<Expr> Candidates(
        Expr form,
        ImmutableDictionary<Symbol, Expr> equality,
        AssumptionSet known
    )
    {
        var differences = new Differences(equality, known);
        var (gammas, afterGammas) = GammaGaps.Take(form);
        var (exponentials, rest) = ExponentialGaps.Take(afterGammas, equality);
        var found = gammas.AddRange(exponentials);
        var ways = new LogarithmGaps(equality, known).Of(rest).Append(([], rest));
        foreach (var (logarithms, remainder) in ways)
        {
            var gaps = found.AddRange(logarithms);
            if (gaps.IsEmpty)
                continue;
            var last =
                differences.Of(remainder, order: 2)
                ?? differences.Of(remainder, order: 1)
                ?? DisplayForm.Of(remainder, known);
            yield return Sum.Of(gaps.Append(last));
        }
    }

    private static int Nodes(Expr e) => 1 + e.Children.Sum(Nodes);
}
