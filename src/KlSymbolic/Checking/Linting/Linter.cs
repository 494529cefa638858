using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Checking.Linting;

/// <summary>Checks the annotated formulas of documents; of a derivation, the first step that is not proven is named.</summary>
/// <remarks>Thread safe.</remarks>
public sealed class Linter
{
    private readonly ClaimChecker checker = new();

    /// <summary>What is found of each annotated formula, in the order of the text.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="timeout">How long one step may take; null for <see cref="ClaimChecker.DefaultTimeout"/>.</param>
    /// <param name="cancellation">Stops the check.</param>
    public ImmutableArray<Finding> Check(
        string text,
        TimeSpan? timeout = null,
        CancellationToken cancellation = default
    ) => [.. DocumentReader.Read(text).Select(f => Check(f, timeout, cancellation))];

    private Finding Check(AnnotatedFormula formula, TimeSpan? timeout, CancellationToken cancellation)
    {
        if (formula.Steps.IsEmpty || formula.Steps[0].Text.Length == 0)
            return new(formula.Line, formula.Annotation, "", null, "no display with a formula follows the annotation");
        var last = formula.Steps[0];
        Verdict? verdict = null;
        foreach (var step in formula.Steps)
        {
            last = step;
            try
            {
                var claim = AnnotationReader.Read(formula.Annotation) with
                {
                    Formula = step.Text,
                    Syntax = formula.Syntax,
                };
                verdict = checker.Check(claim, timeout, cancellation);
            }
            catch (Exception e)
                when (e
                        is FormatException
                            or ArgumentException
                            or NotSupportedException
                            or UndefinedExpressionException
                            or ExpressionLimitException
                )
            {
                return new(step.Line, formula.Annotation, step.Text, null, e.Message);
            }
            if (verdict is not Verdict.Proven)
                break;
        }
        return new(last.Line, formula.Annotation, last.Text, verdict, null);
    }
}
