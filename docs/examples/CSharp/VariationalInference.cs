using System.Globalization;

namespace KlSymbolic.Examples;

/// <summary>Evidence = ELBO + KL(q||posterior), in a model where all three are known; then a posterior with two modes.</summary>
public static class VariationalInference
{
    /// <summary>Prior Normal(0, 1), one observation y = 2 of Normal(theta, 1): the posterior is Normal(1, sqrt(1/2)), and y has density Normal(0, sqrt(2)).</summary>
    public static void Run(TextWriter output)
    {
        var evidence = -0.5 * Math.Log(2 * Math.PI * 2) - 2.0 * 2.0 / (2 * 2);
        output.WriteLine($"log evidence = {Numbers.Text(evidence)}");
        foreach (
            var (mean, deviation) in (ReadOnlySpan<(string, string)>)[("0", "1"), ("0.8", "0.6"), ("1", "sqrt(1/2)")]
        )
        {
            var q = $"Normal({mean}, {deviation})";
            // The likelihood is symmetric in y and theta, so that E log p(y | theta) = -H(q, Normal(y, 1)).
            var fit = -Numbers.Value(Kl.Evaluate(q, "Normal(2, 1)").CrossEntropy);
            var elbo = fit - Numbers.Value(Kl.Evaluate(q, "Normal(0, 1)").Divergence);
            var gap = Numbers.Value(Kl.Evaluate(q, "Normal(1, sqrt(1/2))").Divergence);
            output.WriteLine(
                $"q = {q}: ELBO {Numbers.Text(elbo)} + KL(q||posterior) {Numbers.Text(gap)} = {Numbers.Text(elbo + gap)}"
            );
        }

        var fitted = Kl.Project("0.5*Normal(-3, 1) + 0.5*Normal(3, 1)", "Normal");
        output.WriteLine(
            $"posterior with two modes, forward: {fitted.Forward!.Fitted}, KL {Numbers.Text(Numbers.Value(fitted.Forward.Divergence))}"
        );
        foreach (var mode in fitted.Reverse!.Value.Take(2))
            output.WriteLine(
                $"posterior with two modes, reverse: {Member(mode)}, KL {Numbers.Text(Numbers.Value(mode.Divergence))}"
            );
    }

    private static string Member(Explanations.Projections.Optimum mode) =>
        string.Format(
            CultureInfo.InvariantCulture,
            "Normal({0:0.0000}, {1:0.0000})",
            [.. Explanations.Projections.Members.ArgumentsOf(mode.Fitted).Cast<object>()]
        );
}
