using KlSymbolic.Algebra;
using KlSymbolic.Checking;
using KlSymbolic.Cli.Output;
using KlSymbolic.Distributions.Reading;

namespace KlSymbolic.Cli.Batch;

/// <summary>Answers lines of claims with lines of verdicts, one by one, in order.</summary>
/// <param name="timeout">How long one claim may take.</param>
internal sealed class BatchCheck(TimeSpan timeout)
{
    private readonly ClaimChecker checker = new();

    /// <summary>Answers every line; returns whether all of them were claims.</summary>
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
        string? id = null;
        try
        {
            using var json = BatchInput.Parse(line);
            id = BatchClaim.Id(json.RootElement);
            return BatchVerdict.Of(id, checker.Check(BatchClaim.Read(json.RootElement), timeout));
        }
        catch (Exception e)
            when (BatchInput.IsOfLine(e)
                || e
                    is InputException
                        or ArgumentException
                        or NotSupportedException
                        or UndefinedExpressionException
                        or ExpressionLimitException
            )
        {
            allValid = false;
            return BatchVerdict.Invalid(id, Complaint.OneLine(e.Message));
        }
    }
}
