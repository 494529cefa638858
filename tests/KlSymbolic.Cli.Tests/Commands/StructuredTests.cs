using System.Text.Json;

namespace KlSymbolic.Cli.Tests.Commands;

public sealed class StructuredTests
{
    [Fact]
    public void Derive_shows_matrices()
    {
        var run = Session.Run("derive", "MultivariateNormal(m, S)", "MultivariateNormal(0, I)", "--ascii");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("KL(P||Q) = (tr(S) + m'*m - logdet(S) - k)/2", run.Out, StringComparison.Ordinal);
        Assert.Contains("E[x*x'] = S + m*m'", run.Out, StringComparison.Ordinal);
        Assert.Contains("proven: the difference has the normal form 0", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latex", @"\operatorname{tr}\left(S\right)")]
    [InlineData("markdown", @"\mathbb{E}_P\left[x \, {x}^{\top}\right] = S + m \, {m}^{\top}")]
    [InlineData("json", "\"infix\": \"(tr(S) + m'*m - logdet(S) - k)/2\"")]
    [InlineData("csharp", "public static double Kl(double[] m, double[,] S)")]
    [InlineData("numpy", "return (form1 + trace1 - k - logdet_S) / 2.0")]
    [InlineData("julia", "logdet_S = logdet(factor_S)")]
    public void Derive_writes_each_format(string format, string part)
    {
        var run = Session.Run("derive", "MultivariateNormal(m, S)", "MultivariateNormal(0, I)", "--format", format);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(part, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Derive_shows_the_gradient_with_its_convention()
    {
        var run = Session.Run(
            "derive",
            "MultivariateNormal(m, S)",
            "MultivariateNormal(0, I)",
            "--gradient",
            "--ascii"
        );
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("d/dS", run.Out.Replace("∂/∂", "d/d"), StringComparison.Ordinal);
        Assert.Contains("1/2*I - 1/2*S^-1", run.Out, StringComparison.Ordinal);
        Assert.Contains("dKL = tr(G dS)", run.Out, StringComparison.Ordinal);
        var other = Session.Run("derive", "MultivariateNormal(m, S)", "MultivariateNormal(0, I)", "--renyi");
        Assert.Equal(64, other.ExitCode);
        Assert.Contains("the divergence and its gradient are derived", other.FirstError, StringComparison.Ordinal);
    }

    [Fact]
    public void Derive_says_where_there_is_no_code()
    {
        var run = Session.Run("derive", "MultivariateNormal(m, S)", "MultivariateNormal(0, I)", "--format", "sympy");
        Assert.Equal(64, run.ExitCode);
        Assert.Contains("not written for SymPy", run.FirstError, StringComparison.Ordinal);
    }

    [Fact]
    public void Eval_compares_both_roads()
    {
        var run = Session.Run(
            "eval",
            "MultivariateNormal([0,0],[[1,0],[0,1]])",
            "MultivariateNormal([1,0],[[2,0.5],[0.5,1]])",
            "--json"
        );
        Assert.Equal(0, run.ExitCode);
        using var json = JsonDocument.Parse(run.Out);
        var kl = json.RootElement.GetProperty("kl");
        // log 7/2 − log 2 + 1/7, by hand: det = 7/4, tr = 12/7 and the square of the deviation 4/7.
        Assert.Equal(
            Math.Log(7) / 2 - Math.Log(2) + 1.0 / 7,
            kl.GetProperty("closed_form").GetProperty("value").GetDouble(),
            1e-16
        );
        Assert.True(kl.GetProperty("agree").GetBoolean());
    }

    [Theory]
    [InlineData("klsym: P, column 28: cov must be positive definite", "MultivariateNormal([0, 0], [[1, 2], [2, 1]])")]
    [InlineData("klsym: eval needs numbers: a has no value.", "MultivariateNormal([a, 0], [[1, 0], [0, 1]])")]
    [InlineData("klsym: eval needs numbers: k has no value.", "MultivariateNormal(a, S)")]
    public void Eval_refuses_what_is_no_number(string error, string p)
    {
        var run = Session.Run("eval", p, "MultivariateNormal(0, I)");
        Assert.Equal(64, run.ExitCode);
        Assert.StartsWith(error, run.FirstError, StringComparison.Ordinal);
    }

    [Fact]
    public void Eval_proves_digits()
    {
        // 3 log 2 to 30 digits, from tables.
        var run = Session.Run(
            "eval",
            "Multinomial(6, [0, 0.5, 0.5])",
            "Multinomial(6, [0.25, 0.25, 0.5])",
            "--digits",
            "30"
        );
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  2.07944154167983592825169636437", run.Lines);
    }

    [Fact]
    public void Lines_of_JSON_hold_nested_arrays()
    {
        const string line =
            """{"p":{"family":"MultivariateNormal","params":{"mean":["0","0"],"cov":[["1","0"],["0","1"]]}},"q":{"family":"MultivariateNormal","params":{"mean":["1","0"],"cov":[["2","0.5"],["0.5","1"]]}}}""";
        const string bad =
            """{"p":{"family":"Dirichlet","params":{"alpha":["1",{}]}},"q":{"family":"Dirichlet","params":{"alpha":["1","1"]}}}""";
        var run = Session.RunWith(line + "\n" + bad + "\n", "eval", "--jsonl");
        Assert.Equal(1, run.ExitCode);
        using var first = JsonDocument.Parse(run.Lines[0]);
        Assert.Equal(Math.Log(7) / 2 - Math.Log(2) + 1.0 / 7, first.RootElement.GetProperty("kl").GetDouble(), 1e-16);
        using var second = JsonDocument.Parse(run.Lines[1]);
        Assert.Equal("invalid", second.RootElement.GetProperty("status").GetString());
        Assert.Equal(
            "p: alpha must be decimal numbers in arrays",
            second.RootElement.GetProperty("reason").GetString()
        );
    }

    [Fact]
    public void Families_are_listed_and_described()
    {
        Assert.Contains(Session.Run("list").Lines, l => l.StartsWith("Wishart(df, scale) ", StringComparison.Ordinal));
        var run = Session.Run("describe", "dirichlet");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("support: the lists of k positive numbers that sum to 1", run.Out, StringComparison.Ordinal);
        Assert.Contains("log p = ", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "KL(P‖Q) = log Γ(Σ(i = 1…k: alpha₁[i]))".Replace("alpha₁", "α₁"),
            run.Out,
            StringComparison.Ordinal
        );
    }
}
