using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Notation.Foreign;

/// <summary>What is printed for Python is run there, and gives the values that mpmath gave.</summary>
public sealed class PythonTests
{
    [Fact]
    public void SymPy_gives_the_same_values() =>
        Compare(
            SymPy.Imports,
            SymPy.Function,
            call => $"float(sp.N({call}.doit() if hasattr({call}, 'doit') else {call}, 20))",
            value => $"sp.Rational('{value}')",
            "sympy"
        );

    [Fact]
    public void NumPy_and_SciPy_give_the_same_values() =>
        Compare(NumPy.Imports, NumPy.Function, call => $"float({call})", value => value, "numpy", "scipy");

    [Fact]
    public void PyTorch_gives_the_same_values() =>
        Compare(
            PyTorch.Imports,
            PyTorch.Function,
            call => $"float({call})",
            value => $"torch.tensor({value}, dtype=torch.float64)",
            "torch"
        );

    [Fact]
    public void What_a_system_lacks_is_refused_by_name()
    {
        var betainc = ForeignFormulas.Read("betainc(a, a, 1/2)");
        Assert.Contains(
            "betainc",
            Assert.Throws<NotSupportedException>(() => PyTorch.Print(betainc)).Message,
            StringComparison.Ordinal
        );
        var factorial = Functions.PoissonLogFactorial.Of(new Symbol("a", Domain.Positive));
        Assert.Contains(
            "elogfactorial",
            Assert.Throws<NotSupportedException>(() => NumPy.Print(factorial)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("lambda", "lambda_")]
    [InlineData("np", "np_")]
    [InlineData("x); import os #", "x_u0029__u003B__u0020_import_u0020_os_u0020__u0023_")]
    public void A_name_is_a_name_and_nothing_else(string name, string identifier) =>
        Assert.Equal($"np.log({identifier})", NumPy.Print(Functions.Log.Of(new Symbol(name, Domain.Positive))));

    private static void Compare(
        string imports,
        Func<string, ImmutableArray<Symbol>, Expr, string> function,
        Func<string, string> number,
        Func<string, string> argument,
        params string[] packages
    )
    {
        var script = new StringBuilder(imports + "\n");
        var asked = new List<(string Infix, double Value)>();
        var arguments = string.Join(", ", ForeignFormulas.Point.Select(p => argument(p.Value)));
        foreach (var row in ForeignFormulas.All)
        {
            var (infix, value) = row.Data;
            string code;
            try
            {
                code = function("f", ForeignFormulas.Parameters, ForeignFormulas.Read(infix));
            }
            catch (NotSupportedException)
            {
                continue;
            }
            asked.Add((infix, value));
            script.Append(code).Append("\nprint(repr(").Append(number($"f({arguments})")).Append("))\n");
        }
        Assert.True(asked.Count >= 20, $"only {asked.Count} formulas are written");
        if (Python.Run(script.ToString(), packages) is not { } output)
        {
            Assert.Skip($"no Python with {string.Join(" and ", packages)} is installed here");
            return;
        }
        var lines = output.TrimEnd('\n').Split('\n');
        Assert.Equal(asked.Count, lines.Length);
        foreach (var ((infix, expected), line) in asked.Zip(lines))
        {
            var actual = double.Parse(line, CultureInfo.InvariantCulture);
            Assert.True(
                Math.Abs(actual - expected) <= 1e-12 * (1 + Math.Abs(expected)),
                $"{infix}: {actual:R}, expected {expected:R}"
            );
        }
    }
}
