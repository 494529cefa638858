using KlSymbolic.Checking;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Documents.Structured;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Tests.Documents.Structured;

public sealed class StructuredSymmetryTests
{
    // Σ log-ratio terms with the same covariance leave a quadratic form; with the same kappa, 1 − mu1'mu2: both even in P and Q.
    [Theory]
    [InlineData("MultivariateNormal", "cov")]
    [InlineData("DiagonalNormal", "std")]
    [InlineData("MatrixNormal", "rowcov and colcov")]
    [InlineData("VonMisesFisher", "kappa")]
    [InlineData("NormalGamma", "lambda and shape and rate")]
    [InlineData("Dirichlet", "")]
    public void What_makes_both_directions_equal_is_found(string family, string shared)
    {
        var symmetry = Of(family, family);
        Assert.False(symmetry.Always);
        Assert.Equal(shared, string.Join(" or ", symmetry.Shared.Select(s => string.Join(" and ", s))));
    }

    [Theory]
    [InlineData("MultivariateNormal", "MultivariateNormal")]
    [InlineData("Dirichlet", "Dirichlet")]
    [InlineData("OneHotCategorical", "Multinomial")]
    public void The_two_directions_at_a_witness_are_those_by_the_definition(string p, string q)
    {
        var (a, b) = (StructuredCatalog.Find(p)!, StructuredCatalog.Find(q)!);
        var pair = new DerivedStructuredPairs().Of(a, b);
        var witness = StructuredSymmetry.Of(pair).Witness!;
        var (left, right) = (
            StructuredNames.WrittenOut(pair.P, witness.Values),
            StructuredNames.WrittenOut(pair.Q, witness.Values)
        );

        Agree(witness.True, left, right);
        Agree(witness.Claimed, right, left);

        static void Agree(PointValue found, string p, string q)
        {
            var value = Assert.IsType<PointValue.Real>(found).Approximate;
            var defined = Assert.IsType<DefinitionValue.Finite>(Kl.EvaluateStructured(p, q).Divergence.Definition);
            Assert.Equal(value, defined.Value, 1e-8 * value);
        }
    }

    [Fact]
    public void A_witness_has_a_value_for_everything_that_an_argument_is_made_of()
    {
        var pair = Kl.DeriveStructured("MultivariateNormal(m, s*I)", "MultivariateNormal(0, 2*T)");
        var witness = StructuredSymmetry.Of(pair).Witness!;
        var (p, q) = (
            StructuredNames.WrittenOut(pair.P, witness.Values),
            StructuredNames.WrittenOut(pair.Q, witness.Values)
        );
        Assert.Matches(@"^MultivariateNormal\(\[[-\d/, ]+\], \[\[[\d/]+, 0\], \[0, [\d/]+\]\]\)$", p);
        Assert.Matches(@"^MultivariateNormal\((0|\[0, 0\]), \[\[", q);
        Assert.IsType<DefinitionValue.Finite>(Kl.EvaluateStructured(p, q).Divergence.Definition);
    }

    [Fact]
    public void A_uniform_law_is_symmetric_with_itself() => Assert.True(Of("UniformSphere", "UniformSphere").Always);

    private static StructuredSymmetry Of(string p, string q) =>
        StructuredSymmetry.Of(new DerivedStructuredPairs().Of(StructuredCatalog.Find(p)!, StructuredCatalog.Find(q)!));
}
