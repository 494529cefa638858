using System.Globalization;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Documents.Structured;
using KlSymbolic.Evaluation;
using KlSymbolic.Evaluation.Structured;

namespace KlSymbolic.Tests.Documents.Structured;

public sealed class StructuredLimitTests
{
    // The values at numbers ever closer to the end; by exact elimination, so that no term swallows another.
    [Theory]
    [InlineData("NormalGamma", "NormalGamma(1, {lambda1}, 2, {rate1})", "NormalGamma(0, {lambda2}, 3, {rate2})", 6)]
    [InlineData(
        "NormalWishart",
        "NormalWishart([1, 0], {lambda1}, 3, [[2, 1], [1, 3]])",
        "NormalWishart([0, 2], {lambda2}, 4, [[1, 0], [0, 2]])",
        4
    )]
    public void Values_grow_towards_a_limit_that_is_infinite(string family, string p, string q, int count)
    {
        var known = StructuredCatalog.Find(family)!;
        var limits = StructuredLimits.Of(new DerivedStructuredPairs().Of(known, known));
        Assert.Equal(count, limits.Length);
        foreach (var limit in limits)
        {
            Assert.Null(limit.Value);
            var values = new[] { 50, 100, 200 }.Select(e => At(limit.Of.Name, limit.IsAtInfinity ? e : -e)).ToList();
            Assert.True(values[0] < values[1] && values[1] < values[2], $"{limit.Of}: {string.Join(", ", values)}");
            Assert.True(values[2] > 150, $"{limit.Of}: {values[2]}");
        }

        double At(string name, int exponent)
        {
            var pair = StructuredReader.ReadPair(Put(p, name, exponent), Put(q, name, exponent));
            return Assert.IsType<OutcomeValue.Finite>(StructuredEvaluation.ClosedForms(pair).Divergence).Value;
        }
    }

    [Theory]
    [InlineData("MultivariateNormal", true)]
    [InlineData("VonMisesFisher", true)]
    [InlineData("Dirichlet", true)]
    [InlineData("UniformSphere", false)]
    public void The_closed_form_vanishes_at_equality_where_there_is_something_to_vanish(string family, bool expected)
    {
        var known = StructuredCatalog.Find(family)!;
        Assert.Equal(expected, StructuredLimits.VanishesAtEquality(new DerivedStructuredPairs().Of(known, known)));
    }

    private static string Put(string text, string name, int exponent) =>
        System.Text.RegularExpressions.Regex.Replace(
            text.Replace($"{{{name}}}", string.Create(CultureInfo.InvariantCulture, $"10^{exponent}")),
            @"\{\w+\}",
            "2"
        );
}
