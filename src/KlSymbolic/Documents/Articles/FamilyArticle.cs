using System.Collections.Immutable;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;

namespace KlSymbolic.Documents.Articles;

/// <summary>What a family is, how it is given here and elsewhere, and what follows from its density alone.</summary>
internal static class FamilyArticle
{
    /// <summary>The article without its heading.</summary>
    /// <param name="family">The family.</param>
    /// <param name="level">The level of its headings.</param>
    public static IEnumerable<Block> Of(Family family, int level)
    {
        var law = GenericPair.P(family);
        yield return Block.Of(
            family.Summary + (family.Aliases.IsEmpty ? "" : $" Also called {string.Join(", ", family.Aliases)}.")
        );
        yield return new Block.Heading(level, "Definition");
        yield return new Block.Display(DistributionSection.Definition("p", law));
        var given = FamilyText.Given(family);
        if (given.Count > 0)
        {
            yield return Block.Of("It may be given by other quantities:");
            yield return new Block.Bullets([.. given.Select(ImmutableArray<Inline> (line) => [line])]);
        }
        if (!family.OtherSystems.IsEmpty)
        {
            yield return new Block.Heading(level, "The same elsewhere");
            yield return new Block.Table(
                ["system", "written"],
                [
                    .. family.OtherSystems.Select(
                        ImmutableArray<ImmutableArray<Inline>> (o) =>
                            [
                                [o.System],
                                [new Inline.Typed(o.Text)],
                            ]
                    ),
                ]
            );
        }
        if (ExponentialFamilies.Of(law, AssumptionSet.None) is { } form)
        {
            foreach (var block in ExponentialFamily(form, level))
                yield return block;
        }
        foreach (var block in FisherSection.Of(FisherDeriver.Of(law, AssumptionSet.None), level))
            yield return block;
    }

    private static IEnumerable<Block> ExponentialFamily(ExponentialFamilyForm form, int level)
    {
        yield return new Block.Heading(level, "Exponential family");
        if (!form.Fixed.IsEmpty)
            yield return Block.Of([
                "For fixed ",
                .. form.Fixed.SelectMany((s, i) => i == 0 ? new Inline[] { (Piece)s } : [", ", (Piece)s]),
                ":",
            ]);
        for (var j = 0; j < form.Statistics.Length; j++)
            yield return new Block.Display(
                Piece.Of(
                    Named("T", j, form),
                    MathSigns.Equals,
                    form.Statistics[j],
                    MathSigns.Aside,
                    Named("eta", j, form),
                    MathSigns.Equals,
                    form.NaturalParameters[j]
                )
            );
        yield return new Block.Display(Piece.Of(Letter("A"), MathSigns.Equals, form.LogPartition));
    }

    private static Piece Named(string letter, int index, ExponentialFamilyForm form) =>
        Letter(
            form.Statistics.Length == 1
                ? letter
                : letter + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
        );

    private static Piece Letter(string name) => new Algebra.Symbol(name, Algebra.Domain.Real);
}
