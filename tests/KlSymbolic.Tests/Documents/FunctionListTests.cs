using KlSymbolic.Algebra;
using KlSymbolic.Documents;

namespace KlSymbolic.Tests.Documents;

public class FunctionListTests
{
    [Fact]
    public void Every_function_has_a_section()
    {
        var headings = FunctionList
            .Markdown(Functions.All)
            .Split('\n')
            .Where(l => l.StartsWith("## ", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(Functions.All.Length, headings.Count);
        Assert.Contains("## lbeta(a, b)", headings);
        Assert.Contains("## where(a < b, u, v)", headings);
        Assert.Contains("## pi", headings);
    }

    [Fact]
    public void A_section_tells_names_definition_domain_and_derivative()
    {
        var list = FunctionList.Markdown([Functions.Digamma, Functions.Softplus]);
        Assert.Contains("- printed as ψ(x)", list, StringComparison.Ordinal);
        Assert.Contains("- also read as `psi`", list, StringComparison.Ordinal);
        Assert.Contains("- for $x > 0$", list, StringComparison.Ordinal);
        Assert.Contains("- derivative by x: `polygamma(1, x)`", list, StringComparison.Ordinal);
        Assert.Contains("- stands for `log(exp(x) + 1)`", list, StringComparison.Ordinal);
    }
}
