using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Documents.Articles;
using KlSymbolic.Documents.Blocks;
using KlSymbolic.Documents.Mathematics;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents.Injection;

/// <summary>Derives what a region asks for.</summary>
internal static class RegionContent
{
    /// <summary>The blocks of a region.</summary>
    /// <exception cref="FormatException">The request cannot be met; the message says why.</exception>
    public static ImmutableArray<Block> Of(RegionRequest request)
    {
        var notation = RegionNotation.Find(request.Notation);
        if (request.Q is null)
        {
            var (law, known) = DistributionReader.Read(request.P, request.Assume);
            return request.Quantity == "fisher"
                ? Fisher(FisherDeriver.Of(law, known), notation)
                : Outcomes(notation, Quantity.Entropy, Deriver.Entropy(law, known).Entropy, "Entropy", [law]);
        }
        var read = DistributionReader.ReadPair(request.P, request.Q, request.Assume);
        var pair = Deriver.Derive(read.P, read.Q, read.Assumptions);
        return request.Quantity switch
        {
            "kl" => Outcomes(notation, Quantity.Divergence, pair.Divergence, "Divergence", [pair.P, pair.Q]),
            "cross-entropy" => Outcomes(
                notation,
                Quantity.CrossEntropy,
                pair.CrossEntropy,
                "CrossEntropy",
                [pair.P, pair.Q]
            ),
            "gradient" => Gradient(GradientDeriver.Of(pair), notation),
            _ when notation.Name == "latex" => [.. StepSection.Of(pair)],
            _ => throw new FormatException("steps are written in latex only"),
        };
    }

    private static ImmutableArray<Block> Outcomes(
        RegionNotation notation,
        Quantity quantity,
        Outcome outcome,
        string name,
        ImmutableArray<Distribution> laws
    )
    {
        if (notation.Formula is not null)
            return [new Block.Display(Piece.Of(quantity.Sign, MathSigns.Equals, OutcomePieces.Of(outcome)))];
        var finite = outcome.AsCases.Where(c => c.Outcome is Outcome.Finite).ToList();
        if (finite.Count == 0)
            throw new FormatException(
                $"there is no finite closed form to write in {notation.Name}; 'latex' says what there is instead"
            );
        var function = string.Concat(laws.Select(l => l.Family.Name)) + name;
        return [Code(notation, function, laws, finite.Select(c => (c.When, ((Outcome.Finite)c.Outcome).Value)))];
    }

    private static ImmutableArray<Block> Gradient(GradientDerivation gradient, RegionNotation notation)
    {
        if (notation.Formula is not null)
        {
            ImmutableArray<Block> found = [.. GradientSection.Of(gradient, 2).Where(b => b is Block.Display)];
            return found.IsEmpty ? throw new FormatException("there is no finite closed form to differentiate") : found;
        }
        return
        [
            .. gradient.Partials.Select(p =>
                Code(
                    notation,
                    $"{gradient.Pair.P.Family.Name}{gradient.Pair.Q.Family.Name}DivergenceBy{p.By.Name}",
                    [gradient.Pair.P, gradient.Pair.Q],
                    p.Cases.Where(c => c.Value is not null).Select(c => (c.When, c.Value!))
                )
            ),
        ];
    }

    private static ImmutableArray<Block> Fisher(FisherDerivation fisher, RegionNotation notation) =>
        notation.Formula is not null
            ? [.. FisherSection.Of(fisher, 2).Where(b => b is Block.Display)]
            :
            [
                .. fisher
                    .Entries.Where(e => e.Information.Value is not null)
                    .Select(e =>
                        Code(
                            notation,
                            $"{fisher.P.Family.Name}Fisher{e.First.Name}{e.Second.Name}",
                            [fisher.P],
                            [(e.Information.When, e.Information.Value!)]
                        )
                    ),
            ];

    private static Block.Code Code(
        RegionNotation notation,
        string name,
        ImmutableArray<Distribution> laws,
        IEnumerable<(Condition When, Expr Value)> cases
    )
    {
        ImmutableArray<Symbol> symbols =
        [
            .. laws.SelectMany(l => l.Arguments).SelectMany(a => a.FreeSymbols()).Distinct(),
        ];
        var comment = notation.Fence is "python" or "julia" or "text" ? "#" : "//";
        try
        {
            return new Block.Code(
                notation.Fence!,
                [
                    .. cases.SelectMany(c =>
                        notation
                            .Function!(name, symbols, c.Value)
                            .Split('\n')
                            .Prepend(
                                c.When.Equals(Condition.Always) ? "" : $"{comment} where {ConditionText.Print(c.When)}"
                            )
                            .Where(line => line.Length > 0)
                    ),
                ]
            );
        }
        catch (NotSupportedException e)
        {
            throw new FormatException(e.Message, e);
        }
    }
}
