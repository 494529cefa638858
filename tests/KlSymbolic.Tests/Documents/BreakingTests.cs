using KlSymbolic.Documents;

namespace KlSymbolic.Tests.Documents;

public sealed class BreakingTests
{
    [Fact]
    public void Words_fill_lines() =>
        Assert.Equal(["one two", "three", "four"], Breaking.Words("one two three four", 7, 7));

    [Fact]
    public void The_first_line_may_have_other_room() =>
        Assert.Equal(["one", "two three"], Breaking.Words("one two three", 4, 10));

    [Fact]
    public void A_long_word_has_a_line_of_its_own() =>
        Assert.Equal(["a", "incomprehensible", "b"], Breaking.Words("a incomprehensible b", 6, 6));

    [Fact]
    public void A_short_formula_stays_together() =>
        Assert.Equal(["given on", "x > 0."], Breaking.Words("given on x > 0.", 12, 12));

    [Fact]
    public void Nothing_is_lost()
    {
        const string text = "The mean exists where x > 0 and y ≤ 1, but not elsewhere.";
        for (var width = -1; width <= text.Length; width++)
            Assert.Equal(text, string.Join(' ', Breaking.Words(text, width, width)));
    }
}
