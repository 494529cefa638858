namespace KlSymbolic.Algebra;

public static partial class Functions
{
    /// <summary>The Riemann zeta function ζ(s), s &gt; 1 (DLMF 25.2.1).</summary>
    public static Function Zeta =>
        field ??= new("zeta", 1)
        {
            Latex = @"\zeta",
            Unicode = "ζ",
            Range = Domain.Positive with { Lower = 1 },
            ArgumentDomain = Domain.Positive with { Lower = 1 },
            Derivative = (a, _) => ZetaPrime.Of(a),
        };

    /// <summary>The derivative ζ′(s) = −Σ log(n)/n^s, s &gt; 1 (DLMF 25.2.6).</summary>
    public static Function ZetaPrime =>
        field ??= new("zetaprime", 1)
        {
            Latex = @"\zeta'",
            Unicode = "ζ′",
            Range = Domain.Negative,
            ArgumentDomain = Domain.Positive with { Lower = 1 },
        };
}
