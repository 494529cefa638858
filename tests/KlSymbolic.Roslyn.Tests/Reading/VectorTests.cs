using KlSymbolic.Notation;

namespace KlSymbolic.Roslyn.Tests.Reading;

/// <summary>Sums over the items of lists, as people write them; the lists are those of P and Q, k their length.</summary>
public sealed class VectorTests
{
    private const string Sum = "sum(i, 1, k, log(p[i]/q[i])*p[i])";

    [Theory]
    [InlineData("double s = 0; for (int i = 0; i < p.Length; i++) s += p[i] * Math.Log(p[i] / q[i]); return s;", Sum)]
    [InlineData(
        "double s = 0; for (var i = 0; i <= q.Length - 1; ++i) { s += Math.Log(p[i] / q[i]) * p[i]; } return s;",
        Sum
    )]
    [InlineData(
        "int n = p.Length; double s = 0; for (int j = 0; j < n; j++) { double r = p[j] / q[j]; s += p[j] * Math.Log(r); } return s;",
        "sum(j, 1, k, log(p[j]/q[j])*p[j])"
    )]
    [InlineData("return Enumerable.Range(0, p.Length).Sum(i => p[i] * Math.Log(p[i] / q[i]));", Sum)]
    [InlineData("return p.Zip(q, (a, b) => a * Math.Log(a / b)).Sum();", Sum)]
    [InlineData("return p.Zip(q).Sum(t => t.First * Math.Log(t.First / t.Second));", Sum)]
    [InlineData("return p.Select((x, i) => x * Math.Log(x / q[i])).Sum();", Sum)]
    [InlineData("double s = 0; foreach (var (a, b) in p.Zip(q)) s += a * Math.Log(a / b); return s;", Sum)]
    [InlineData(
        "double s = 0; foreach (var t in p.Zip(q)) s += t.First * Math.Log(t.First / t.Second); return s;",
        Sum
    )]
    [InlineData(
        "var r = p.Zip(q, (a, b) => Math.Log(a / b)).ToArray(); return Enumerable.Range(0, r.Length).Sum(i => p[i] * r[i]);",
        Sum
    )]
    // Items are positive here, so that what is skipped at 0 is nowhere skipped.
    [InlineData(
        "if (p.Length != q.Length) throw new ArgumentException(); double s = 0; for (int i = 0; i < p.Length; i++) { if (p[i] == 0) continue; s += p[i] * Math.Log(p[i] / q[i]); } return s;",
        Sum
    )]
    [InlineData(
        "double s = 0; for (int i = 0; i < p.Length; i++) { if (p[i] > 0) s += p[i] * Math.Log(p[i] / q[i]); } return s;",
        Sum
    )]
    [InlineData(
        "double s = 0; for (int i = 0; i < p.Length; i++) { if (p[i] < 0) throw new ArgumentException(); s += p[i] > 0 ? p[i] * Math.Log(p[i] / q[i]) : 0; } return s;",
        Sum
    )]
    [InlineData(
        "return Dot(p, q); static double Dot(double[] a, double[] b) { double s = 0; for (int i = 0; i < a.Length; i++) s += a[i] * b[i]; return s; }",
        "sum(i, 1, k, p[i]*q[i])"
    )]
    [InlineData("double s = 0; foreach (var x in p) s -= x * Math.Log(x); return s;", "sum(i, 1, k, -log(p[i])*p[i])")]
    [InlineData("return p.Sum() + q.Count();", "sum(i, 1, k, p[i]) + k")]
    public void A_sum_over_items_is_an_indexed_sum(string body, string infix) =>
        Assert.Equal(
            infix,
            Infix.Print(Read($"using System.Linq; static double F(double[] p, double[] q) {{ {body} }}").Value)
        );

    [Theory]
    [InlineData("IReadOnlyList<double> p, List<double> q", "p.Count")]
    [InlineData("ReadOnlySpan<double> p, double[] q", "p.Length")]
    [InlineData("float[] p, float[] q", "p.Length")]
    public void Lists_of_other_types_are_read_alike(string parameters, string length) =>
        Assert.Equal(
            "sum(i, 1, k, p[i]*q[i])",
            Infix.Print(
                Read(
                    $"using System.Collections.Generic; static double F({parameters}) {{ double s = 0; for (int i = 0; i < {length}; i++) s += p[i] * q[i]; return s; }}"
                ).Value
            )
        );

    [Theory]
    [InlineData("return p[0.5 > p[0] ? 1 : 0];", "the position of an item")]
    [InlineData(
        "double s = 0; for (int i = 0; i < p.Length; i++) { if (p[i] < q[i]) throw new ArgumentException(); s += p[i]; } return s;",
        "this loop cannot be read as a sum"
    )]
    [InlineData("var a = new double[3]; return a[0];", "this cannot be read as a list of numbers")]
    [InlineData("return p.Where(x => x > 0).Sum();", "this cannot be")]
    [InlineData("p[0] = 1; return q[0];", "only locals and parameters can be assigned to")]
    [InlineData("return p.Max();", "Enumerable.Max cannot be read")]
    public void What_is_no_sum_over_items_is_refused_with_a_reason(string body, string part)
    {
        var refusal = Claims.Refusal(() =>
            Read($"using System.Linq; static double F(double[] p, double[] q) {{ {body} }}")
        );
        Assert.Contains(part, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_P_and_Q_do_not_have_is_named() =>
        Assert.Contains(
            "r is no known list; known are p, q",
            Claims.Refusal(() => Read("static double F(double[] r) => r[0];")).Message,
            StringComparison.Ordinal
        );

    private static CSharpClaim Read(string source) =>
        ClaimReader.ReadMethod(
            source,
            "Categorical(p)",
            "Categorical(q)",
            cancellationToken: TestContext.Current.CancellationToken
        );
}
