using KlSymbolic.Evaluation;

namespace KlSymbolic.Tests.Evaluation.Compiled;

public sealed class CompiledStructuredTests
{
    [Fact]
    public void A_batch_of_Dirichlet_laws_agrees_with_exact_evaluation()
    {
        var form = Kl.CompileStructured("Dirichlet([a1, a2, a3])", "Dirichlet([b1, b2, b3])");
        var random = new Random(7);
        var columns = Enumerable
            .Range(0, 6)
            .Select(_ => Enumerable.Range(0, 20).Select(_ => 0.05 * Math.Pow(400, random.NextDouble())).ToArray())
            .ToArray();
        // Near equality, where the plain formula has no digits left, and equality.
        for (var i = 0; i < 3; i++)
        {
            columns[3 + i][18] = columns[i][18] * (1 + 1e-9 * (i + 1));
            columns[3 + i][19] = columns[i][19];
        }
        var found = new double[20];

        form.EvaluateBatch([.. columns.Select(c => (ReadOnlyMemory<double>)c)], found);

        Assert.Equal(["a1", "a2", "a3", "b1", "b2", "b3"], form.Symbols.Select(s => s.Name));
        for (var row = 0; row < found.Length; row++)
        {
            var values = columns.Select(c => c[row]).ToArray();
            var exact = Assert.IsType<OutcomeValue.Finite>(
                Kl.EvaluateStructured(Dirichlet(values[..3]), Dirichlet(values[3..])).Divergence.ClosedForm
            );
            Assert.Equal(exact.Value, found[row], 2e-13 * exact.Value);
            Assert.Equal(exact.Value, form.Evaluate(values), 1e-13 * exact.Value);
        }
        Assert.True(found[18] is > 0 and < 1e-15);
        Assert.Equal(0, found[19]);

        // All digits, since what is read is taken exactly.
        static string Dirichlet(double[] items) =>
            $"Dirichlet([{string.Join(", ", items.Select(i => i.ToString("G60", System.Globalization.CultureInfo.InvariantCulture)))}])";
    }

    // ½ (tr Σ + |μ|² − 2 − log det Σ) by hand: tr = 3, |μ|² = 5, det = 7/4.
    [Fact]
    public void Normal_laws_of_the_plane_keep_what_their_covariances_must_fulfil()
    {
        var form = Kl.CompileStructured(
            "MultivariateNormal([m1, m2], [[a, b], [b, c]])",
            "MultivariateNormal([0, 0], [[1, 0], [0, 1]])"
        );

        Assert.Equal((6 - Math.Log(1.75)) / 2, form.Evaluate(1, 2, 2, 0.5, 1), 15);
        Assert.Contains("is required", Assert.Throws<ArgumentException>(() => form.Evaluate(1, 2, 2, 5, 1)).Message);
    }

    [Theory]
    [InlineData("Dirichlet(alpha1)", "Dirichlet(alpha2)", "item by item")]
    [InlineData("Dirichlet([1, 2])", "Dirichlet([2, 1])", "no symbols")]
    public void What_cannot_be_compiled_is_said(string p, string q, string reason) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => Kl.CompileStructured(p, q)).Message);
}
