using F = KlSymbolic.Numerics.Floating.SpecialFunctions;
using X = KlSymbolic.Numerics.Floating.DoubleDoubleFunctions;

namespace KlSymbolic.Numerics.Floating.Kernels;

internal static partial class KernelTable
{
    private static IEnumerable<Kernel> GammaFamily() =>
        [
            Of("lgamma", F.LogGamma, F.Digamma, X.LogGamma, ulps: 5, floor: 2e-29),
            Of("digamma", F.Digamma, F.Trigamma, X.Digamma, ulps: 5, floor: 1e-30),
            Of(
                "polygamma",
                (n, x) => F.Polygamma((int)n, x),
                (_, _) => 0,
                (n, x) => F.Polygamma((int)n + 1, x),
                (n, x) => X.Polygamma((int)n.Hi, x),
                ulps: 8
            ),
            Of("trigamma", F.Trigamma, x => F.Polygamma(2, x), x => X.Polygamma(1, x), ulps: 8),
            Of(
                "lbeta",
                F.LogBeta,
                (a, b) => F.Digamma(a) - F.Digamma(a + b),
                (a, b) => F.Digamma(b) - F.Digamma(a + b),
                X.LogBeta,
                ulps: 12,
                floor: 1e-28
            ),
            Of("elogfactorial", F.PoissonLogFactorial, F.PoissonLogFactorialSlope, X.PoissonLogFactorial),
            Of(
                "gammainc",
                F.GammaIncomplete,
                (a, x) => (F.GammaIncomplete(a * (1 + 1e-6), x) - F.GammaIncomplete(a, x)) / (a * 1e-6),
                F.GammaDensity,
                ulps: 100
            ),
            new("betainc")
            {
                Ternary = F.BetaIncomplete,
                Slopes =
                [
                    (a, b, x) => (F.BetaIncomplete(a * (1 + 1e-6), b, x) - F.BetaIncomplete(a, b, x)) / (a * 1e-6),
                    (a, b, x) => (F.BetaIncomplete(a, b * (1 + 1e-6), x) - F.BetaIncomplete(a, b, x)) / (b * 1e-6),
                    F.BetaDensity,
                ],
                Ulps = 100,
            },
        ];
}
