using System.CommandLine;
using KlSymbolic.Cli.Input;
using KlSymbolic.Cli.Output;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Documents;

namespace KlSymbolic.Cli.Commands;

/// <summary><c>klsym derive P Q</c>: closed forms and the steps that lead to them.</summary>
internal static class DeriveCommand
{
    /// <summary>The verb.</summary>
    public static Verb Create(Streams streams)
    {
        var pair = new PairArguments();
        var assume = Assumptions.Option();
        var format = new Option<string>("--format")
        {
            Description = "text, latex, markdown or json",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "latex", "markdown", "json");
        var steps = new Option<string>("--steps")
        {
            Description = "How much of the derivation to show: none, short or full",
            DefaultValueFactory = _ => "full",
        };
        steps.AcceptOnlyFromAmong("none", "short", "full");
        var ascii = PageOptions.Ascii();
        var verb = new Verb("derive", "Derives KL(P||Q), the cross-entropy and the entropy, step by step.")
        {
            Examples =
            [
                "derive \"Normal(mu1, sigma1)\" \"Normal(mu2, sigma2)\"",
                "derive \"Gamma(a, b)\" \"Exponential(1/theta)\" --steps short",
                "derive \"Uniform(a, b)\" \"Uniform(c, d)\" --assume \"c <= a\" --assume \"b <= d\"",
                "derive \"MultivariateNormal(mean1, cov1)\" \"MultivariateNormal(mean2, cov2)\"",
                "derive \"Poisson(l1)\" \"Poisson(l2)\" --format json",
            ],
            Arguments = { pair.P, pair.Q },
            Options = { assume, format, steps, ascii },
        };
        verb.SetAction(parsed =>
        {
            var input = new TextInput(streams.In);
            var p = input.Read(parsed.GetRequiredValue(pair.P));
            var q = input.Read(parsed.GetRequiredValue(pair.Q));
            var facts = parsed.GetValue(assume) ?? [];
            var (form, detail) = (parsed.GetValue(format)!, DetailOf(parsed.GetValue(steps)!));
            if (StructuredReader.Applies(p, q))
                StructuredOutput.Write(
                    streams,
                    Kl.DeriveStructured(p, q, facts),
                    form,
                    detail,
                    parsed.GetValue(ascii)
                );
            else
                Write(streams, Kl.Derive(p, q, facts), form, detail, parsed.GetValue(ascii));
            return ExitCode.Success;
        });
        return verb;
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
            case "markdown":
                streams.Out.Write(DerivationPage.Markdown(derivation));
                break;
            default:
                PageWriter.Write(streams, DerivationText.Of(derivation, steps, PageOptions.Layout(streams, ascii)));
                break;
        }
    }
}
