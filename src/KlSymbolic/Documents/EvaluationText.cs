using System.Globalization;
using KlSymbolic.Documents.Structured;
using KlSymbolic.Evaluation;
using KlSymbolic.Evaluation.Structured;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Definition.Structured;

namespace KlSymbolic.Documents;

/// <summary>Values as a page for a terminal: by the closed form, by the definition, and how they differ.</summary>
public static class EvaluationText
{
    private const int Indent = 2;

    /// <summary>So far from its expectation lies less than one mean in a million.</summary>
    private const double MostStandardErrors = 5;

    /// <summary>The page.</summary>
    public static TextPage Of(PairEvaluation evaluation, TextLayout layout) =>
        Of(
            layout.Print(evaluation.P),
            layout.Print(evaluation.Q),
            evaluation.Unit,
            (evaluation.Divergence, evaluation.CrossEntropy, evaluation.Entropy),
            layout
        );

    /// <summary>The page for vectors or matrices.</summary>
    public static TextPage Of(StructuredEvaluation evaluation, TextLayout layout)
    {
        var pair = evaluation.Pair;
        return Of(
            StructuredNames.Print(pair.P, pair.Values, layout.Print, layout.Print),
            StructuredNames.Print(pair.Q, pair.Values, layout.Print, layout.Print),
            evaluation.Unit,
            (evaluation.Divergence, evaluation.CrossEntropy, evaluation.Entropy),
            layout,
            evaluation.Sampled
        );
    }

    private static TextPage Of(
        string p,
        string q,
        InformationUnit informationUnit,
        (ComparedValue Divergence, ComparedValue CrossEntropy, ComparedValue Entropy) evaluation,
        TextLayout layout,
        SampledValues? sampled = null
    )
    {
        var page = new TextBuilder(layout);
        var unit = informationUnit == InformationUnit.Bits ? "bits" : "nats";
        page.Line(new("KL(P‖Q)", TextRole.Title), new($" in {unit} for"));
        page.Formula([new("P = ")], p, Indent, TextRole.Title);
        page.Formula([new("Q = ")], q, Indent, TextRole.Title);
        Write(page, "KL(P‖Q)", evaluation.Divergence, sampled?.Divergence);
        Write(page, "H(P, Q)", evaluation.CrossEntropy, sampled?.CrossEntropy);
        Write(page, "H(P)", evaluation.Entropy, sampled?.Entropy);
        if (sampled is not null)
        {
            page.Gap();
            page.Line(
                new TextSpan(
                    FormattableString.Invariant(
                        $"By sampling: {sampled.Samples} points drawn from P, seed {sampled.Seed}."
                    ),
                    TextRole.Aside
                )
            );
        }
        return page.ToPage();
    }

    /// <summary>The page of values with proven digits.</summary>
    public static TextPage Of(ProvenEvaluation evaluation, TextLayout layout) =>
        Of(
            layout.Print(evaluation.P),
            layout.Print(evaluation.Q),
            evaluation.Unit,
            evaluation.Digits,
            evaluation.Values,
            layout
        );

    /// <summary>The page for vectors or matrices, with proven digits.</summary>
    public static TextPage Of(StructuredProof proof, TextLayout layout) =>
        Of(
            StructuredNames.Print(proof.Pair.P, proof.Pair.Values, layout.Print, layout.Print),
            StructuredNames.Print(proof.Pair.Q, proof.Pair.Values, layout.Print, layout.Print),
            proof.Unit,
            proof.Digits,
            proof.Values,
            layout
        );

    private static TextPage Of(
        string p,
        string q,
        InformationUnit informationUnit,
        int digits,
        ProvenValues values,
        TextLayout layout
    )
    {
        var page = new TextBuilder(layout);
        var unit = informationUnit == InformationUnit.Bits ? "bits" : "nats";
        page.Line(
            new("KL(P‖Q)", TextRole.Title),
            new(FormattableString.Invariant($" in {unit}, {digits} digits, for"))
        );
        page.Formula([new("P = ")], p, Indent, TextRole.Title);
        page.Formula([new("Q = ")], q, Indent, TextRole.Title);
        Write("KL(P‖Q)", values.Divergence);
        Write("H(P, Q)", values.CrossEntropy);
        Write("H(P)", values.Entropy);
        return page.ToPage();

        void Write(string name, ProvenValue value)
        {
            page.Heading(name);
            var (text, because) = Describe(value);
            page.Line(new TextSpan($"  {text}", because is null ? TextRole.Formula : TextRole.Caution));
            if (because is not null)
                page.Paragraph(because, Indent, TextRole.Aside);
        }
    }

