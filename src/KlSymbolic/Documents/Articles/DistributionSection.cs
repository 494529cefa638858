using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents.Articles;

/// <summary>What is given: the two distributions as their families define them, and what is assumed.</summary>
internal static class DistributionSection
{
    /// <summary>The section with its heading.</summary>
    public static IEnumerable<Block> Of(PairDerivation derivation, int level)
    {
        yield return new Block.Heading(level, "Distributions");
        foreach (var block in Of("P", "p", derivation.P).Concat(Of("Q", "q", derivation.Q)))
            yield return block;
        if (!derivation.Assumptions.Facts.IsEmpty)
            yield return Block.Of("Assumed: ", (Piece)Condition.And(derivation.Assumptions.Facts), ".");
    }

    /// <summary>One distribution: what it is, and its log-density with support and parameters.</summary>
    public static IEnumerable<Block> Of(string name, string density, Distribution law)
    {
        yield return Block.Of(
            new Inline.Strong($"{name} = {law.Family.Write(Arguments(law))}"),
            ". " + law.Family.Summary
        );
        yield return new Block.Display(Definition(density, law));
    }

    /// <summary>The log-density with the support and the domains of the parameters.</summary>
    public static Piece Definition(string density, Distribution law)
    {
        var symbols = law.Arguments.SelectMany(a => a.FreeSymbols()).Distinct().ToList();
        return Piece.Of([
            MathSigns.LogDensity(density),
            law.Variable,
            MathSigns.Close,
            MathSigns.Equals,
            law.LogDensity,
            MathSigns.Aside,
            SupportPieces.Of(law.Support, law.Variable),
            .. symbols.SelectMany(
                (s, i) => new[] { i == 0 ? MathSigns.AlsoAside : MathSigns.Next, DomainPieces.Of(s) }
            ),
        ]);
    }

    /// <summary>The arguments, named by the parameter where they have another name than it has.</summary>
    private static IEnumerable<string> Arguments(Distribution law) =>
        law.Arguments.Select(
            (a, i) =>
                law.Family.ParameterAt(i) is { IsVariadic: false, Name: var name }
                && !Infix.Print(a).StartsWith(name, StringComparison.Ordinal)
                    ? $"{name} = {Infix.Print(a)}"
                    : Infix.Print(a)
        );
}
