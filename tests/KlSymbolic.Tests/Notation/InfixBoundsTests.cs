using System.Globalization;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation;

/// <summary>Texts made to exhaust time, memory or stack are refused with a place. The work is bounded by what is counted.</summary>
public class InfixBoundsTests
{
    [Theory]
    [InlineData("(", "x", ")")]
    [InlineData("log(", "x", ")")]
    [InlineData("sum(i, 1, k, ", "x", ")")]
    [InlineData("where(a < b, 1, ", "x", ")")]
    [InlineData("√", "x", "")]
    [InlineData("x^", "x", "")]
    [InlineData("2^-", "x", "")]
    public void Nesting_is_read_to_200_levels_and_refused_beyond(string open, string inside, string close)
    {
        Assert.Null(ErrorOf(Nest(open, inside, close, 200)));
        var error = ErrorOf(Nest(open, inside, close, 5_000));
        Assert.Contains("the nesting is deeper than 200 levels", error?.Message, StringComparison.Ordinal);
        Assert.InRange(error!.Position, 200 * open.Length, 201 * open.Length);
    }

    [Fact]
    public void Ten_thousand_parentheses_are_refused_at_the_first_too_many()
    {
        var error = ErrorOf(Nest("(", "x", ")", 10_000));
        Assert.Equal("column 201: the nesting is deeper than 200 levels; split the formula", error?.Message);
    }

    [Fact]
    public void A_long_chain_is_not_a_deep_one()
    {
        Assert.Null(ErrorOf(new string('-', 90_000) + "x"));
        Assert.Null(ErrorOf(Repeat("x + ", 9_000) + "x"));
        Assert.Null(ErrorOf(Joined(" * ", 9_000, i => $"x{i}")));
    }

    [Fact]
    public void A_deep_formula_on_a_small_stack_is_refused_and_does_not_end_the_process()
    {
        ParseException? error = null;
        var thread = new Thread(
            () => error = ErrorOf(Nest("where(a < b or a < b + (", "a", "), 1, 2)", 99)),
            192 * 1024
        );
        thread.Start();
        thread.Join();
        Assert.True(
            error is null || error.Message.Contains("split the formula", StringComparison.Ordinal),
            error?.Message
        );
    }

    [Theory]
    [InlineData(100_001)]
    [InlineData(1_000_000)]
    public void A_long_text_is_refused_before_it_is_read(int length)
    {
        var error = ErrorOf(new string('?', length));
        Assert.Equal(
            $"column 100001: the text has {length.ToString(CultureInfo.InvariantCulture)} characters; at most 100000 are read",
            error?.Message
        );
    }

    [Theory]
    [InlineData("x^(10^9)", 2, "column 3: the exponent 1000000000 is too large; at most 1000 is read")]
    [InlineData("x^-1001", 2, "column 3: the exponent -1001 is too large; at most 1000 is read")]
    [InlineData("(x^1000)^1000", 0, "column 1: the exponent 1000000 is too large; at most 1000 is read")]
    [InlineData("exp(10^9*log(x))", 0, "column 1: the exponent 1000000000 is too large; at most 1000 is read")]
    [InlineData("x¹²³⁴⁵", 1, "column 2: the exponent is too large; at most 1000 is read")]
    [InlineData("2^(10^9)", 0, "column 1: the number (2)^(1000000000) has too many digits")]
    [InlineData("1 + 3^9000", 4, "column 5: the number has more than 8192 bits")]
    [InlineData("1e401", 0, "column 1: the decimal exponent is too large; at most 400 is read")]
    public void Large_exponents_are_refused(string text, int position, string message)
    {
        var error = ErrorOf(text);
        Assert.Equal((position, message), (error?.Position, error?.Message));
    }

    [Fact]
    public void Exponents_and_digits_are_read_up_to_their_bounds()
    {
        Assert.Null(ErrorOf("x^1000 + x^-1000 + 1e400 + 1e-400"));
        Assert.Null(ErrorOf(new string('9', 400)));
        Assert.Contains("401 digits", ErrorOf(new string('9', 401))?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_do_not_grow_without_bound()
    {
        Assert.Contains(
            "8192 bits",
            ErrorOf(Joined("+", 4_000, i => $"1/{1_000_003 + 2 * i}"))?.Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "8192 bits",
            ErrorOf(Joined("*", 4_000, i => $"{1_000_003 + 2 * i}"))?.Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "8192 bits",
            ErrorOf(Joined("+", 4_000, i => $"x/{1_000_003 + 2 * i}"))?.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Parts_are_counted_as_often_as_they_are_repeated()
    {
        Assert.Contains("20000 parts", ErrorOf(Repeat("x+", 40_000) + "x")?.Message, StringComparison.Ordinal);
        // Each or repeats the branch below it, so that 50 levels would unfold to 2^50 parts.
        var error = ErrorOf(Nest("where(a < b or c < d, ", "1", ", 2)", 50));
        Assert.Contains("unfold to more than 20000 parts", error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sums_in_sums_are_not_collected_over_and_over()
    {
        var text = Repeat("(", 199) + "x" + Joined("", 199, i => "+" + Joined("+", 40, j => $"x{i}_{j}") + ")");
        Assert.Contains("too many sums", ErrorOf(text)?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\uD800")]
    [InlineData("\uDC00x")]
    [InlineData("a\u0301")]
    [InlineData("x\u202Ey")]
    [InlineData("\uFEFFx")]
    public void Odd_characters_are_refused_in_one_visible_line(string text)
    {
        var error = ErrorOf(text);
        Assert.NotNull(error);
        Assert.DoesNotContain(error.Message, c => char.IsControl(c) || char.IsSurrogate(c));
    }

    [Fact]
    public void A_message_stays_short()
    {
        Assert.InRange(ErrorOf(new string('a', 90_000))!.Message.Length, 1, 200);
        Assert.InRange(ErrorOf(new string('9', 300) + "^" + new string('9', 300))!.Message.Length, 1, 250);
        Assert.InRange(ErrorOf("b " + new string('a', 90))!.Message.Length, 1, 200);
    }

    private static ParseException? ErrorOf(string text) =>
        Infix.TryParse(text, SymbolTable.Open, out _, out var error) ? null : error;

    private static string Nest(string open, string inside, string close, int times) =>
        Repeat(open, times) + inside + Repeat(close, times);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Joined(string separator, int count, Func<int, string> item) =>
        string.Join(separator, Enumerable.Range(0, count).Select(item));
}
