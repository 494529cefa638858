using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Tests.Derivation;

/// <summary>Every ordered pair of families has the kind of answer that its supports and tails call for.</summary>
public class HundredPairsTests
{
    // Rows P, columns Q, in the order of the names: finite, conditional on the supports, infinite by support, mutually singular.
    private static readonly string[] names =
    [
        "Bernoulli",
        "Beta",
        "Categorical",
        "Exponential",
        "Gamma",
        "Laplace",
        "LogNormal",
        "Normal",
        "Poisson",
        "Uniform",
    ];

    private static readonly string[] table =
    [
        /* Bernoulli   */"csc sssssfs",
        /* Beta        */"sfs fffff sc",
        /* Categorical */"csc sssss fs",
        /* Exponential */"sis fffff si",
        /* Gamma       */"sis fffff si",
        /* Laplace     */"sis iifif si",
        /* LogNormal   */"sis fffff si",
        /* Normal      */"sis iifif si",
        /* Poisson     */"isi sssss fs",
        /* Uniform     */"scs ccfcf sc",
    ];

    public static TheoryData<string, string, char> All()
    {
        var data = new TheoryData<string, string, char>();
        for (var i = 0; i < names.Length; i++)
        {
            var row = table[i].Replace(" ", "");
            for (var j = 0; j < names.Length; j++)
                data.Add(names[i], names[j], row[j]);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Each_pair_has_its_kind_of_answer(string p, string q, char kind)
    {
        var derivation = Derive(p, q);
        Assert.IsType<Outcome.Finite>(derivation.Entropy);
        foreach (var outcome in (Outcome[])[derivation.Divergence, derivation.CrossEntropy])
        {
            switch (kind)
            {
                case 'f':
                    Assert.IsType<Outcome.Finite>(outcome);
                    break;
                case 'i':
                    Assert.Equal(InfinityReason.Support, Assert.IsType<Outcome.Infinite>(outcome).Reason);
                    break;
                case 's':
                    Assert.Equal(InfinityReason.MutuallySingular, Assert.IsType<Outcome.Infinite>(outcome).Reason);
                    break;
                default:
                    var cases = Assert.IsType<Outcome.Cases>(outcome).Items;
                    Assert.Equal(2, cases.Length);
                    Assert.IsType<Outcome.Finite>(cases[0].Outcome);
                    Assert.Equal(InfinityReason.Support, Assert.IsType<Outcome.Infinite>(cases[1].Outcome).Reason);
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_identity_of_a_derivation_is_proven(string p, string q, char kind)
    {
        var derivation = Derive(p, q);
        var identities = 0;
        foreach (var step in derivation.Steps)
        {
            var known = derivation.Assumptions.With(step.Under);
            switch (step.Claim)
            {
                case Claim.Identity(var left, var right):
                    identities++;
                    Assert.True(ZeroTest.AreEqual(left, right, known) == Truth.True, $"{step.Kind}: {left} = {right}");
                    break;
                case Claim.Pointwise { Left: var left, Right: var right }:
                    Assert.True(ZeroTest.AreEqual(left, right, known) == Truth.True, $"{step.Kind}: {left} = {right}");
                    break;
                default:
                    break;
            }
        }
        if (kind is 'f' or 'c')
        {
            Assert.NotEqual(0, identities);
            Assert.Contains(derivation.Steps, s => s.Kind == StepKind.Decomposition);
        }
    }

    [Fact]
    public void The_table_names_every_family_of_the_first_ten() =>
        Assert.Equal(names, names.Select(n => Catalog.Find(n)!.Name));

    private static PairDerivation Derive(string p, string q) =>
        Pairs.Derive(Pairs.Symbolic(Catalog.Find(p)!, 1), Pairs.Symbolic(Catalog.Find(q)!, 2));
}
