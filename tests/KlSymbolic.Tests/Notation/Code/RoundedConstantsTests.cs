using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Code;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Tests.Notation.Code;

public sealed class RoundedConstantsTests
{
    public static TheoryData<string> Names => [.. RoundedConstants.All.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_decimals_are_those_of_the_expression(string name)
    {
        var (_, value, exact) = RoundedConstants.All.Single(c => c.Name == name);

        var enclosed = Assert.IsType<Enclosure.Enclosed>(
            Enclosure.Evaluate(
                exact,
                new Dictionary<Symbol, Rational>(),
                25,
                cancellation: TestContext.Current.CancellationToken
            )
        );

        Assert.Equal(double.Parse(enclosed.Digits, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_double_is_the_constant_only_next_to_it(string name)
    {
        var (_, value, exact) = RoundedConstants.All.Single(c => c.Name == name);

        Assert.Equal(exact, RoundedConstants.Find(value)?.Exact);
        Assert.Equal(exact, RoundedConstants.Find(Math.BitIncrement(value))?.Exact);
        Assert.Null(RoundedConstants.Find(value * (1 + 1e-15)));
        Assert.Null(RoundedConstants.Find(value * (1 - 1e-15)));
    }

    [Fact]
    public void Other_doubles_are_numbers()
    {
        Assert.Null(RoundedConstants.Find(0));
        Assert.Null(RoundedConstants.Find(1));
        Assert.Null(RoundedConstants.Find(-3.141592653589793));
        Assert.Null(RoundedConstants.Find(double.NaN));
        Assert.Null(RoundedConstants.Find(double.PositiveInfinity));
    }
}
