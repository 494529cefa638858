using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Evaluation;
using KlSymbolic.Evaluation.Structured;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Definition.Structured;

namespace KlSymbolic.Cli.Batch;

/// <summary>Answers lines of JSON with lines of JSON, one by one, in order; each pair of families is derived once.</summary>
/// <param name="digits">How many proven digits the values have; null for doubles, and values by the definition beside them.</param>
/// <param name="samples">How many points to draw where vectors or matrices have no value by the definition otherwise; null for none.</param>
/// <param name="seed">The seed of the random numbers of each line.</param>
internal sealed class BatchEvaluation(int? digits = null, int? samples = null, long seed = 1)
{
    /// <summary>Every pair of families has room; lists of ever other lengths do not fill the memory.</summary>
    private const int MostEvaluators = 4096;

    private readonly Dictionary<(Family, int, Family, int), PairEvaluator> evaluators = [];

    /// <summary>Answers every line; returns whether all of them were questions.</summary>
    public bool Run(TextReader input, TextWriter output)
    {
        var allValid = true;
        foreach (var line in BatchInput.Lines(input))
        {
            output.Write(Answer(line, ref allValid));
            output.Write('\n');
            output.Flush();
        }
        return allValid;
    }

    private string Answer(string? line, ref bool allValid)
    {
        try
        {
            using var json = BatchInput.Parse(line);
            if (StructuredLine.Read(json.RootElement) is { } pair)
                return digits is { } proven
                    ? BatchAnswer.Of(StructuredEvaluation.Prove(pair, proven))
                    : BatchAnswer.Of(StructuredEvaluation.ClosedForms(pair), DefinitionOf(pair));
            var p = BatchDistribution.Read(json.RootElement, "p");
            var q = BatchDistribution.Read(json.RootElement, "q");
            var (evaluator, values) =
                p.Arguments.Length + q.Arguments.Length > PairEvaluation.MostSymbols
                    ? PairEvaluation.Generalise(Numeric(p), Numeric(q))
                    : (EvaluatorOf(p, q), [.. p.Arguments, .. q.Arguments]);
            if (digits is { } count)
                return BatchAnswer.Of(evaluator.Prove(values, count));
            return BatchAnswer.Of(
                evaluator.Evaluate(values),
                BatchDefinition.Of(evaluator.DivergenceByDefinition(values))
            );
        }
        catch (Exception e)
            when (BatchInput.IsOfLine(e)
                || e is InputException or ArgumentException or UndefinedExpressionException or ExpressionLimitException
            )
        {
            allValid = false;
            return BatchAnswer.Invalid(
                Output.Complaint.Brief(e is InputException i ? $"{i.Input.ToLowerInvariant()}: {i.Problem}" : e.Message)
            );
        }
    }

    /// <summary>KL(P||Q) by quadrature or enumeration; by Monte Carlo where there is neither and points were asked for.</summary>
    private BatchDefinition DefinitionOf(StructuredPair pair)
    {
        var found = StructuredDefinition.Divergence(pair);
        return
            samples is { } count
            && found is DefinitionValue.NotConverged
            && StructuredSampling.Estimate(pair, count, seed) is { Divergence: var mean }
            ? BatchDefinition.Of(mean)
            : BatchDefinition.Of(found);
    }

    private static Distribution Numeric(BatchDistribution d) =>
        d.Family.With([.. d.Arguments.Select(a => new Number(a))]);

    private PairEvaluator EvaluatorOf(BatchDistribution p, BatchDistribution q)
    {
        var key = (p.Family, p.Arguments.Length, q.Family, q.Arguments.Length);
        if (!evaluators.TryGetValue(key, out var evaluator))
        {
            if (evaluators.Count >= MostEvaluators)
                evaluators.Clear();
            evaluators[key] = evaluator = PairEvaluator.Of(key.Item1, key.Item2, key.Item3, key.Item4);
        }
        return evaluator;
    }
}
