using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Evaluation;
using KlSymbolic.Explanations;

namespace KlSymbolic.Cli.Input;

/// <summary>P and Q of an explanation: distributions, tables as text, or CSV and JSON files of tables.</summary>
internal sealed class LawInput(TextInput input)
{
    /// <summary>Reads and explains a pair.</summary>
    /// <exception cref="UsageException">A file cannot be read, or the pair is not one of numbers.</exception>
    public PairExplanation Explain(
        string p,
        string q,
        InformationUnit unit,
        IEnumerable<(string Name, string Value)> values
    )
    {
        var (first, second) = (Read(p, "P"), Read(q, "Q"));
        if (StructuredReader.Applies(first.Text, second.Text))
            throw new UsageException(
                "explain is for distributions of one number and for tables of outcomes; 'klsym eval' takes vectors and matrices."
            );
        return Kl.Explain(first.Table, first.Text, second.Table, second.Text, unit, values);
    }

    private (OutcomeTable? Table, string Text) Read(string argument, string name)
    {
        if (TableFile.IsFile(argument))
            return (TableFile.Read(argument), argument);
        var text = input.Read(argument);
        return OutcomeTableReader.IsTable(text) ? (OutcomeTableReader.Read(text, name), text) : (null, text);
    }
}
