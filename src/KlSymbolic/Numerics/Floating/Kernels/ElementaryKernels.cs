using F = KlSymbolic.Numerics.Floating.SpecialFunctions;
using X = KlSymbolic.Numerics.Floating.DoubleDoubleFunctions;

namespace KlSymbolic.Numerics.Floating.Kernels;

internal static partial class KernelTable
{
    private static IEnumerable<Kernel> Elementary() =>
        [
            Of("log", Math.Log, x => 1 / x, X.Log),
            Of("exp", Math.Exp, Math.Exp, X.Exp),
            Of("abs", Math.Abs, _ => 1, x => x.Abs(), ulps: 0),
            Of("cos", Math.Cos, Math.Sin, X.Cos, floor: 1e-31),
            Of("sin", Math.Sin, Math.Cos, X.Sin, floor: 1e-31),
            Of("atan", Math.Atan, x => 1 / (1 + x * x), X.Atan),
        ];

    private static IEnumerable<Kernel> Shorthands() =>
        [
            Of("log1p", F.Log1p, x => 1 / (1 + x), X.Log1p, ulps: 3),
            Of("expm1", F.Expm1, Math.Exp, X.Expm1, ulps: 6),
            Of("xlogx", F.XLogX, x => x == 0 ? 0 : 1 + Math.Log(x), X.XLogX, ulps: 3),
            Of("xlogy", F.XLogY, (x, y) => x == 0 ? 0 : Math.Log(y), (x, y) => x == 0 ? 0 : x / y, X.XLogY, ulps: 3),
            Of("sigmoid", F.Sigmoid, x => F.Sigmoid(x) * F.Sigmoid(-x), x => 1 / (1 + X.Exp(-x)), ulps: 5),
            Of("softplus", F.Softplus, F.Sigmoid, X.Softplus, ulps: 5),
            Of("logit", F.Logit, p => 1 / (p * (1 - p)), p => X.Log(p) - X.Log1p(-p), ulps: 6, floor: 1e-31),
            Of("tanh", Math.Tanh, x => 1 - Math.Tanh(x) * Math.Tanh(x), X.Tanh, ulps: 3),
            Of("atanh", F.Atanh, x => 1 / ((1 - x) * (1 + x)), X.Atanh, ulps: 6),
        ];
}
