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

    /// <summary>Whether a text is a product such as <c>Product(Normal(a, b), Gamma(c, d))</c>, or begins like one.</summary>
    public static bool IsProduct(string text) =>
        text.TrimStart() is var t
        && t.StartsWith(OperatorNames.Product, StringComparison.OrdinalIgnoreCase)
        && t.Substring(OperatorNames.Product.Length).TrimStart().StartsWith("(", StringComparison.Ordinal);

    /// <summary>Reads two products of as many independent factors.</summary>
    /// <param name="p">The first product.</param>
    /// <param name="q">The second product.</param>
    /// <param name="assume">Relations that hold beside what the families require.</param>
    /// <exception cref="InputException">A text is no product, or a factor cannot be read.</exception>
    public static DistributionProducts ReadProducts(string p, string q, params IEnumerable<string> assume)
    {
        var (first, second) = (Factors("P", p), Factors("Q", q));
        if (first.Count != second.Count)
            throw new InputException(
                "Q",
                q,
                new ParseException($"P has {first.Count} factors, and Q {second.Count}", 0, q.Length)
            );
        var read = Read([.. first, .. second], assume);
        return new(
            [.. read.Distributions.Take(first.Count)],
            [.. read.Distributions.Skip(first.Count)],
            read.Assumptions
        );
    }

    private static List<(string Input, string Text)> Factors(string input, string text) =>
        At(
            (input, text),
            () =>
            {
                var call = CallReader.Read(text, SymbolTable.Open, OperatorNames.IsOperator, OperatorNames.IsCall);
                if (!OperatorNames.Is(call.Name, OperatorNames.Product) || call.Arguments.IsEmpty)
                    throw new ParseException(
                        "a Product of independent factors is compared with another Product(..., ...) of as many",
                        call.Position,
                        call.Length
                    );
                return call
                    .Arguments.Select(
                        (a, i) =>
                            a.Value is CallValue.Nested
                                ? ($"factor {i + 1} of {input}", text.Substring(a.Position, a.Length))
                                : throw new ParseException(
                                    "a factor is a distribution such as Normal(mu, sigma)",
                                    a.Position,
                                    a.Length
                                )
                    )
                    .ToList();
            }
        );

    private static (List<Distribution> Distributions, AssumptionSet Assumptions) Read(
        List<(string Input, string Text)> inputs,
        IEnumerable<string> assumed
    )
    {
        var assume = assumed.ToList();
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
        var assumptions = AssumptionSet.None;
        foreach (var (condition, i) in conditions.Select((c, i) => (c.Map(inference.Typed), i)))
        {
            var holds = assumptions.Decide(condition);
            if (holds == Truth.False)
                throw Contradiction(i, assume.ElementAt(i));
            assumptions = holds == Truth.True ? assumptions : assumptions.With(condition);
        }
        var distributions = new List<Distribution>();
        for (var i = 0; i < drafts.Count; i++)
        {
            var (draft, input) = (drafts[i], inputs[i]);
            (var distribution, assumptions) = At(input, () => draft.Build(inference, assumptions));
            distributions.Add(distribution);
        }
        return (distributions, assumptions);
    }

    private static InputException Contradiction(int index, string text) =>
        new(
            $"assumption {index + 1}",
            text,
            new ParseException("it never holds, or contradicts what is assumed before it", 0, text.Length)
        );

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
