using System.Collections.Immutable;
using System.Globalization;

namespace KlSymbolic.Examples;

/// <summary>The best model is the one of least divergence from the distribution that makes the data; AIC estimates that from the data alone.</summary>
/// <remarks>H. Akaike, IEEE Transactions on Automatic Control 19 (1974) 716: AIC/(2n) estimates the cross-entropy of truth and fitted model.</remarks>
public static class ModelChoice
{
    private const int Count = 2000;

    /// <summary>Data from Gamma(3, 2); the models are fitted to the distribution itself, and to a sample of it.</summary>
    public static void Run(TextWriter output)
    {
        const string truth = "Gamma(3, 2)";
        var entropy = Numbers.Value(Kl.Evaluate(truth, truth).Entropy);
        output.WriteLine($"data from {truth}, entropy {Numbers.Text(entropy)}");
        var sample = Sample();
        foreach (var family in (ReadOnlySpan<string>)["Exponential", "LogNormal", "Gamma"])
        {
            var best = Kl.Project(truth, family, hasReverse: false).Forward!;
            var fit = Kl.Project("sample", sample, family).Forward!;
            var parameters = fit.Fitted.Arguments.Length;
            // -log likelihood of the whole sample is n times the mean that the projection reports.
            var aic = 2 * parameters + 2 * Count * Numbers.Value(fit.Divergence);
            output.WriteLine(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "{0, -11} KL from the truth {1:0.0000}, + entropy = {2:0.0000}; AIC/2n {3:0.0000}",
                    family,
                    Numbers.Value(best.Divergence),
                    Numbers.Value(best.Divergence) + entropy,
                    aic / (2 * Count)
                )
            );
        }
    }

    /// <summary>A Gamma(3, 2) variable is the sum of three exponential ones of rate 2.</summary>
    private static ImmutableArray<double> Sample()
    {
        var random = new Random(20240607);
        return [.. Enumerable.Range(0, Count).Select(_ => Exponential() + Exponential() + Exponential())];

        double Exponential() => -Math.Log(1 - random.NextDouble()) / 2;
    }
}
