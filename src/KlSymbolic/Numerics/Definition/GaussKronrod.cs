namespace KlSymbolic.Numerics.Definition;

/// <summary>Kronrod's extension of Gauss's rule with ten points to twenty-one.</summary>
/// <remarks>Source: R. Piessens et al., QUADPACK (1983), rule qk21; nodes and weights computed here with 60 digits from the Stieltjes polynomial.</remarks>
internal static class GaussKronrod
{
    /// <summary>How many nodes the rule has.</summary>
    public const int Count = 21;

    private static readonly double[] halfNodes =
    [
        0.0,
        0.14887433898163122,
        0.2943928627014602,
        0.4333953941292472,
        0.5627571346686047,
        0.6794095682990244,
        0.7808177265864169,
        0.8650633666889845,
        0.9301574913557082,
        0.9739065285171717,
        0.9956571630258081,
    ];

    private static readonly double[] halfWeights =
    [
        0.1494455540029169,
        0.14773910490133849,
        0.14277593857706009,
        0.13470921731147334,
        0.12349197626206584,
        0.10938715880229764,
        0.0931254545836976,
        0.07503967481091996,
        0.054755896574351995,
        0.032558162307964725,
        0.011694638867371874,
    ];

    private static readonly double[] halfGaussWeights =
    [
        0,
        0.29552422471475287,
        0,
        0.26926671930999635,
        0,
        0.21908636251598204,
        0,
        0.1494513491505806,
        0,
        0.06667134430868814,
        0,
    ];

    /// <summary>The node with that index, between −1 and 1.</summary>
    public static double Node(int i) => i < 10 ? -halfNodes[10 - i] : halfNodes[i - 10];

    /// <summary>Its weight in Kronrod's rule.</summary>
    public static double Weight(int i) => halfWeights[Math.Abs(i - 10)];

    /// <summary>Its weight in Gauss's rule; 0 where it is not a node of that.</summary>
    public static double GaussWeight(int i) => halfGaussWeights[Math.Abs(i - 10)];

    /// <summary>An estimate of the error of Kronrod's value from its difference to Gauss's, as in QUADPACK.</summary>
    /// <param name="difference">|Kronrod − Gauss|.</param>
    /// <param name="variation">∫ |f − mean|.</param>
    public static double Error(double difference, double variation) =>
        variation > 0
            ? Math.Min(variation, variation * Math.Pow(Math.Min(1, 200 * difference / variation), 1.5))
            : difference;
}
