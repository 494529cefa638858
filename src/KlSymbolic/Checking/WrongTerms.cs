using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Display;
using KlSymbolic.Notation;

namespace KlSymbolic.Checking;

/// <summary>Differences from the true formula that one or two of its terms, or of the claim's, explain.</summary>
/// <param name="Difference">The claim less the true formula, if the diagnosis is right.</param>
/// <param name="Diagnosis">What is wrong with the terms.</param>
internal sealed record WrongTerms(Expr Difference, Diagnosis Diagnosis)
{
    private const int MostTerms = 24;
    private const int MostInPairs = 8;
    private const int LargestDenominator = 12;

    /// <summary>The differences that fit the values; whoever uses one proves it.</summary>
    public static IEnumerable<WrongTerms> Of(
        Expr claim,
        (Expr Value, AssumptionSet Assumptions) truth,
        Subject subject,
        QuickValues values
    )
    {
        var (c, t) = (values.Of(claim), values.Of(truth.Value));
        double[] difference = [.. c.Zip(t, (x, y) => x - y)];
        if (difference.Length == 0 || difference.Any(d => double.IsNaN(d) || double.IsInfinity(d)))
            yield break;
        if (IsConstant(difference, difference.Max(Math.Abs)) && Constant(claim, truth) is { } constant)
            yield return constant;
        var own = Terms(subject.Display(truth.Value, truth.Assumptions));
        foreach (var term in own)
        {
            if (Ratio(difference, values.Of(term)) is { } k)
                yield return new(k * term, OfTruth(term, k));
        }
        foreach (var term in Terms(claim))
        {
            if (Ratio(difference, values.Of(term)) is { } k)
                yield return new(k * term, OfClaim(term, k));
        }
        foreach (var sum in Pairs(own))
        {
            if (Ratio(difference, values.Of(sum)) is { } k && (k == -1 || k == -2))
                yield return new(k * sum, OfTruth(sum, k));
        }
    }

    private static WrongTerms? Constant(Expr claim, (Expr Value, AssumptionSet Assumptions) truth)
    {
        var difference = DisplayForm.Of(claim - truth.Value, truth.Assumptions);
        return difference.FreeSymbols().IsEmpty && !difference.IsZero
            ? new(
                difference,
                new("constant", $"a constant is off: the formula exceeds the true one by {Infix.Print(difference)}")
            )
            : null;
    }

    private static Diagnosis OfTruth(Expr term, Rational k) =>
        k == -1 ? new("missing term", $"the term {Infix.Print(term)} is missing")
        : k == -2 ? new("sign", $"the term {Infix.Print(term)} has the wrong sign")
        : new("factor", $"the term {Infix.Print(term)} has the factor {1 + k}");

    private static Diagnosis OfClaim(Expr term, Rational k) =>
        k.IsOne ? new("extra term", $"the term {Infix.Print(term)} does not belong there")
        : k == 2 ? new("sign", $"the term {Infix.Print(term)} has the wrong sign")
        : new("factor", $"the term {Infix.Print(term)} lacks the factor {1 - k}");

    private static List<Expr> Terms(Expr e)
    {
        var terms = TermsOf(e).ToList();
        try
        {
            terms.AddRange(TermsOf(e.Expand()).Where(t => !terms.Contains(t)));
        }
        catch (ExpressionLimitException)
        {
            // The terms as they are written do.
        }
        return [.. terms.Where(t => !t.IsZero).Take(MostTerms)];
    }

    private static ImmutableArray<Expr> TermsOf(Expr e) => e is Sum s ? s.Terms : [e];

    private static IEnumerable<Expr> Pairs(List<Expr> terms) =>
        terms
            .Take(MostInPairs)
            .SelectMany((a, i) => terms.Take(MostInPairs).Skip(i + 1).Select(b => a + b))
            .Where(s => !s.IsZero);

    private static bool IsConstant(double[] values, double scale) =>
        values.Length > 1 && values.All(v => Math.Abs(v - values[0]) <= 1e-9 * scale) && scale > 0;

    /// <summary>The simple fraction that the values are of those of a term; null where there is none.</summary>
    private static Rational? Ratio(double[] values, double[] of)
    {
        if (of[0] == 0 || values.Length < 2)
            return null;
        var ratio = values[0] / of[0];
        if (double.IsNaN(ratio) || Math.Abs(ratio) is < 1e-3 or > 1e3)
            return null;
        for (var i = 1; i < values.Length; i++)
        {
            if (!(Math.Abs(values[i] - ratio * of[i]) <= 1e-7 * Math.Abs(values[i])))
                return null;
        }
        for (var d = 1; d <= LargestDenominator; d++)
        {
            var n = Math.Round(ratio * d);
            if (Math.Abs(ratio * d - n) < 1e-6)
                return Rational.Of((int)n, d);
        }
        return null;
    }
}
