using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Checking;

namespace KlSymbolic.Documents;

/// <summary>A verdict as a page for a terminal: the verdict, what it rests on, and the derived formula.</summary>
public static class VerdictText
{
    private const int Indent = 2;
    private const string Claimed = "claimed ";
    private const string True = "true    ";
    private const string Derived = "derived ";

    /// <summary>The page.</summary>
    public static TextPage Of(Verdict verdict, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        switch (verdict)
        {
            case Verdict.Proven v:
                Write(page, layout, v);
                break;
            case Verdict.Refuted v:
                Write(page, layout, v);
                break;
            case Verdict.Undecided v:
                page.Line(new TextSpan("Undecided", TextRole.Caution));
                page.Paragraph(Sentence(v.Why), Indent);
                page.Paragraph(Sentence(v.Evidence), Indent);
                if (v.Derived is { } derived)
                    page.Formula([new(Derived)], layout.Print(derived), Indent);
                break;
            default:
                throw new InvalidOperationException($"Unknown verdict {verdict.GetType().Name}.");
        }
        return page.ToPage();
    }

    private static void Write(TextBuilder page, TextLayout layout, Verdict.Proven v)
    {
        page.Line(new TextSpan("Proven", TextRole.Good));
        page.Paragraph("The difference from the derived formula has the normal form 0.", Indent);
        page.Formula([new(Derived)], v.Derived is { } derived ? layout.Print(derived) : "+∞", Indent);
        if (!v.Region.Equals(Condition.Always))
            page.Formula([new("where   ")], layout.Print(v.Region), Indent, TextRole.Plain);
        foreach (var exception in v.Exceptions.Take(1))
            Write(page, layout, exception);
        if (v.Stability is { } stability)
            Write(page, layout, stability);
        page.Paragraph($"It rests on: {string.Join("; ", v.TrustedBase)}.", Indent, TextRole.Aside);
    }

    private static void Write(TextBuilder page, TextLayout layout, Counterexample exception)
    {
        page.Paragraph(
            "It is equal as a formula in the interior, and not on all boundaries as it is written:",
            Indent,
            TextRole.Caution
        );
        page.Formula([new("at      ")], Print(exception.Point, layout), Indent);
        page.Formula([new(Claimed)], Print(exception.Claimed), Indent, TextRole.Bad);
        page.Formula([new(True)], Print(exception.True), Indent, TextRole.Good);
    }

    private static void Write(TextBuilder page, TextLayout layout, Stability stability)
    {
        page.Line(
            new TextSpan(
                stability.Grade == StabilityGrade.Fails ? "Unstable: fails" : "Unstable: loses digits",
                TextRole.Caution
            )
        );
        page.Paragraph(Sentence($"In double precision, {stability.Explanation}"), Indent);
        page.Formula([new("at      ")], Print(stability.Point, layout), Indent);
        page.Formula(
            [new("gives   ")],
            stability.Computed.ToString("R", CultureInfo.InvariantCulture),
            Indent,
            TextRole.Bad
        );
        page.Formula([new(True)], Print(stability.True), Indent, TextRole.Good);
        if (stability.Rewriting is { } rewriting)
            page.Formula([new("better  ")], layout.Print(rewriting), Indent);
    }

    private static string Print(IEnumerable<(Symbol Symbol, Rational Value)> point, TextLayout layout) =>
        string.Join(", ", point.Select(c => $"{layout.Print(c.Symbol)} = {c.Value}"));

    private static void Write(TextBuilder page, TextLayout layout, Verdict.Refuted v)
    {
        page.Line(new TextSpan("Refuted", TextRole.Bad));
        var point = Print(v.Counterexample.Point, layout);
        if (point.Length > 0)
            page.Formula([new("at      ")], point, Indent);
        page.Formula([new(Claimed)], Print(v.Counterexample.Claimed), Indent, TextRole.Bad);
        page.Formula([new(True)], Print(v.Counterexample.True), Indent, TextRole.Good);
        if (v.Diagnosis is { } diagnosis)
            page.Paragraph($"{Sentence(diagnosis.Explanation)} ({diagnosis.Mistake})", Indent);
        if (v.Derived is { } derived)
            page.Formula([new(Derived)], layout.Print(derived), Indent);
    }

    private static string Print(PointValue value) =>
        value switch
        {
            PointValue.Real r => r.Digits,
            PointValue.Infinite => "+∞",
            PointValue.Undefined u => $"no value: {u.Why}",
            _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
        };

    private static string Sentence(string text) =>
        text.Length == 0
            ? text
            : char.ToUpperInvariant(text[0])
                + text.Substring(1)
                + (text.EndsWith(".", StringComparison.Ordinal) ? "" : ".");
}
