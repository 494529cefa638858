using System.CommandLine;
using System.Text.Json.Nodes;
using KlSymbolic.Cli.Input;
using KlSymbolic.Cli.Output;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Documents;

namespace KlSymbolic.Cli.Commands;

/// <summary><c>klsym derive P Q</c>: closed forms and the steps that lead to them.</summary>
internal static class DeriveCommand
{
    /// <summary>The formats that are code or markup of formulas.</summary>
    internal static readonly IReadOnlyDictionary<string, CodeNotation> Codes = new Dictionary<string, CodeNotation>(
        StringComparer.Ordinal
    )
    {
        ["csharp"] = CodeNotation.CSharp,
        ["fsharp"] = CodeNotation.FSharp,
        ["mathml"] = CodeNotation.MathMl,
        ["sympy"] = CodeNotation.SymPy,
        ["numpy"] = CodeNotation.NumPy,
        ["pytorch"] = CodeNotation.PyTorch,
        ["julia"] = CodeNotation.Julia,
    };

    /// <summary>The verb.</summary>
    public static Verb Create(Streams streams)
    {
        var pair = new PairArguments();
        var assume = Assumptions.Option();
        var format = new Option<string>("--format")
        {
            Description = "text, latex, markdown, json, csharp, fsharp, numpy, pytorch, julia, sympy or mathml",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong(["text", "latex", "markdown", "json", .. Codes.Keys]);
        var steps = new Option<string>("--steps")
        {
            Description = "How much of the derivation to show: none, short or full",
            DefaultValueFactory = _ => "full",
        };
        steps.AcceptOnlyFromAmong("none", "short", "full");
        var json = new Option<bool>("--json") { Description = "The same as --format json" };
        var ascii = PageOptions.Ascii();
        var functionals = new FunctionalOptions();
        var verb = new Verb("derive", "Derives KL(P||Q), the cross-entropy and the entropy, step by step.")
        {
            Examples =
            [
                "derive \"Normal(mu1, sigma1)\" \"Normal(mu2, sigma2)\"",
                "derive \"Gamma(a, b)\" \"Exponential(1/theta)\" --steps short",
                "derive \"Uniform(a, b)\" \"Uniform(c, d)\" --assume \"c <= a\" --assume \"b <= d\"",
                "derive \"MultivariateNormal(mean1, cov1)\" \"MultivariateNormal(mean2, cov2)\"",
                "derive \"Poisson(l1)\" \"Poisson(l2)\" --format json",
                "derive \"Gamma(a, b)\" \"Gamma(c, d)\" --format numpy",
                "derive \"Wishart(a, S)\" \"Wishart(b, T)\" --format csharp",
                "derive \"Gamma(a, b)\" \"Gamma(c, d)\" --gradient --steps none",
                "derive \"Normal(m, s)\" \"Normal(u, t)\" --renyi 1/2",
            ],
            Arguments = { pair.P, pair.Q },
            Options = { assume, format, steps, json, ascii },
        };
        foreach (var option in functionals.All)
            verb.Options.Add(option);
        verb.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(json) ? "json" : parsed.GetValue(format)!;
            if (
                parsed.GetValue(json)
                && parsed.GetResult(format) is { Implicit: false }
                && parsed.GetValue(format) != "json"
            )
                throw new UsageException("--json and --format name two formats; give one of them.");
            var input = new TextInput(streams.In);
            var (p, q) = (input.Read(parsed.GetRequiredValue(pair.P)), input.Read(parsed.GetRequiredValue(pair.Q)));
            if (StructuredReader.Applies(p, q))
            {
                var (detail, given) = (DetailOf(parsed.GetValue(steps)!), parsed.GetValue(assume) ?? []);
                if (!functionals.AreAsked(parsed))
                    StructuredOutput.Write(
                        streams,
                        Kl.DeriveStructured(p, q, given),
                        chosen,
                        detail,
                        parsed.GetValue(ascii)
                    );
                else if (functionals.IsGradientAlone(parsed))
                    StructuredOutput.Write(
                        streams,
                        Kl.GradientStructured(p, q, given),
                        chosen,
                        detail,
                        parsed.GetValue(ascii)
                    );
                else
                    throw new UsageException(
                        "Of vectors and matrices the divergence and its gradient are derived; other functionals are for distributions of numbers."
                    );
                return ExitCode.Success;
            }
            var isProduct = DistributionReader.IsProduct(p) || DistributionReader.IsProduct(q);
            if (isProduct || functionals.AreAsked(parsed))
            {
                var (page, found) =
                    isProduct && !functionals.AreAsked(parsed)
                        ? Product(p, q, parsed.GetValue(assume) ?? [])
                        : functionals.Derive(parsed, p, q, parsed.GetValue(assume) ?? []);
                switch (chosen)
                {
                    case "json":
                        streams.Out.WriteLine(found().ToJsonString(Json.Indented));
                        break;
                    case "text":
                        PageWriter.Write(
                            streams,
                            page(DetailOf(parsed.GetValue(steps)!), PageOptions.Layout(streams, parsed.GetValue(ascii)))
                        );
                        break;
                    default:
                        throw new UsageException(
                            "Products, and functionals beside the divergence, are printed as text or json."
                        );
                }
                return ExitCode.Success;
            }
            var derivation = Kl.Derive(p, q, parsed.GetValue(assume) ?? []);
            Write(streams, derivation, chosen, DetailOf(parsed.GetValue(steps)!), parsed.GetValue(ascii));
            return ExitCode.Success;
        });
        return verb;
    }

    private static (Func<StepDetail, TextLayout, TextPage> Page, Func<JsonObject> Json) Product(
        string p,
        string q,
        IEnumerable<string> assume
    )
    {
        var product = Kl.DeriveProduct(p, q, assume);
        return ((steps, layout) => ProductText.Of(product, steps, layout), () => FunctionalJson.Of(product));
    }

    private static StepDetail DetailOf(string name) =>
        name switch
        {
            "none" => StepDetail.None,
            "short" => StepDetail.Short,
            _ => StepDetail.Full,
        };

    private static void Write(Streams streams, PairDerivation derivation, string format, StepDetail steps, bool ascii)
    {
        switch (format)
        {
            case "json":
                streams.Out.WriteLine(DerivationJson.Of(derivation, steps).ToJsonString(Json.Indented));
                break;
            case "latex":
                streams.Out.Write(DerivationLatex.Of(derivation));
                break;
            case var code when Codes.TryGetValue(code, out var notation):
                streams.Out.Write(DerivationCode.Of(derivation, notation));
                break;
            case "markdown":
                streams.Out.Write(DerivationPage.Markdown(derivation));
                break;
            default:
                PageWriter.Write(streams, DerivationText.Of(derivation, steps, PageOptions.Layout(streams, ascii)));
                break;
        }
    }
}
