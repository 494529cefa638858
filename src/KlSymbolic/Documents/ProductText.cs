using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Operators;

namespace KlSymbolic.Documents;

/// <summary>A derivation for products of independent factors as a page for a terminal.</summary>
public static class ProductText
{
    /// <summary>The page.</summary>
    /// <param name="derivation">What was derived.</param>
    /// <param name="steps">How much of the steps to show.</param>
    /// <param name="layout">Width and signs.</param>
    public static TextPage Of(ProductDerivation derivation, StepDetail steps, TextLayout layout)
    {
        var page = new TextBuilder(layout);
        page.Line(new("KL(P‖Q)", TextRole.Title), new(" in nats for products of independent factors"));
        Product("P = ", f => f.P);
        Product("Q = ", f => f.Q);
        page.Gap();
        var outcomes = new OutcomeText(page, layout);
        outcomes.Write("KL(P‖Q)", derivation.Divergence);
        outcomes.Write("H(P, Q)", derivation.CrossEntropy);
        outcomes.Write("H(P)", derivation.Entropy);
        var symbols = derivation.Factors.SelectMany(f => f.P.FreeSymbols().Union(f.Q.FreeSymbols()));
        FunctionalText.Where(page, symbols, derivation.Assumptions, layout);
        if (steps == StepDetail.None)
            return page.ToPage();
        for (var i = 0; i < derivation.Factors.Length; i++)
        {
            var factor = derivation.Factors[i];
            page.Heading($"Factor {i + 1}: {layout.Print(factor.P)} against {layout.Print(factor.Q)}");
            new OutcomeText(page, layout).Write("KL(P‖Q)", factor.Divergence);
            FunctionalText.Steps(page, factor.Steps, steps, layout);
        }
        page.Heading("The product");
        FunctionalText.Steps(page, derivation.Steps, steps, layout);
        return page.ToPage();

        void Product(string head, Func<PairDerivation, Distributions.Distribution> of) =>
            page.Formula(
                [new(head)],
                $"Product({string.Join(", ", derivation.Factors.Select(f => layout.Print(of(f))))})",
                2,
                TextRole.Title
            );
    }
}
