using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using KlSymbolic.Cli.Output;
using KlSymbolic.Documents;

namespace KlSymbolic.Cli.Commands;

/// <summary>The options of <c>klsym derive</c> that ask for another functional than the divergence.</summary>
internal sealed class FunctionalOptions
{
    /// <summary>The option <c>--gradient</c>.</summary>
    public Option<bool> Gradient { get; } =
        new("--gradient") { Description = "Derive the gradient of KL(P||Q) in each symbol" };

    /// <summary>The option <c>--renyi</c>.</summary>
    public Option<string> Renyi { get; } =
        new("--renyi")
        {
            Description = "Derive the Renyi divergence of an order, or of a symbolic order where none is given",
            HelpName = "order",
            Arity = ArgumentArity.ZeroOrOne,
        };

    /// <summary>The option <c>--jeffreys</c>.</summary>
    public Option<bool> Jeffreys { get; } = new("--jeffreys") { Description = "Derive KL(P||Q) + KL(Q||P)" };

    /// <summary>The option <c>--jensen-shannon</c>.</summary>
    public Option<bool> JensenShannon { get; } =
        new("--jensen-shannon") { Description = "Derive the Jensen-Shannon divergence of finitely many outcomes" };

    /// <summary>The option <c>--bregman</c>.</summary>
    public Option<bool> Bregman { get; } =
        new("--bregman") { Description = "Derive KL(P||Q) from the log-partition function of an exponential family" };

    /// <summary>All options.</summary>
    public ImmutableArray<Option> All => [Gradient, Renyi, Jeffreys, JensenShannon, Bregman];

    /// <summary>Whether one of them is given.</summary>
    public bool AreAsked(ParseResult parsed) => All.Any(o => parsed.GetResult(o) is { Implicit: false });

    /// <summary>Whether the gradient is asked for, and nothing else.</summary>
    public bool IsGradientAlone(ParseResult parsed) =>
        parsed.GetValue(Gradient) && All.Count(o => parsed.GetResult(o) is { Implicit: false }) == 1;

    /// <summary>Derives what was asked for: the page and the JSON of it, each made when it is wanted.</summary>
    /// <exception cref="UsageException">More than one functional was asked for.</exception>
    public (Func<StepDetail, TextLayout, TextPage> Page, Func<JsonObject> Json) Derive(
        ParseResult parsed,
        string p,
        string q,
        IEnumerable<string> assume
    )
    {
        if (All.Count(o => parsed.GetResult(o) is { Implicit: false }) > 1)
            throw new UsageException(
                "derive takes one of --gradient, --renyi, --jeffreys, --jensen-shannon and --bregman."
            );
        if (parsed.GetValue(Gradient))
        {
            var gradient = Kl.Gradient(p, q, assume);
            return ((steps, layout) => FunctionalText.Of(gradient, steps, layout), () => FunctionalJson.Of(gradient));
        }
        if (parsed.GetValue(Jeffreys))
        {
            var sum = Kl.Jeffreys(p, q, assume);
            return (
                (steps, layout) => FunctionalText.Of("Jeffreys' divergence", sum, steps, layout),
                () => FunctionalJson.Of("jeffreys", sum)
            );
        }
        if (parsed.GetValue(JensenShannon))
        {
            var mixed = Kl.JensenShannon(p, q, assume);
            return (
                (steps, layout) => FunctionalText.Of("The Jensen–Shannon divergence", mixed, steps, layout),
                () => FunctionalJson.Of("jensen_shannon", mixed)
            );
        }
        if (parsed.GetValue(Bregman))
        {
            var bregman = Kl.Bregman(p, q, assume);
            return (
                (steps, layout) => ExponentialFamilyText.Of(bregman, steps, layout),
                () => FunctionalJson.Of(bregman)
            );
        }
        var renyi = Kl.Renyi(p, q, parsed.GetValue(Renyi), assume);
        return ((steps, layout) => FunctionalText.Of(renyi, steps, layout), () => FunctionalJson.Of(renyi));
    }
}
