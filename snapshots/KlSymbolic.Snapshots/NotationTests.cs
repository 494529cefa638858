using System.Text;
using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Snapshots;

/// <summary>Formulas in every notation, and LaTeX one formula a line for the TeX parser of <c>tests/latex</c>.</summary>
public class NotationTests
{
    private static readonly string[] formulas =
    [
        "log(sigma2/sigma1) + (sigma1^2 + (mu1 - mu2)^2)/(2*sigma2^2) - 1/2",
        "log(sigma) + log(2*pi)/2 + 1/2",
        "lambda1*log(lambda1/lambda2) - lambda1 + lambda2",
        "log(rate1/rate2) + rate2/rate1 - 1",
        "(a1 - a2)*digamma(a1) - lgamma(a1) + lgamma(a2) + a2*log(b1/b2) + a1*(b2 - b1)/b1",
        "log(b2/b1) + abs(mu1 - mu2)/b2 + b1*exp(-abs(mu1 - mu2)/b1)/b2 - 1",
        "p*log(p/q) + (1 - p)*log((1 - p)/(1 - q))",
        "sum(i, 1, k, p_i*log(p_i/q_i))",
        "where(a2 <= a1 and b1 <= b2, log((b2 - a2)/(b1 - a1)), inf)",
        "sqrt(2*pi*x)/3 + x^(3/2) - x^(-n) + (a/b)^n",
        "polygamma(2, x/y) + betainc(alpha, beta, x) + gammainc(shape, x/scale)",
    ];

    [Fact]
    public void Formulas_in_every_notation()
    {
        var page = new StringBuilder("# Notations\n");
        foreach (var text in formulas)
        {
            var e = Infix.Parse(text, SymbolTable.Open);
            page.Append("\n```\n")
                .Append("infix    ")
                .Append(Infix.Print(e))
                .Append('\n')
                .Append("unicode  ")
                .Append(UnicodeText.Print(e))
                .Append('\n')
                .Append("latex    ")
                .Append(Latex.Print(e))
                .Append('\n')
                .Append("C#       ")
                .Append(CSharp.Print(e))
                .Append('\n')
                .Append("F#       ")
                .Append(Notation.FSharp.Print(e))
                .Append('\n')
                .Append("```\n");
        }
        Snapshot.Verify(page.ToString(), "notation/formulas", "md");
    }

    [Fact]
    public void Latex_of_every_function()
    {
        var symbols = new[] { "x", "mu_1", "rate_max" }.Select(n => (Expr)new Symbol(n, Domain.Real)).ToList();
        var lines = Functions
            .All.Where(f => f.Arity <= symbols.Count)
            .SelectMany(f =>
                new[]
                {
                    f.Of([.. symbols.Take(f.Arity)]),
                    3 * f.Of([.. symbols.Take(f.Arity).Select(s => s / 2)]).Pow(2) * symbols[0],
                }
            )
            .Concat(formulas.Select(f => Infix.Parse(f, SymbolTable.Open)))
            .Select(e => Latex.Print(e) + "\n");
        Snapshot.Verify(string.Concat(lines), "notation/latex", "tex");
    }
}
