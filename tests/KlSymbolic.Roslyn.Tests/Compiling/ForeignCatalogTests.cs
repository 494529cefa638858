using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KlSymbolic.Algebra;
using KlSymbolic.Notation;
using KlSymbolic.Numerics.Floating;
using KlSymbolic.Tests.Notation.Foreign;

namespace KlSymbolic.Roslyn.Tests.Compiling;

/// <summary>Closed forms of the catalogue as code of other systems, run there; a sample of the pairs, each family among them.</summary>
public sealed class ForeignCatalogTests
{
    [Fact]
    public void NumPy_and_SciPy_compute_the_same()
    {
        // 10^-8 for scipy.special, whose functions keep fewer digits near their roots.
        Compare(
            NumPy.Imports,
            NumPy.Function,
            v => $"np.float64({v})",
            call => $"float({call})",
            1e-8,
            1,
            "numpy",
            "scipy"
        );
    }

    [Fact]
    public void PyTorch_computes_the_same() =>
        Compare(
            PyTorch.Imports,
            PyTorch.Function,
            v => $"torch.tensor({v}, dtype=torch.float64)",
            call => $"float({call})",
            1e-8,
            1,
            "torch"
        );

    [Fact]
    public void SymPy_computes_the_same() =>
        // SymPy takes long for each number; every tenth form is enough to see that names and arguments are right.
        Compare(
            SymPy.Imports,
            SymPy.Function,
            v => v,
            call => $"float(sp.N(sp.sympify({call}).doit(), 20))",
            1e-10,
            10,
            "sympy"
        );

    private static void Compare(
        string imports,
        Func<string, ImmutableArray<Symbol>, Expr, string> function,
        Func<string, string> argument,
        Func<string, string> number,
        double tolerance,
        int stride,
        params string[] packages
    )
    {
        var script = new StringBuilder(imports + "\nimport warnings\nwarnings.simplefilter('ignore')\n");
        var asked = new List<(string Name, double Value, double Rounding)>();
        var refused = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var form in ClosedForms.Sample.Where((_, i) => i % stride == 0))
        {
            if (SamplePoints.Of(form, 3).LastOrDefault() is not { } point)
                continue;
            string code;
            try
            {
                code = function("f", form.Symbols, form.Value);
            }
            catch (NotSupportedException e)
            {
                refused.Add(e.Message);
                continue;
            }
            var values = form.Symbols.Select(s => point[s].ToDouble()).ToArray();
            var expected = CompiledExpression.Compile(form.Value, form.Symbols).EvaluateWithCondition(values);
            if (!double.IsFinite(expected.Value) || values.Contains(0) || values.Contains(1))
                continue;
            asked.Add((form.Name, expected.Value, double.IsNaN(expected.Error) ? 0 : expected.Error));
            var arguments = string.Join(
                ", ",
                values.Select(v => argument(v.ToString("R", CultureInfo.InvariantCulture)))
            );
            script.Append(code).Append("\nprint(repr(").Append(number($"f({arguments})")).Append("))\n");
        }
        if (Python.Run(script.ToString(), packages) is not { } output)
        {
            Assert.Skip($"no Python with {string.Join(" and ", packages)} is installed here");
            return;
        }
        var lines = output.TrimEnd('\n').Split('\n');
        var wrong = asked
            .Zip(
                lines,
                (a, line) => (a.Name, a.Value, a.Rounding, Actual: double.Parse(line, CultureInfo.InvariantCulture))
            )
            .Where(c => !(Math.Abs(c.Actual - c.Value) <= tolerance * (1 + Math.Abs(c.Value)) + 100 * c.Rounding))
            .Select(c => $"{c.Name}: {c.Actual:R} there, {c.Value:R} here")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal(asked.Count, lines.Length);
        Assert.True(asked.Count * stride >= 150, $"only {asked.Count} forms were compared");
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{asked.Count} closed forms agree with {string.Join(" and ", packages)}; {string.Join(" ", refused)}"
        );
    }
}
