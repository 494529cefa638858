using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

/// <summary>Which functions of expressions have a ball of their own, by name; the others are evaluated through their definitions.</summary>
internal static class BallRules
{
    /// <summary>A function's value over balls.</summary>
    public delegate Ball Rule(ImmutableArray<Ball> arguments, Precision p);

    private static readonly ImmutableDictionary<string, Rule> rules = new Dictionary<string, Rule>(
        StringComparer.Ordinal
    )
    {
        ["pi"] = (_, p) => BallConstants.Pi(p),
        ["eulergamma"] = (_, p) => BallConstants.EulerGamma(p),
        ["log"] = (a, p) => a[0].Log(p),
        ["log1p"] = (a, p) => a[0].Log1p(p),
        ["exp"] = (a, p) => a[0].Exp(p),
        ["expm1"] = (a, p) => a[0].Expm1(p),
        ["abs"] = (a, p) => a[0].Abs(p),
        ["sin"] = (a, p) => a[0].Sin(p),
        ["cos"] = (a, p) => a[0].Cos(p),
        ["atan"] = (a, p) => a[0].Atan(p),
        ["erf"] = (a, p) => a[0].Erf(p),
        ["erfc"] = (a, p) => a[0].Erfc(p),
        ["erfcx"] = (a, p) => a[0].ErfcScaled(p),
        ["lgamma"] = (a, p) => a[0].LogGamma(p),
        ["digamma"] = (a, p) => a[0].Digamma(p),
        ["polygamma"] = (a, p) => BallPolygamma.Polygamma(a[0], a[1], p),
        ["gammainc"] = (a, p) => BallIncompleteGamma.GammaP(a[0], a[1], p),
        ["betainc"] = (a, p) => BallIncompleteBeta.BetaI(a[0], a[1], a[2], p),
        ["elogfactorial"] = (a, p) => a[0].ExpectedLogFactorial(p),
        ["besseli"] = (a, p) => BallBessel.BesselI(a[0], a[1], p),
        ["besselie"] = (a, p) => BallBessel.BesselIScaled(a[0], a[1], p),
        ["E1"] = (a, p) => a[0].E1(p),
        ["E1e"] = (a, p) => a[0].E1Scaled(p),
        ["Ei"] = (a, p) => a[0].Ei(p),
        ["zeta"] = (a, p) => a[0].Zeta(p),
        ["zetaprime"] = (a, p) => a[0].ZetaPrime(p),
        ["xlogx"] = (a, p) => a[0].XLogX(p),
        ["xlogy"] = (a, p) => BallShorthands.XLogY(a[0], a[1], p),
        ["inf"] = (_, _) => Ball.Undefined("infinity, which is not a number"),
        ["nan"] = (_, _) => Ball.Undefined("nan, which stands for no value"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The rule for a function, or null.</summary>
    public static Rule? For(Function function) => rules.TryGetValue(function.Name, out var rule) ? rule : null;
}
