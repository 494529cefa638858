using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Algebra;

public class ExprTests
{
    private static readonly SymbolTable Table = SymbolTable
        .Open.With("a", Domain.Positive)
        .With("i", Domain.PositiveInteger);

    private static Expr Parse(string text) => Infix.Parse(text, Table);

    [Theory]
    [InlineData("x*(y + log(z)) - 2", "x y z")]
    [InlineData("sum(j, m, n, j*x)", "m n x")]
    [InlineData("sum(i, 1, n, i)", "n")]
    [InlineData("i*sum(i, 1, n, i)", "i n")]
    [InlineData("sum(i, i, 9, 1/i)", "i")]
    [InlineData("sum(j, 1, 9, sum(i, j, k, i + j))", "k")]
    [InlineData("7", "")]
    public void TheIndexOfASumIsNotFree(string text, string expected)
    {
        var e = Parse(text);
        Assert.Equal(expected, string.Join(" ", e.FreeSymbols().Select(s => s.Name).Order(StringComparer.Ordinal)));
        foreach (var name in new[] { "i", "k", "m", "n", "x", "y", "z" })
            Assert.Equal(expected.Split(' ').Contains(name), e.Contains((Symbol)Parse(name)));
    }

    [Theory]
    [InlineData("log(x)", true)]
    [InlineData("1 + 2*exp(log(x) + 1)", true)]
    [InlineData("sum(j, 1, n, log(j))", true)]
    [InlineData("sum(j, 1, log(n), j)", true)]
    [InlineData("log2(x) + exp(x)", false)]
    public void FunctionsAreFoundEverywhere(string text, bool hasLogarithm) =>
        Assert.Equal(hasLogarithm, Parse(text).Contains(Functions.Log));

    [Theory]
    [InlineData("x", 1)]
    [InlineData("x + log(x)", 3)]
    [InlineData("log(x)*(x + 1) + x", 4)]
    public void TheDeepestPartCounts(string text, int depth) => Assert.Equal(depth, Parse(text).Depth);

    /// <summary>In the order in which they stand: by name with numbers by value, high powers first, sums before functions, numbers last.</summary>
    [Fact]
    public void ExpressionsAreInATotalOrder()
    {
        Expr[] sorted =
        [
            new Symbol("a", Domain.Positive).Pow(3),
            new Symbol("a", Domain.Positive).Pow(2),
            Parse("a*x^2"),
            Parse("a*x"),
            Parse("a"),
            Parse("2*a"),
            Parse("a2"),
            Parse("a10"),
            Parse("b"),
            Parse("x + y"),
            Parse("x + z"),
            Parse("exp(x)"),
            Parse("log(x)^2"),
            Parse("log(x)"),
            Parse("log(y)"),
            Parse("sum(i, 1, 2, i)"),
            Parse("sum(i, 1, 3, i)"),
            Parse("sum(j, 1, 2, j)"),
            Parse("-3"),
            Parse("1/2"),
            Parse("2"),
        ];
        var order = ExprOrder.Instance;
        for (var i = 0; i < sorted.Length; i++)
        {
            for (var j = 0; j < sorted.Length; j++)
                Assert.Equal(Math.Sign(i - j), Math.Sign(order.Compare(sorted[i], sorted[j])));
        }
        var (real, positive) = (new Symbol("s", Domain.Real), new Symbol("s", Domain.Positive));
        Assert.NotEqual(0, order.Compare(real, positive));
        Assert.Equal(-Math.Sign(order.Compare(real, positive)), Math.Sign(order.Compare(positive, real)));
        Assert.True(order.Compare(null, real) < 0 && order.Compare(real, null) > 0 && order.Compare(null, null) == 0);
    }
}
