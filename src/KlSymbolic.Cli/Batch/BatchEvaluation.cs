using System.Collections.Immutable;
using System.Text.Json;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Evaluation;
using KlSymbolic.Evaluation.Structured;
using KlSymbolic.Numerics.Definition.Structured;

namespace KlSymbolic.Cli.Batch;

/// <summary>Answers lines of JSON with lines of JSON, one by one, in order; each pair of families is derived once.</summary>
/// <param name="digits">How many proven digits the values have; null for doubles, and values by the definition beside them.</param>
internal sealed class BatchEvaluation(int? digits = null)
{
    private readonly Dictionary<(Family, int, Family, int), PairEvaluator> evaluators = [];

    /// <summary>Answers every line; returns whether all of them were questions.</summary>
    public bool Run(TextReader input, TextWriter output)
    {
        var allValid = true;
        while (input.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            output.Write(Answer(line, ref allValid));
            output.Write('\n');
            output.Flush();
        }
        return allValid;
    }

    private string Answer(string line, ref bool allValid)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (StructuredLine.Read(json.RootElement) is { } pair)
                return digits is { } proven
                    ? BatchAnswer.Of(StructuredEvaluation.Prove(pair, proven))
                    : BatchAnswer.Of(StructuredEvaluation.ClosedForms(pair), StructuredDefinition.Divergence(pair));
            var p = BatchDistribution.Read(json.RootElement, "p");
            var q = BatchDistribution.Read(json.RootElement, "q");
            var evaluator = EvaluatorOf(p, q);
            ImmutableArray<Rational> values = [.. p.Arguments, .. q.Arguments];
            if (digits is { } count)
                return BatchAnswer.Of(evaluator.Prove(values, count));
            return BatchAnswer.Of(evaluator.Evaluate(values), evaluator.DivergenceByDefinition(values));
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or BatchLineException
                        or InputException
                        or ArgumentException
                        or ExpressionLimitException
            )
        {
            allValid = false;
            return BatchAnswer.Invalid(Output.Complaint.OneLine(e.Message));
        }
    }

    private PairEvaluator EvaluatorOf(BatchDistribution p, BatchDistribution q)
    {
        var key = (p.Family, p.Arguments.Length, q.Family, q.Arguments.Length);
        if (!evaluators.TryGetValue(key, out var evaluator))
            evaluators[key] = evaluator = PairEvaluator.Of(key.Item1, key.Item2, key.Item3, key.Item4);
        return evaluator;
    }
}
