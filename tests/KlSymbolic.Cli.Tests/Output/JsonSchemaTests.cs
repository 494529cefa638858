using KlSymbolic.Cli.Tests.Readme;
using NJsonSchema;

namespace KlSymbolic.Cli.Tests.Output;

/// <summary>What is printed with <c>--json</c> is what the published schema says.</summary>
public sealed class JsonSchemaTests
{
    private static readonly Task<JsonSchema> schema = JsonSchema.FromFileAsync(
        Repository.File("docs/klsym.schema.json")
    );

    /// <summary>The name of a definition, and a command; kinds of answers and of outcomes are all met.</summary>
    public static TheoryData<string, string> Commands =>
        new()
        {
            { "derive", "derive 'Normal(m, s)' 'Normal(u, t)' --json" },
            { "derive", "derive 'Gamma(a, b)' 'Frechet(c, d)' --format json --steps none" },
            { "derive", "derive 'Cauchy(a, b)' 'Normal(c, d)' --json --steps short" },
            { "derive", "derive 'Logistic(a, b)' 'Logistic(c, d)' --json" },
            { "derive", "derive 'Uniform(a, b)' 'Uniform(c, d)' --assume 'c <= a' --json" },
            { "derive", "derive 'MultivariateNormal(m, S)' 'MultivariateNormal(n, T)' --json" },
            { "derive_gradient", "derive 'Normal(m, s)' 'Laplace(u, t)' --gradient --json" },
            { "derive_gradient", "derive 'InverseWishart(a, S)' 'Wishart(b, T)' --gradient --json" },
            { "derive_renyi", "derive 'Normal(m, s)' 'Normal(u, t)' --renyi --json" },
            { "derive_symmetric", "derive 'Poisson(a)' 'Poisson(b)' --jeffreys --json" },
            { "derive_symmetric", "derive 'Bernoulli(p)' 'Bernoulli(q)' --jensen-shannon --json" },
            { "derive_bregman", "derive 'Gamma(a, b)' 'Gamma(c, d)' --bregman --json" },
            {
                "derive_product",
                "derive 'Product(Normal(a, 1), Poisson(b))' 'Product(Normal(0, 1), Poisson(c))' --json"
            },
            { "eval", "eval 'Normal(0, 1)' 'Laplace(0, 1)' --json" },
            { "eval", "eval 'Cauchy(0, 1)' 'Normal(0, 1)' --json --bits" },
            { "eval", "eval 'Normal(0, 1)' 'Normal(0, 1e-200)' --json --bits" },
            {
                "eval",
                "eval 'MultivariateNormal([0, 0], [[1, 0], [0, 1]])' 'MultivariateNormal([1, 0], [[2, 0], [0, 1]])' --json"
            },
            { "eval_digits", "eval 'Beta(2, 3)' 'Beta(1/2, 1/2)' --digits 20 --json" },
            { "eval_renyi", "eval 'Normal(0, 1)' 'Normal(1, 2)' --renyi 1/2 --json" },
            { "eval_line", "eval --jsonl" },
            { "eval_line", "eval --jsonl --digits 20" },
            { "eval_line", "eval --jsonl --samples 50" },
            { "check", "check 'Poisson(a)' 'Poisson(b)' 'a*log(a/b) - a + b' --json" },
            { "check", "check 'Poisson(a)' 'Poisson(b)' 'a*log(a/b) + a - b' --json" },
            { "check", "check 'Logistic(a, b)' 'Logistic(c, d)' 'log(d/b)' --json" },
            { "verify", "verify Poisson --cases 3 --json" },
            { "explain", "explain '{H: 0.5, T: 0.5}' '{H: 0.8, T: 0.2}' --json" },
            { "explain", "explain 'Uniform(0, 2)' 'Uniform(0, 1)' --json --bits" },
            { "project", "project 'Poisson(4)' --onto Geometric --direction forward --json" },
            { "list", "list --json" },
            { "list", "list --json --support interval" },
            { "list_pairs", "list --json --family Gamma" },
            { "list_pairs", "list --json --p Cauchy --kind infinite" },
            { "list_fisher", "list --fisher --json --support integers" },
            { "describe", "describe Gamma --json" },
            { "describe", "describe Wishart --json" },
            { "describe_fisher", "describe Weibull --fisher --json" },
        };

    /// <summary>What stands on standard input: a finite, an infinite and a structured pair, and a line that is none.</summary>
    private const string Lines = """
        {"p":{"family":"Normal","params":{"mu":"0","sigma":"1"}},"q":{"family":"Laplace","params":{"loc":"0","scale":"1"}}}
        {"p":{"family":"Normal","params":{"mu":"0","sigma":"1"}},"q":{"family":"Exponential","params":{"rate":"1"}}}
        {"p":{"family":"Wishart","params":{"df":3,"scale":[[1]]}},"q":{"family":"Wishart","params":{"df":4,"scale":[[1]]}}}
        {}
        """;

    [Theory, MemberData(nameof(Commands))]
    public async Task An_answer_is_valid(string definition, string command)
    {
        var areLines = definition == "eval_line";
        var run = Session.RunWith(areLines ? Lines : "", [.. ShellLine.Words(command)]);

        Assert.InRange(run.ExitCode, 0, 2);
        var all = await schema;
        foreach (var answer in areLines ? run.Lines : [run.Out])
        {
            var errors = all.Definitions[definition].Validate(answer);
            Assert.True(errors.Count == 0, $"{command}\n{string.Join('\n', errors)}\n{answer}");
        }
    }

    [Fact]
    public async Task Every_definition_is_used_or_referred_to()
    {
        var text = Repository.Read("docs/klsym.schema.json");
        var used = Commands.Select(row => row.Data.Item1).ToHashSet();

        Assert.All(
            (await schema).Definitions.Keys,
            name =>
                Assert.True(
                    used.Contains(name)
                        || name == "check_files"
                        || text.Contains($"\"#/definitions/{name}\"", StringComparison.Ordinal),
                    name
                )
        );
    }

    [Fact]
    public async Task A_wrong_answer_is_not_valid()
    {
        var run = Session.Run("derive", "Poisson(a)", "Poisson(b)", "--json");
        var all = (await schema).Definitions["derive"];

        Assert.Empty(all.Validate(run.Out));
        Assert.NotEmpty(all.Validate(run.Out.Replace("\"finite\"", "\"definite\"", StringComparison.Ordinal)));
        Assert.NotEmpty(all.Validate(run.Out.Replace("\"entropy\"", "\"entropie\"", StringComparison.Ordinal)));
    }
}
