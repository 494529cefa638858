using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions;

namespace KlSymbolic.Documents;

/// <summary>Functionals beside the divergence as pages for a terminal: gradient, Rényi divergence, symmetric divergences.</summary>
public static class FunctionalText
{
    /// <summary>The gradient of a divergence.</summary>
    /// <param name="gradient">What was derived.</param>
    /// <param name="steps">How much of the steps to show.</param>
    /// <param name="layout">Width and signs.</param>
    public static TextPage Of(GradientDerivation gradient, StepDetail steps, TextLayout layout)
    {
        var pair = gradient.Pair;
        var page = Begin("The gradient of KL(P‖Q)", pair.P, pair.Q, layout);
        new OutcomeText(page, layout).Write("KL(P‖Q)", pair.Divergence);
        var values = new ConditionalText(page, layout);
        foreach (var partial in gradient.Partials)
            values.Write($"∂/∂{layout.Print(partial.By)}", partial.Cases);
        Where(page, Symbols(pair.P, pair.Q), pair.Assumptions, layout);
        Steps(page, pair.Steps.AddRange(gradient.Steps), steps, layout);
        return page.ToPage();
    }

    /// <summary>A Rényi divergence.</summary>
    /// <param name="renyi">What was derived.</param>
    /// <param name="steps">How much of the steps to show.</param>
    /// <param name="layout">Width and signs.</param>
    public static TextPage Of(RenyiDerivation renyi, StepDetail steps, TextLayout layout)
    {
        var order = layout.Print(renyi.Order);
        var page = Begin($"The Rényi divergence of order {order}", renyi.P, renyi.Q, layout);
        new OutcomeText(page, layout).Write("D(P‖Q)", renyi.Divergence);
        if (renyi.Order is Symbol)
        {
            page.Gap();
            page.Line(
                new($"  limit at {order} = 1 is KL(P‖Q)"),
                renyi.Limit switch
                {
                    Agreement.Proven => new("   proven by l'Hospital's rule", TextRole.Good),
                    Agreement.Refuted => new("   fails", TextRole.Bad),
                    Agreement.Undecided => new("   not decided by the zero test", TextRole.Caution),
                    _ => new("   not compared: one of the two has no closed form", TextRole.Caution),
                }
            );
        }
        Where(page, Symbols(renyi.P, renyi.Q).Concat(renyi.Order.FreeSymbols()), renyi.Assumptions, layout);
        Steps(page, renyi.Steps, steps, layout);
        return page.ToPage();
    }

    /// <summary>A divergence that is the same in both directions.</summary>
    /// <param name="name">Its name, such as <c>The Jeffreys divergence</c>.</param>
    /// <param name="symmetric">What was derived.</param>
    /// <param name="steps">How much of the steps to show.</param>
    /// <param name="layout">Width and signs.</param>
    public static TextPage Of(string name, SymmetricDerivation symmetric, StepDetail steps, TextLayout layout)
    {
        var page = Begin(name, symmetric.P, symmetric.Q, layout);
        new OutcomeText(page, layout).Write("J(P, Q)", symmetric.Divergence);
        Where(page, Symbols(symmetric.P, symmetric.Q), symmetric.Assumptions, layout);
        Steps(page, symmetric.Steps, steps, layout);
        return page.ToPage();
    }

    internal static void Where(
        TextBuilder page,
        IEnumerable<Symbol> symbols,
        AssumptionSet assumptions,
        TextLayout layout
    )
    {
        var domains = symbols.Distinct().GroupBy(s => s.Domain).Select(g => layout.Print(g.Key, g)).ToList();
        if (domains.Count == 0 && assumptions.Facts.IsEmpty)
            return;
        page.Heading("Where");
        page.Paragraph(string.Join("; ", domains.Concat(assumptions.Facts.Select(f => layout.Print(f)))), 2);
    }

    internal static void Steps(TextBuilder page, ImmutableArray<Step> steps, StepDetail detail, TextLayout layout)
    {
        if (detail == StepDetail.None || steps.IsEmpty)
            return;
        page.Heading("Derivation");
        for (var i = 0; i < steps.Length; i++)
            StepText.Write(page, layout, i + 1, steps[i], detail);
    }

    private static TextBuilder Begin(string what, Distribution p, Distribution q, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        page.Line(new(what, TextRole.Title), new(" in nats for"));
        page.Formula([new("P = ")], layout.Print(p), 2, TextRole.Title);
        page.Formula([new("Q = ")], layout.Print(q), 2, TextRole.Title);
        page.Gap();
        return page;
    }

    private static ImmutableSortedSet<Symbol> Symbols(Distribution p, Distribution q) =>
        p.FreeSymbols().Union(q.FreeSymbols());
}
