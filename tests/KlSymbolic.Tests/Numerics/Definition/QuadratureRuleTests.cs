using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Tests.Numerics.Definition;

public sealed class QuadratureRuleTests
{
    [Fact]
    public void The_Kronrod_rule_integrates_polynomials_of_degree_31_and_the_Gauss_rule_those_of_degree_19()
    {
        for (var degree = 0; degree <= 31; degree++)
        {
            double kronrod = 0,
                gauss = 0;
            for (var i = 0; i < GaussKronrod.Count; i++)
            {
                var power = Math.Pow(GaussKronrod.Node(i), degree);
                kronrod += GaussKronrod.Weight(i) * power;
                gauss += GaussKronrod.GaussWeight(i) * power;
            }

            var exact = degree % 2 == 0 ? 2.0 / (degree + 1) : 0;
            Assert.Equal(exact, kronrod, 5e-16);
            if (degree <= 19)
                Assert.Equal(exact, gauss, 5e-16);
        }
    }

    [Fact]
    public void Kronrod_is_exact_beyond_what_Gauss_reaches()
    {
        double kronrod = 0,
            gauss = 0;
        for (var i = 0; i < GaussKronrod.Count; i++)
        {
            kronrod += GaussKronrod.Weight(i) * Math.Pow(GaussKronrod.Node(i), 30);
            gauss += GaussKronrod.GaussWeight(i) * Math.Pow(GaussKronrod.Node(i), 30);
        }

        Assert.InRange(Math.Abs(kronrod - gauss), 1e-6, 1e-2);
        Assert.InRange(GaussKronrod.Error(Math.Abs(kronrod - gauss), 0.1), 1e-6, 0.1);
        Assert.InRange(GaussKronrod.Error(1e-15, 1), 0, 1e-15);
    }

    [Fact]
    public void The_end_correction_turns_an_integral_into_a_sum()
    {
        // Σ from 50 of 1/n² = π²/6 − Σ to 49, and the integral is 1/50.
        var values = Enumerable.Range(50, EndCorrection.Count).Select(n => 1.0 / n / n).ToArray();
        var sum = Math.PI * Math.PI / 6;
        for (var n = 49; n > 0; n--)
            sum -= 1.0 / n / n;

        var (correction, error) = EndCorrection.Of(values);

        Assert.Equal(sum, 1 / 50.0 + correction, 1e-15);
        Assert.InRange(error, 1e-19, 1e-12);
    }
}
