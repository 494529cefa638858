using KlSymbolic.Cli.Commands;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Documents;
using KlSymbolic.Documents.Structured;
using KlSymbolic.Evaluation.Structured;

namespace KlSymbolic.Cli.Output;

/// <summary>Writes what was found for vectors and matrices in the format asked for.</summary>
internal static class StructuredOutput
{
    /// <summary>A derivation as text, LaTeX, Markdown, JSON or code.</summary>
    /// <exception cref="UsageException">The format has no code for vectors and matrices.</exception>
    public static void Write(Streams streams, StructuredDerivation d, string format, StepDetail steps, bool ascii)
    {
        switch (format)
        {
            case "json":
                streams.Out.WriteLine(DerivationJson.Of(d, steps).ToJsonString(Json.Indented));
                break;
            case "latex":
                streams.Out.Write(StructuredLatex.Of(d));
                break;
            case var code when DeriveCommand.Codes.TryGetValue(code, out var notation):
                streams.Out.Write(Code(d, notation));
                break;
            case "markdown":
                streams.Out.Write(StructuredPage.Markdown(d));
                break;
            default:
                PageWriter.Write(streams, StructuredText.Of(d, steps, PageOptions.Layout(streams, ascii)));
                break;
        }
    }

    /// <summary>A gradient as text or JSON.</summary>
    /// <exception cref="UsageException">Another format is asked for.</exception>
    public static void Write(Streams streams, StructuredGradient g, string format, StepDetail steps, bool ascii)
    {
        if (format == "json")
            streams.Out.WriteLine(FunctionalJson.Of(g).ToJsonString(Json.Indented));
        else if (format == "text")
            PageWriter.Write(streams, StructuredText.Of(g, steps, PageOptions.Layout(streams, ascii)));
        else
            throw new UsageException("Functionals beside the divergence are printed as text or json.");
    }

    /// <summary>Values as text or JSON.</summary>
    public static void Write(Streams streams, StructuredEvaluation e, bool json, bool ascii)
    {
        if (json)
            streams.Out.WriteLine(EvaluationJson.Of(e).ToJsonString(Json.Indented));
        else
            PageWriter.Write(streams, EvaluationText.Of(e, PageOptions.Layout(streams, ascii)));
    }

    /// <summary>Proven digits as text or JSON.</summary>
    public static void Write(Streams streams, StructuredProof e, bool json, bool ascii)
    {
        if (json)
            streams.Out.WriteLine(EvaluationJson.Of(e).ToJsonString(Json.Indented));
        else
            PageWriter.Write(streams, EvaluationText.Of(e, PageOptions.Layout(streams, ascii)));
    }

    /// <summary>What is computed from numbers.</summary>
    /// <exception cref="UsageException">A symbol has no value.</exception>
    public static T OfNumbers<T>(Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (ArgumentException e)
        {
            throw new UsageException($"eval needs numbers: {e.Message}");
        }
    }

    private static string Code(StructuredDerivation d, CodeNotation notation)
    {
        try
        {
            return DerivationCode.Of(d, notation);
        }
        catch (NotSupportedException e)
        {
            throw new UsageException($"{e.Message} Use --format numpy, pytorch, julia, csharp or fsharp.");
        }
    }
}
