using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Evaluation;
using KlSymbolic.Explanations;
using KlSymbolic.Notation;

namespace KlSymbolic;

public static partial class Kl
{
    /// <summary>So many outcomes a table that is compared with a family may have.</summary>
    private const int MostNumberedOutcomes = 200;

    /// <summary>Both divergences of a pair as numbers, and where they come from.</summary>
    /// <param name="p">A distribution such as <c>Normal(0, 1)</c>, or a table such as <c>{H: 0.5, T: 0.5}</c>.</param>
    /// <param name="q">The distribution or table that P is compared with.</param>
    /// <param name="unit">The unit of all amounts.</param>
    /// <param name="values">The values of symbols in P and Q, as text.</param>
    /// <exception cref="InputException">A text cannot be read, a symbol has no value, or a table of names is compared with a family.</exception>
    public static PairExplanation Explain(
        string p,
        string q,
        InformationUnit unit = InformationUnit.Nats,
        params IEnumerable<(string Name, string Value)> values
    )
    {
        var (first, second) = (TableIn(p, "P"), TableIn(q, "Q"));
        if (first is null && second is null)
        {
            var pair = DistributionReader.ReadPair(p, q);
            var numeric = new SymbolValues(pair, (p, q), values).PutIn();
            return PairExplainer.Of(numeric.P, numeric.Q, unit);
        }
        return Explain(first, p, second, q, unit, values);
    }

    /// <summary>Both divergences of two tables of outcomes, and where they come from.</summary>
    /// <param name="p">The first table.</param>
    /// <param name="q">The second table; an outcome that a table does not list has probability 0 there.</param>
    /// <param name="unit">The unit of all amounts.</param>
    public static PairExplanation Explain(
        OutcomeTable p,
        OutcomeTable q,
        InformationUnit unit = InformationUnit.Nats
    ) => TableExplainer.Of(p, q, unit);

    /// <summary>A pair of which at least one side is a table: both tables, or a table of the integers and a distribution on them.</summary>
    public static PairExplanation Explain(
        OutcomeTable? first,
        string p,
        OutcomeTable? second,
        string q,
        InformationUnit unit,
        IEnumerable<(string Name, string Value)> values
    )
    {
        if (first is not null && second is not null)
            return TableExplainer.Of(first, second, unit);
        var (x, y) = (first is null ? p : Numbered(first, p, "P"), second is null ? q : Numbered(second, q, "Q"));
        var pair = DistributionReader.ReadPair(x, y);
        var numeric = new SymbolValues(pair, (x, y), values).PutIn();
        return PairExplainer.Of(numeric.P, numeric.Q, unit);
    }

    private static OutcomeTable? TableIn(string text, string input) =>
        OutcomeTableReader.IsTable(text) ? OutcomeTableReader.Read(text, input) : null;

    /// <summary>A table of 0, 1, 2, … as a distribution of the family that takes a list of probabilities.</summary>
    private static string Numbered(OutcomeTable table, string text, string input)
    {
        var byNumber = new SortedDictionary<int, Rational>();
        foreach (var (name, probability) in table.Outcomes)
        {
            if (
                !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || number >= MostNumberedOutcomes
            )
                throw new InputException(
                    input,
                    text,
                    new ParseException(
                        $"a table is compared with a family where its outcomes are the numbers 0 to {MostNumberedOutcomes - 1}, and '{name}' is none; give both as tables",
                        0,
                        text.Length
                    )
                );
            byNumber[number] = probability;
        }
        var all = Enumerable.Range(0, byNumber.Keys.Max() + 1);
        return Catalog
            .All.First(f => f.Parameters is [{ IsVariadic: true }])
            .Write(all.Select(i => byNumber.TryGetValue(i, out var probability) ? probability.ToString() : "0"));
    }
}