    private static (string Text, string? Because) Describe(ProvenValue value) =>
        value switch
        {
            ProvenValue.Finite f => (f.Digits, null),
            ProvenValue.Infinite i => ("+∞", i.Explanation),
            ProvenValue.NoClosedForm n => ("none by the rules known", n.Explanation),
            ProvenValue.CannotTell c => ("cannot tell", c.Explanation),
            _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
        };

    /// <summary>The page of a Rényi divergence, which is known by its closed form only.</summary>
    public static TextPage Of(RenyiEvaluation evaluation, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        var unit = evaluation.Unit == InformationUnit.Bits ? "bits" : "nats";
        page.Line(new($"The Rényi divergence of order {evaluation.Order}", TextRole.Title), new($" in {unit} for"));
        page.Formula([new("P = ")], layout.Print(evaluation.P), Indent, TextRole.Title);
        page.Formula([new("Q = ")], layout.Print(evaluation.Q), Indent, TextRole.Title);
        page.Gap();
        Row(page, "closed form", Describe(evaluation.Divergence));
        return page.ToPage();
    }

    private static void Write(TextBuilder page, string name, ComparedValue value, SampledValue? sampled)
    {
        page.Heading(name);
        Row(page, "closed form", Describe(value.ClosedForm));
        if (sampled is null || value.Definition is not DefinitionValue.NotConverged)
            Row(page, "definition", Describe(value.Definition));
        if (sampled is not null)
            Write(page, value.ClosedForm, sampled);
        if (value.Difference is { } difference)
            page.Line(
                new("  difference   "),
                new(Short(difference)),
                value.Agree == true
                    ? new("   within the errors", TextRole.Good)
                    : new("   more than the errors explain", TextRole.Bad)
            );
        else if (value.Agree == false)
            page.Line(new TextSpan("  the two do not agree", TextRole.Bad));
    }

    private static void Write(TextBuilder page, OutcomeValue closedForm, SampledValue sampled)
    {
        Row(page, "sampling", (Full(sampled.Value), sampled.StandardError, null));
        if (closedForm is not OutcomeValue.Finite f)
            return;
        var distance = Math.Abs(f.Value - sampled.Value);
        var isNear = distance <= MostStandardErrors * sampled.StandardError + f.Error;
        page.Line(
            new("  distance     "),
            new(
                sampled.StandardError > 0
                    ? FormattableString.Invariant($"{distance / sampled.StandardError:0.0} standard errors")
                    : Short(distance)
            ),
            isNear ? new("   as chance explains", TextRole.Good) : new("   more than chance explains", TextRole.Bad)
        );
    }

    private static void Row(TextBuilder page, string name, (string Text, double? Error, string? Because) value)
    {
        var role = value.Because is null ? TextRole.Formula : TextRole.Caution;
        var error = value.Error is { } e ? $" ± {Short(e)}" : "";
        page.Line(new($"  {name, -12} "), new(value.Text, role), new(error, TextRole.Aside));
        if (value.Because is not null)
            page.Paragraph(value.Because, Indent + 13, TextRole.Aside);
    }

    private static (string Text, double? Error, string? Because) Describe(OutcomeValue value) =>
        value switch
        {
            OutcomeValue.Finite f => (Full(f.Value), f.Error, null),
            OutcomeValue.BeyondDoubles b => (b.Digits, null, OutcomeValue.BeyondDoubles.Explanation),
            OutcomeValue.Infinite i => ("+∞", null, i.Explanation),
            OutcomeValue.NoClosedForm n => ("none by the rules known", null, n.Explanation),
            OutcomeValue.Undetermined u => ("not determined", null, u.Explanation),
            _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
        };

    private static (string Text, double? Error, string? Because) Describe(DefinitionValue value) =>
        value switch
        {
            DefinitionValue.Finite f => (Full(f.Value), f.Error, null),
            DefinitionValue.Infinite i => ("+∞", null, Sentence(i.Reason)),
            DefinitionValue.NotConverged n => ("not determined", null, n.Reason),
            _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
        };

    private static string Sentence(InfinityReason reason) =>
        reason switch
        {
            InfinityReason.Support => "P has mass where Q has none.",
            InfinityReason.Divergence => "The integral or sum diverges.",
            InfinityReason.MutuallySingular => "One distribution is discrete and the other continuous.",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };

    private static string Full(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Short(double value) =>
        value == 0 ? "0" : value.ToString("0.#e+0", CultureInfo.InvariantCulture).Replace("e+", "e");
}
