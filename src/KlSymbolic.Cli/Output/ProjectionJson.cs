using System.Text.Json.Nodes;
using KlSymbolic.Explanations.Projections;
using KlSymbolic.Notation;

namespace KlSymbolic.Cli.Output;

/// <summary>Projections as JSON.</summary>
internal static class ProjectionJson
{
    /// <summary>The fitted members of both directions; null for a direction that was not asked for.</summary>
    public static JsonObject Of(Projection p) =>
        new()
        {
            ["target"] = p.Target switch
            {
                ProjectionTarget.OfMixture m => m.Mixture.ToString(),
                ProjectionTarget.OfSample s => new JsonObject { ["sample"] = s.Name, ["count"] = s.Values.Length },
                _ => throw new InvalidOperationException($"Unknown target {p.Target.GetType().Name}."),
            },
            ["onto"] = p.Onto.Name,
            ["unit"] = Words.Of(p.Unit.ToString()),
            ["forward"] = p.Forward is { } f
                ? Of(f, p, p.Target is ProjectionTarget.OfSample ? "mean_negative_log_likelihood" : "kl")
                : null,
            ["moments"] = new JsonArray([
                .. p.Moments.Select(m => new JsonObject
                {
                    ["statistic"] = Infix.Print(m.Statistic),
                    ["under_target"] = m.UnderTarget,
                    ["under_fit"] = m.UnderFit,
                }),
            ]),
            ["reverse"] = p.Reverse is { } reverse ? new JsonArray([.. reverse.Select(r => Of(r, p, "kl"))]) : null,
            ["starts"] = p.Starts,
        };

    private static JsonObject Of(Optimum optimum, Projection p, string name)
    {
        var parameters = new JsonObject();
        var values = Members.ArgumentsOf(optimum.Fitted);
        for (var i = 0; i < values.Length; i++)
            parameters[p.Onto.Parameters[i].Name] = values[i];
        return new()
        {
            ["parameters"] = parameters,
            ["exact"] = optimum.IsExact ? Json.Of(optimum.Fitted) : null,
            [name] = ExplanationJson.Of(optimum.Divergence),
        };
    }
}
