using KlSymbolic.Algebra;
using KlSymbolic.Notation;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Roslyn.Tests.Reading;

/// <summary>Sums over ranges of integers.</summary>
public sealed class SeriesTests
{
    private static readonly Symbol n = new("n", Domain.Natural);
    private static readonly Symbol x = new("x", Domain.Real);
    private static readonly SymbolTable symbols = SymbolTable.Of(n, x);

    [Theory]
    [InlineData("System.Linq.Enumerable.Range(1, 3).Sum(i => x * i)", "sum(i, 1, 3, i*x)")]
    [InlineData("System.Linq.Enumerable.Range(0, (int)n).Sum(k => Math.Pow(x, k))", "sum(k, 0, n - 1, x^k)")]
    [InlineData("System.Linq.Enumerable.Range(0, 4).Select(i => 2.0 * i).Sum()", "sum(i, 0, 3, 2*i)")]
    [InlineData("System.Linq.Enumerable.Range(2, 4).Select((i, j) => x * i + j).Sum()", "sum(i, 2, 5, i*x + i - 2)")]
    [InlineData("System.Linq.Enumerable.Range(0, 4).Select(i => 2.0 * i).Sum(n => n + x)", "sum(n_, 0, 3, 2*n_ + x)")]
    [InlineData("System.Linq.Enumerable.Range(0, 2).Sum(x => (double)x) + x", "sum(x_, 0, 1, x_) + x")]
    public void A_sum_over_a_range_is_an_indexed_sum(string source, string infix) =>
        Assert.Equal(infix, Infix.Print(Read($"static double F(double n, double x) => {source};")));

    [Fact]
    public void An_emitted_sum_is_read_back()
    {
        var index = new Symbol("k", Domain.Integer);
        var sum = IndexedSum.Of(index, 1, n, Log(x.Pow(2) + index));

        Assert.Equal(sum, Read(CSharp.Method("F", [n, x], sum)));
    }

    [Theory]
    [InlineData("for (int i = 1; i <= 3; i++) s += x * i;", "sum(i, 1, 3, i*x)")]
    [InlineData("for (int k = 0; k < n; k++) { var p = Math.Pow(x, k); s += p; }", "sum(k, 0, n - 1, x^k)")]
    [InlineData(
        "foreach (var k in System.Linq.Enumerable.Range(1, (int)n)) { s -= x / k; s += 1; }",
        "sum(k, 1, n, -x/k) + sum(k, 1, n, 1)"
    )]
    [InlineData(
        "for (int i = 0; i < 2; i++) for (int j = i; j <= n; j++) s += x * j;",
        "sum(i, 0, 1, sum(j, i, n, j*x))"
    )]
    [InlineData("for (int x_ = 0; x_ < 2; x_++) s += x; s *= 2;", "2*sum(x_, 0, 1, x)")]
    [InlineData(
        "for (int i = 0; i < 3; i++) { if (x > i) s += x; else s -= 1; }",
        "sum(i, 0, 2, where(i < x, x, 0)) + sum(i, 0, 2, where(i < x, 0, -1))"
    )]
    [InlineData("for (int i = 1; i <= n; i++) { if (i == 2) continue; s += x; }", "sum(i, 1, n, where(i == 2, 0, x))")]
    public void A_loop_that_adds_is_an_indexed_sum(string loop, string infix) =>
        Assert.Equal(
            infix,
            Infix.Print(Read($"static double F(double n, double x) {{ double s = 0; {loop} return s; }}"))
        );

    [Theory]
    [InlineData("for (int i = 0; i < 3; i++) s += s;", "the value of s is not known here")]
    [InlineData("for (int i = 0; i < 3; i++) s *= x;", "this loop cannot be read as a sum")]
    [InlineData("for (int i = 0; i < 3; i++) { i += 1; s += x; }", "this loop cannot be read as a sum")]
    [InlineData("for (double i = 0; i < 3; i++) s += x;", "this loop cannot be read as a sum")]
    [InlineData("for (int i = 0; i < 3; i++) { if (x > i) s *= x; }", "this loop cannot be read as a sum")]
    [InlineData("for (int i = 0; i < 3; i++) { if (x > i) break; s += x; }", "this loop cannot be read as a sum")]
    [InlineData("for (int i = 0; i < 3; i++) { if (x > i) throw new Exception(); s += x; }", "cannot be read as a sum")]
    [InlineData("for (int i = 0; i < s; i++) s += x;", "the value of s is not known here")]
    [InlineData("foreach (var c in new[] { 1, 2 }) s += x;", "this cannot be summed")]
    public void A_loop_that_does_more_is_refused(string loop, string part) =>
        Assert.Contains(
            part,
            Claims
                .Refusal(() => ReadClaim($"static double F(double n, double x) {{ double s = 0; {loop} return s; }}"))
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "System.Linq.Enumerable.Range(0, (int)x).Sum(i => i)",
        "the conversion to an integer drops the fraction"
    )]
    [InlineData("System.Linq.Enumerable.Range(0, 3).Max()", "Enumerable.Max cannot be read")]
    [InlineData("System.Linq.Enumerable.Repeat(x, 3).Sum()", "this cannot be summed")]
    [InlineData("System.Linq.Enumerable.Range(0, 3).Where(i => i > 1).Sum()", "this cannot be summed")]
    public void Other_sequences_are_refused(string source, string part) =>
        Assert.Contains(
            part,
            Claims.Refusal(() => ReadClaim($"static double F(double n, double x) => {source};")).Message,
            StringComparison.Ordinal
        );

    private static Expr Read(string source) => ReadClaim(source).Value;

    private static CSharpClaim ReadClaim(string source) =>
        ClaimReader.ReadMethod(
            $"using System.Linq; {source}",
            symbols,
            cancellationToken: TestContext.Current.CancellationToken
        );
}
