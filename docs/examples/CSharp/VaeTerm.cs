using KlSymbolic.Checking;
using KlSymbolic.Notation;

namespace KlSymbolic.Examples;

/// <summary>The regularising term of a variational autoencoder: the encoder's Normal(m, exp(L/2)) against the prior Normal(0, 1).</summary>
public static class VaeTerm
{
    /// <summary>Derives the term, checks the formula of the paper and a common slip, and adds it up over a latent vector.</summary>
    /// <remarks>D. P. Kingma, M. Welling, Auto-Encoding Variational Bayes (2014), appendix B.</remarks>
    public static void Run(TextWriter output)
    {
        const string encoder = "Normal(m, exp(L/2))";
        const string prior = "Normal(0, 1)";
        output.WriteLine($"KL = {Infix.Print(Numbers.Formula(Kl.Derive(encoder, prior).Divergence))}");
        output.WriteLine($"-(1 + L - m^2 - exp(L))/2: {Word(Kl.Check("-(1 + L - m^2 - exp(L))/2", encoder, prior))}");
        output.WriteLine(
            $"-(1 + L - m^2 - exp(2*L))/2: {Word(Kl.Check("-(1 + L - m^2 - exp(2*L))/2", encoder, prior))}"
        );

        (string Mean, string LogVariance)[] latent = [("0.5", "-1"), ("-1.25", "0.1"), ("0", "0")];
        var total = 0.0;
        foreach (var (mean, logVariance) in latent)
        {
            var term = Numbers.Value(Kl.Evaluate(encoder, prior, values: [("m", mean), ("L", logVariance)]).Divergence);
            output.WriteLine($"m = {mean}, L = {logVariance}: {Numbers.Text(term)} nats");
            total += term;
        }
        output.WriteLine($"sum over the latent vector: {Numbers.Text(total)} nats");
    }

    private static string Word(Verdict verdict) =>
        verdict switch
        {
            Verdict.Proven => "proven",
            Verdict.Refuted => "refuted",
            _ => "undecided",
        };
}
