using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Structured;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Documents;
using KlSymbolic.Evaluation;
using KlSymbolic.Evaluation.Structured;
using KlSymbolic.Roslyn.Compiling;
using KlSymbolic.Tests.Notation.Foreign;

namespace KlSymbolic.Roslyn.Tests.Compiling;

/// <summary>Code for vectors and matrices gives what exact rational arithmetic gives for the same items, for every pair of families.</summary>
public sealed class MatrixCodeTests
{
    private static readonly Lazy<ImmutableArray<Sample>> samples = new(() => [.. Samples()]);

    [Fact]
    public void CSharp_of_every_pair_compiles_without_a_warning_and_gives_the_exact_value()
    {
        var source = new StringBuilder("using System;\n");
        foreach (var (sample, i) in samples.Value.Select((s, i) => (s, i)))
            source.Append(
                CultureInfo.InvariantCulture,
                $"public static class C{i}\n{{\n{DerivationCode.Of(sample.Derivation, CodeNotation.CSharp)}}}\n"
            );
        Assert.True(samples.Value.Sum(s => s.Exact.Length) >= 40, "too few quantities are finite");
        var assembly = MemoryAssembly.Load(source.ToString());
        foreach (var (sample, i) in samples.Value.Select((s, i) => (s, i)))
        {
            var type = assembly.GetType($"C{i}")!;
            foreach (var (name, exact) in sample.Exact)
            {
                var method = type.GetMethod(name)!;
                object[] arguments = [.. method.GetParameters().Select(p => sample.Values[p.Name!])];
                Agree(exact, (double)method.Invoke(null, arguments)!, $"{name} of {sample.Name}");
            }
        }
    }

    // ½ (tr Σ₂⁻¹Σ₁ + |μ₁ − μ₂|²/2 − 1 + log 2) in one dimension, by hand: Σ₁ = 1, Σ₂ = 2, μ₁ − μ₂ = 3.
    [Fact]
    public void Names_that_the_code_uses_itself_are_told_apart()
    {
        var derivation = Kl.DeriveStructured("MultivariateNormal(Solve, a)", "MultivariateNormal(i, class)");
        var source =
            $"using System;\npublic static class C\n{{\n{DerivationCode.Of(derivation, CodeNotation.CSharp)}}}\n";
        var method = MemoryAssembly.Load(source).GetType("C")!.GetMethod("Kl")!;
        object[] arguments =
        [
            new[] { 3.0 },
            new[,]
            {
                { 1.0 },
            },
            new[] { 0.0 },
            new[,]
            {
                { 2.0 },
            },
        ];
        Assert.Equal((0.5 + 4.5 - 1 + Math.Log(2)) / 2, (double)method.Invoke(null, arguments)!, 1e-14);
        arguments[3] = new[,]
        {
            { -2.0 },
        };
        var refused = Assert.Throws<TargetInvocationException>(() => method.Invoke(null, arguments));
        Assert.IsType<ArgumentException>(refused.InnerException);
    }

    [Theory]
    [InlineData(CodeNotation.NumPy, false, 9, "numpy")]
    [InlineData(CodeNotation.NumPy, true, 20, "numpy", "scipy")]
    [InlineData(CodeNotation.PyTorch, false, 30, "torch")]
    public void Python_gives_the_exact_value(
        CodeNotation notation,
        bool needsSciPy,
        int atLeast,
        params string[] packages
    )
    {
        // What is chosen by whether a probability is 0 is computed there too, and not taken.
        var script = new StringBuilder(
            notation == CodeNotation.NumPy ? "import numpy as np\nnp.seterr(divide='ignore', invalid='ignore')\n" : ""
        );
        var asked = new List<(string What, double Exact)>();
        foreach (var sample in samples.Value)
        {
            var code = DerivationCode.Of(sample.Derivation, notation);
            if (code.Contains("scipy", StringComparison.Ordinal) != needsSciPy)
                continue;
            script.Append(code);
            foreach (var (name, exact) in sample.Exact)
            {
                var own = name switch
                {
                    "Kl" => "kl",
                    "Entropy" => "entropy",
                    _ => "cross_entropy",
                };
                if (
                    code.Split('\n').FirstOrDefault(l => l.StartsWith($"def {own}(", StringComparison.Ordinal))
                    is not { } line
                )
                    continue; // PyTorch has no Bessel functions of such orders.
                var names = line.Split('(', ')')[1].Split(", ", StringSplitOptions.RemoveEmptyEntries);
                var arguments = names.Select(n => MatrixPoint.Python(sample.Values[n], notation));
                script.Append(
                    CultureInfo.InvariantCulture,
                    $"print(repr(float({own}({string.Join(", ", arguments)}))))\n"
                );
                asked.Add(($"{own} of {sample.Name}", exact));
            }
        }
        Assert.True(asked.Count >= atLeast, $"only {asked.Count} formulas are written");
        if (Python.Run(script.ToString(), packages) is not { } output)
        {
            Assert.Skip($"no Python with {string.Join(" and ", packages)} is installed here");
            return;
        }
        var lines = output.TrimEnd('\n').Split('\n');
        Assert.Equal(asked.Count, lines.Length);
        foreach (var ((what, exact), line) in asked.Zip(lines))
            Agree(exact, double.Parse(line, CultureInfo.InvariantCulture), what);
    }

    private static void Agree(double exact, double actual, string what) =>
        Assert.True(
            Math.Abs(exact - actual) <= 1e-12 * (1 + Math.Abs(exact)),
            $"{what}: {actual:R}, exactly {exact:R}"
        );

    /// <summary>Pairs with a finite quantity, and its value by exact elimination of rational matrices.</summary>
    private static IEnumerable<Sample> Samples()
    {
        foreach (var p in StructuredCatalog.All)
        {
            foreach (var q in StructuredCatalog.All)
            {
                var (a, b) = (MatrixPoint.Of(p, "1"), MatrixPoint.Of(q, "2"));
                var derivation = Kl.DeriveStructured(a.Symbolic, b.Symbolic);
                if (!p.Equals(q) && derivation.Divergence is not (Outcome.Finite or Outcome.Cases))
                    continue;
                var values = StructuredEvaluation.ClosedForms(StructuredReader.ReadPair(a.Text, b.Text));
                var exact = new[]
                {
                    ("Kl", values.Divergence),
                    ("CrossEntropy", values.CrossEntropy),
                    ("Entropy", values.Entropy),
                };
                yield return new(
                    $"{a.Text} and {b.Text}",
                    derivation,
                    a.Values.SetItems(b.Values),
                    [
                        .. exact
                            .Where(e => e.Item2 is OutcomeValue.Finite)
                            .Select(e => (e.Item1, ((OutcomeValue.Finite)e.Item2).Value)),
                    ]
                );
            }
        }
    }

    private sealed record Sample(
        string Name,
        StructuredDerivation Derivation,
        ImmutableDictionary<string, object> Values,
        ImmutableArray<(string Method, double Value)> Exact
    );
}
