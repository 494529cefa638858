namespace KlSymbolic.Algebra;

/// <content>How far functions lie from their tangents: the parts of a divergence that vanish to second order at equality.</content>
public static partial class Functions
{
    /// <summary>x − log v; where v = 1 + x, how far the logarithm lies below its tangent at 1, which is never negative.</summary>
    /// <remarks>v is given besides x so that neither is lost to rounding: x near equality, v where it is near 0.</remarks>
    public static Function LogGap => field ??= new("loggap", 2) { Definition = a => a[0] - Log.Of(a[1]) };

    /// <summary>e^x − 1 − x, how far the exponential lies above its tangent at 0; never negative.</summary>
    public static Function ExpGap =>
        field ??= new("expgap", 1) { Range = Domain.Nonnegative, Definition = a => Exp.Of(a[0]) - 1 - a[0] };

    /// <summary>log Γ(y) − log Γ(x) − d ψ(x); where d = y − x, how far log Γ lies above its tangent at x, which is never negative.</summary>
    public static Function LogGammaGap =>
        field ??= new("lgammagap", 3)
        {
            Definition = a => LogGamma.Of(a[1]) - LogGamma.Of(a[0]) - a[2] * Digamma.Of(a[0]),
        };
}
