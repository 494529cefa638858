using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Display;
using KlSymbolic.Analyzers.Annotations;
using KlSymbolic.Analyzers.Judging;
using KlSymbolic.Checking;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Evaluation;
using KlSymbolic.Roslyn.Compiling;
using KlSymbolic.Roslyn.Reading;

namespace KlSymbolic.Analyzers.Generating;

/// <summary>The derived quantity of an annotation, as one formula to compute with.</summary>
/// <param name="Pair">The distributions.</param>
/// <param name="Plain">The formula in its display form.</param>
/// <param name="Stable">The formula written so that it keeps its digits; the same where nothing better is known.</param>
/// <param name="References">What the derivation rests on.</param>
internal sealed record DerivedForm(DistributionPair Pair, Expr Plain, Expr Stable, IReadOnlyList<string> References)
{
    private const int MostNodes = 20_000;

    /// <summary>Derives it.</summary>
    /// <exception cref="InputException">A text of the annotation cannot be read.</exception>
    /// <exception cref="CannotGenerateException">There is no finite closed form.</exception>
    public static DerivedForm Of(Annotation annotation, CancellationToken cancellation)
    {
        var pair = Judge.PairOf(annotation);
        var (outcome, steps) = OutcomeOf(annotation, pair);
        cancellation.ThrowIfCancellationRequested();
        var plain = FormulaOf(outcome, pair.Assumptions);
        var verdict = Judge.Of(annotation with { Unit = InformationUnit.Nats }, plain, cancellation);
        var stable = verdict is Verdict.Proven { Stability.Rewriting: { } better } ? better : plain;
        var inBits = annotation.Unit == InformationUnit.Bits;
        return new(
            pair,
            inBits ? InBits(plain) : plain,
            ZeroTimesLogarithm.Guard(inBits ? InBits(stable) : stable),
            [.. steps.Select(s => s.Reference).Distinct()]
        );
    }

    /// <summary>The formula in bits; infinity is infinity.</summary>
    public static Expr InBits(Expr e) =>
        e switch
        {
            Apply { Arguments: [var a, var b, var then, var otherwise] } choice
                when choice.Function == Functions.IfLess || choice.Function == Functions.IfEqual => choice.Function.Of(
                a,
                b,
                InBits(then),
                InBits(otherwise)
            ),
            Apply infinite when infinite.Function == Functions.Infinity => e,
            _ => e / Functions.Log.Of(2),
        };

    private static (Outcome Outcome, IEnumerable<Step> Steps) OutcomeOf(Annotation annotation, DistributionPair pair)
    {
        var assume = annotation.Assumptions;
        switch (annotation.Of)
        {
            case Functional.Renyi:
                var renyi = RenyiDeriver.Of(pair.P, pair.Q, OrderReader.Read(annotation.Order, pair), pair.Assumptions);
                return (renyi.Divergence, renyi.Steps);
            case Functional.Jeffreys:
                var jeffreys = Kl.Jeffreys(annotation.P, annotation.Q, assume);
                return (jeffreys.Divergence, jeffreys.Steps);
            case Functional.JensenShannon:
                var jensen = Kl.JensenShannon(annotation.P, annotation.Q, assume);
                return (jensen.Divergence, jensen.Steps);
            default:
                var derivation = Kl.Derive(pair.P, pair.Q, pair.Assumptions);
                var outcome = annotation.Of switch
                {
                    Functional.CrossEntropy => derivation.CrossEntropy,
                    Functional.Entropy => derivation.Entropy,
                    _ => derivation.Divergence,
                };
                return (outcome, derivation.Steps);
        }
    }

    private static Expr FormulaOf(Outcome outcome, AssumptionSet known)
    {
        switch (outcome)
        {
            case Outcome.Finite { IsSeries: true }:
                throw new CannotGenerateException("its value is a series of infinitely many terms");
            case Outcome.Finite finite:
                return DisplayForm.Of(finite.Value, known);
            case Outcome.Infinite:
                return Formula.Infinity;
            case Outcome.NoClosedForm none:
                throw new CannotGenerateException($"no closed form is known: {none.Explanation}");
            case Outcome.Cases cases:
                // The conditions partition the parameters: what is left after all but the last is the last.
                var forms = cases.Items.Select(c => FormulaOf(c.Outcome, known.With(c.When))).ToList();
                var result = forms[forms.Count - 1];
                for (var i = forms.Count - 2; i >= 0; i--)
                    result = Choices.Choose(cases.Items[i].When, forms[i], result, Size);
                return result;
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    private static int Size(Expr e)
    {
        var left = MostNodes;
        Count(e);
        return MostNodes - left;

        void Count(Expr part)
        {
            if (--left < 0)
                return;
            foreach (var child in part.Children)
                Count(child);
        }
    }
}
