using KlSymbolic.Derivation;

namespace KlSymbolic.Checking;

/// <summary>Finds a functional in a derivation, and its name in sentences.</summary>
internal static class Quantity
{
    public static Outcome Of(PairDerivation d, Functional functional) =>
        functional switch
        {
            Functional.Divergence => d.Divergence,
            Functional.CrossEntropy => d.CrossEntropy,
            Functional.Entropy => d.Entropy,
            Functional.Renyi or Functional.JensenShannon or Functional.Jeffreys or Functional.Gradient =>
                throw new ArgumentException(
                    "A pair's derivation holds its divergence, cross-entropy and entropy only; for other quantities check a ClaimedFormula.",
                    nameof(functional)
                ),
            _ => throw new ArgumentOutOfRangeException(nameof(functional)),
        };

    public static string NameOf(Functional functional) =>
        functional switch
        {
            Functional.Divergence => "KL(P||Q)",
            Functional.CrossEntropy => "the cross-entropy H(P, Q)",
            Functional.Entropy => "the entropy H(P)",
            Functional.Renyi => "the Rényi divergence",
            Functional.JensenShannon => "the Jensen–Shannon divergence",
            Functional.Jeffreys => "the Jeffreys divergence",
            Functional.Gradient => "a derivative of KL(P||Q)",
            _ => throw new ArgumentOutOfRangeException(nameof(functional)),
        };
}
