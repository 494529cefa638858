namespace KlSymbolic.Roslyn.Tests.Reading;

/// <summary>The trap that 1/2 is 0 in C#.</summary>
public sealed class IntegerDivisionTests
{
    [Theory]
    [InlineData("1/2 * x", "0", 1)]
    [InlineData("x + 7/2", "x + 3", 5)]
    [InlineData("Math.Pow(a, 1/3)", "1", 13)]
    [InlineData("x - (-7/2)", "x + 3", 6)]
    [InlineData("4/2 + x", "2 + x", 1)]
    public void A_quotient_of_integers_is_what_CSharp_computes_and_is_noted(string source, string infix, int column)
    {
        var claim = Claims.Expression(source);

        Claims.Equal(infix, claim);
        var note = Assert.Single(claim.Notes);
        Assert.Equal((ClaimNoteKind.IntegerDivision, 1, column), (note.Kind, note.Line, note.Column));
        Assert.True(claim.DividesIntegers);
    }

    [Theory]
    [InlineData("1/2.0 * x", "x/2")]
    [InlineData("1.0/2 * x", "x/2")]
    [InlineData("1d/2 * x", "x/2")]
    [InlineData("(double)1/2 * x", "x/2")]
    [InlineData("x * 1/2", "x/2")]
    [InlineData("x / 2", "x/2")]
    public void A_quotient_of_doubles_is_exact_and_not_noted(string source, string infix)
    {
        var claim = Claims.Expression(source);

        Claims.Equal(infix, claim);
        Assert.False(claim.DividesIntegers);
    }

    [Fact]
    public void The_message_says_what_is_computed_and_what_to_write() =>
        Assert.Equal(
            "line 1, column 1: `1/2`: integers are divided by integers, and C# computes 0; write a number with a point, as in 1.0",
            Claims.Expression("1/2 * x").Notes[0].ToString()
        );

    [Fact]
    public void A_quotient_of_integer_parameters_cannot_be_read()
    {
        var error = Claims.Refusal(() => Claims.Method("static double F(int a) => a / 2;"));

        Assert.Equal(
            "line 1, column 27: `a / 2`: integers are divided by integers, which drops the remainder; convert one to double first",
            error.Message
        );
    }
}
