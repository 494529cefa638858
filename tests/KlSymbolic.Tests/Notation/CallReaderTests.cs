using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation;

public class CallReaderTests
{
    [Fact]
    public void Arguments_come_with_their_places()
    {
        var call = CallReader.Read(" Normal(mu1, sigma = 1/2) ", SymbolTable.Open);
        Assert.Equal(("Normal", 1, 6, 24), (call.Name, call.Position, call.NameLength, call.Length));
        Assert.Equal(2, call.Arguments.Length);
        Assert.Equal((null, 8, 3), Place(call.Arguments[0]));
        Assert.Equal(("sigma", 13, 11), Place(call.Arguments[1]));
        Assert.True(Scalar(call.Arguments[0].Value) == new Symbol("mu1", Domain.Real));
        Assert.True(Scalar(call.Arguments[1].Value) == Rational.Half);
        Assert.Equal((21, 3), (call.Arguments[1].Value.Position, call.Arguments[1].Value.Length));
    }

    [Theory]
    [InlineData("Uniform")]
    [InlineData("Uniform()")]
    public void Arguments_may_be_left_out(string text) =>
        Assert.Empty(CallReader.Read(text, SymbolTable.Open).Arguments);

    [Fact]
    public void Vectors_nest()
    {
        var call = CallReader.Read("M([[a, 1], [1, b]], mean = [0, where(a < b, 1, 2)])", SymbolTable.Open);
        var rows = Assert.IsType<CallValue.Vector>(call.Arguments[0].Value).Items;
        Assert.Equal(2, rows.Length);
        var second = Assert.IsType<CallValue.Vector>(rows[1]).Items;
        Assert.True(Scalar(second[0]) == Expr.One);
        Assert.True(Scalar(second[1]) == new Symbol("b", Domain.Real));
        Assert.Equal("mean", call.Arguments[1].Name);
        Assert.Equal((11, 6), (rows[1].Position, rows[1].Length));
    }

    [Theory]
    [InlineData("", "column 1: the text is empty; write a name with arguments such as Normal(mu, sigma)")]
    [InlineData("3", "column 1: expected a name with arguments such as Normal(mu, sigma), found '3'")]
    [InlineData("Normal 0", "column 8: expected '(' or the end of the text after 'Normal', found '0'")]
    [InlineData("Normal(0, 1) x", "column 14: expected the end of the text after 'Normal', found 'x'")]
    [InlineData("Normal(0, 1", "column 12: expected ')' to close '(' of column 7, found the end of the text")]
    [InlineData("Normal(0,, 1)", "column 10: expected a number, a name or '(', found ','")]
    [InlineData("Normal(0, 1/0)", "column 13: division by zero")]
    [InlineData("Normal(x y, 1)", "column 10: expected an operator before 'y'; a product is written x*y")]
    [InlineData("V([1, 2)", "column 8: expected ']' to close '[' of column 3, found ')'")]
    [InlineData("V([])", "column 4: a vector needs at least one item")]
    [InlineData("V([1] + 2)", "column 7: expected ')' to close '(' of column 2, found '+'")]
    public void Errors_count_columns_from_the_start_of_the_text(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ParseException>(() => CallReader.Read(text, SymbolTable.Open)).Message);

    [Fact]
    public void Deep_brackets_are_refused()
    {
        var error = Assert.Throws<ParseException>(() =>
            CallReader.Read("V(" + new string('[', 10_000), SymbolTable.Open)
        );
        Assert.Equal("column 203: the nesting is deeper than 200 levels; split the formula", error.Message);
    }

    private static (string?, int, int) Place(CallArgument argument) =>
        (argument.Name, argument.Position, argument.Length);

    private static Expr Scalar(CallValue value) => Assert.IsType<CallValue.Scalar>(value).Expression;
}
