using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Display;
using KlSymbolic.Checking;
using KlSymbolic.Derivation;
using KlSymbolic.Notation;
using KlSymbolic.Numerics.Balls;
using KlSymbolic.Properties.Generation;

namespace KlSymbolic.Properties;

/// <summary>A formula with a mistake in it is never proven, unless enclosures at many points show that it is none.</summary>
public sealed class MutantProperties
{
    private const int PointCount = 12;
    private static readonly ClaimChecker checker = new();

    private static readonly ImmutableArray<(string P, string Q)> pairs =
    [
        ("Normal", "Normal"),
        ("Gamma", "Gamma"),
        ("Beta", "Beta"),
        ("Exponential", "Gamma"),
        ("Laplace", "Laplace"),
        ("Weibull", "Weibull"),
        ("Gumbel", "Gumbel"),
        ("Poisson", "Poisson"),
        ("Bernoulli", "Bernoulli"),
        ("Geometric", "Geometric"),
        ("Pareto", "Pareto"),
        ("InverseGamma", "InverseGamma"),
        ("Cauchy", "Cauchy"),
        ("Normal", "Laplace"),
        ("Uniform", "Normal"),
    ];

    /// <summary>The pairs with the kinds of mistakes.</summary>
    public static TheoryData<string, string, string> Cases =>
        [.. from pair in pairs from kind in Mutants.Kinds select (pair.P, pair.Q, kind)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mistake_is_never_proven(string p, string q, string kind)
    {
        var derivation = Pairs.Of(p, q);
        var right = Pairs.CasesOf(derivation).First(c => c.Outcome is Outcome.Finite);
        var known = derivation.Assumptions.With(right.When);
        var value = DisplayForm.Of(((Outcome.Finite)right.Outcome).Value, known);
        var twins = derivation
            .P.Arguments.OfType<Symbol>()
            .Zip(derivation.Q.Arguments.OfType<Symbol>(), (a, b) => (a, b))
            .ToImmutableArray();
        for (var seed = 0; seed < 2; seed++)
        {
            if (Mutants.Of(value, p == q ? twins : [], kind, seed) is not { } mutant)
                continue;
            var verdict = checker.Check(
                new()
                {
                    Formula = Infix.Print(mutant),
                    P = derivation.P.ToString(),
                    Q = derivation.Q.ToString(),
                }
            );
            if (verdict is not Verdict.Proven)
                continue;
            var symbols = value.FreeSymbols().Union(mutant.FreeSymbols());
            foreach (var point in Points.Of(symbols, known, PointCount))
                Assert.False(
                    Enclosure.Compare(mutant, value, point).Sign is ProvenSign.Negative or ProvenSign.Positive,
                    $"{Infix.Print(mutant)} was proven"
                );
        }
    }
}
