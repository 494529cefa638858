using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation;

/// <summary>What is printed parses back to the same expression.</summary>
public class InfixRoundTripTests
{
    [Theory]
    [InlineData("2*(x + mu1) - (x + mu1) + 1", "mu1 + x + 1")]
    [InlineData("exp(x)*exp(x)*exp(2*x)", "exp(4*x)")]
    [InlineData("sqrt(x^2)*sqrt(x^2)*x", "x^3")]
    public void Like_parts_are_collected_so_that_the_print_is_stable(string text, string printed)
    {
        var e = Infix.Parse(text, RandomExpressions.Table);
        Assert.Equal(printed, Infix.Print(e));
        Assert.True(e == Infix.Parse(printed, RandomExpressions.Table));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_expressions_come_back(int seed)
    {
        var expressions = new RandomExpressions(seed);
        var nodes = 0;
        for (var i = 0; i < 2000; i++)
        {
            var e = expressions.Next(2 + i % 4);
            var text = Infix.Print(e);
            var back = Infix.Parse(text, RandomExpressions.Table);
            Assert.True(e == back, $"{text} came back as {Infix.Print(back)}; {e} as {back}");
            nodes += e.Depth;
        }
        Assert.True(nodes > 4000);
    }
}
