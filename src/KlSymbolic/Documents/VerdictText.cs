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
        page.Paragraph($"It rests on: {string.Join("; ", v.TrustedBase)}.", Indent, TextRole.Aside);
    }

    private static void Write(TextBuilder page, TextLayout layout, Verdict.Refuted v)
    {
        page.Line(new TextSpan("Refuted", TextRole.Bad));
        var point = string.Join(", ", v.Counterexample.Point.Select(c => $"{layout.Print(c.Symbol)} = {c.Value}"));
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
