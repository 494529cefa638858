using System.Collections.Immutable;

namespace KlSymbolic.Notation;

/// <summary>The Greek letters that formulas use and their ASCII names. Capitals that look like Latin letters are not among them.</summary>
internal static class GreekLetters
{
    /// <summary>Letter by ASCII name; the first of several shapes is the one that is printed.</summary>
    public static ImmutableDictionary<string, char> ByName { get; } =
        new Dictionary<string, char>
        {
            ["alpha"] = 'α',
            ["beta"] = 'β',
            ["gamma"] = 'γ',
            ["delta"] = 'δ',
            ["epsilon"] = 'ε',
            ["zeta"] = 'ζ',
            ["eta"] = 'η',
            ["theta"] = 'θ',
            ["iota"] = 'ι',
            ["kappa"] = 'κ',
            ["lambda"] = 'λ',
            ["mu"] = 'μ',
            ["nu"] = 'ν',
            ["xi"] = 'ξ',
            ["pi"] = 'π',
            ["rho"] = 'ρ',
            ["sigma"] = 'σ',
            ["tau"] = 'τ',
            ["upsilon"] = 'υ',
            ["phi"] = 'φ',
            ["chi"] = 'χ',
            ["psi"] = 'ψ',
            ["omega"] = 'ω',
            ["Gamma"] = 'Γ',
            ["Delta"] = 'Δ',
            ["Theta"] = 'Θ',
            ["Lambda"] = 'Λ',
            ["Xi"] = 'Ξ',
            ["Pi"] = 'Π',
            ["Sigma"] = 'Σ',
            ["Phi"] = 'Φ',
            ["Psi"] = 'Ψ',
            ["Omega"] = 'Ω',
        }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ImmutableDictionary<char, string> byLetter = ByName
        .ToImmutableDictionary(p => p.Value, p => p.Key)
        .Add('\u00B5', "mu") // micro sign
        .Add('\u03D1', "theta")
        .Add('\u03D5', "phi")
        .Add('\u03F5', "epsilon");

    /// <summary>The ASCII name of a letter, or null.</summary>
    public static string? NameOf(char letter) => byLetter.TryGetValue(letter, out var name) ? name : null;
}
