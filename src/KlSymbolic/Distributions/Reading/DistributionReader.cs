using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Notation;

namespace KlSymbolic.Distributions.Reading;

/// <summary>Reads distributions such as <c>Normal(mu, sigma)</c>, <c>Exponential(1/theta)</c> or <c>Normal(m, exp(L))</c>.</summary>
/// <remarks>The symbols get the domains that the families' parameters require; what domains cannot say becomes an assumption.</remarks>
public static class DistributionReader
{
    /// <summary>Reads one distribution.</summary>
    /// <param name="text">The distribution.</param>
    /// <param name="assume">Relations that hold beside what the family requires.</param>
    /// <exception cref="InputException">The text names no family, or its arguments do not fit.</exception>
    public static (Distribution Distribution, AssumptionSet Assumptions) Read(
        string text,
        params IEnumerable<string> assume
    )
    {
        var read = Read([("P", text)], assume);
        return (read.Distributions[0], read.Assumptions);
    }

    /// <summary>Reads two distributions whose symbols of the same name are the same.</summary>
    /// <param name="p">The first distribution.</param>
    /// <param name="q">The second distribution.</param>
    /// <param name="assume">Relations that hold beside what the families require.</param>
    /// <exception cref="InputException">A text names no family, or its arguments do not fit.</exception>
    public static DistributionPair ReadPair(string p, string q, params IEnumerable<string> assume)
    {
        var read = Read([("P", p), ("Q", q)], assume);
        return new(read.Distributions[0], read.Distributions[1], read.Assumptions);
    }

    private static (List<Distribution> Distributions, AssumptionSet Assumptions) Read(
        List<(string Input, string Text)> inputs,
        IEnumerable<string> assume
    )
    {
        var inference = new DomainInference();
        var drafts = inputs.Select(i => At(i, () => DistributionDraft.Read(i.Text))).ToList();
        var conditions = assume
            .Select((text, i) => At(($"assumption {i + 1}", text), () => Infix.ParseCondition(text, SymbolTable.Open)))
            .ToList();
        foreach (var relation in conditions.Where(c => c is not Disjunction).SelectMany(c => c.Relations))
            inference.Require(relation);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            At(inputs[i], () => draft.Teach(inference));
        }
        var assumptions = conditions
            .Select(c => c.Map(inference.Typed))
            .Aggregate(AssumptionSet.None, (set, c) => set.Decide(c) == Truth.True ? set : set.With(c));
        var distributions = new List<Distribution>();
        for (var i = 0; i < drafts.Count; i++)
        {
            var (draft, input) = (drafts[i], inputs[i]);
            (var distribution, assumptions) = At(input, () => draft.Build(inference, assumptions));
            distributions.Add(distribution);
        }
        return (distributions, assumptions);
    }

    private static void At((string Input, string Text) input, Action read) =>
        At(
            input,
            () =>
            {
                read();
                return true;
            }
        );

    private static T At<T>((string Input, string Text) input, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ParseException e)
        {
            throw new InputException(input.Input, input.Text, e);
        }
    }
}
