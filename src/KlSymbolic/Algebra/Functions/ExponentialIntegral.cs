namespace KlSymbolic.Algebra;

public static partial class Functions
{
    /// <summary>The exponential integral E1(x), x &gt; 0 (DLMF 6.2.1).</summary>
    public static Function ExpIntegralE1 =>
        field ??= new("E1", 1)
        {
            Latex = @"E_1",
            Unicode = "E₁",
            Range = Domain.Positive,
            ArgumentDomain = Domain.Positive,
            Derivative = (a, _) => -Exp.Of(-a[0]) / a[0],
        };

    /// <summary>The scaled exponential integral e^x E1(x), x &gt; 0 (DLMF 6.2.1), which does not vanish for large x.</summary>
    public static Function ExpIntegralE1Scaled =>
        field ??= new("E1e", 1)
        {
            Range = Domain.Positive,
            ArgumentDomain = Domain.Positive,
            Definition = a => Exp.Of(a[0]) * ExpIntegralE1.Of(a),
        };

    /// <summary>The exponential integral Ei(x): for x &gt; 0 a principal value (DLMF 6.2.5), and −E1(−x) for x &lt; 0 (DLMF 6.2.6).</summary>
    public static Function ExpIntegralEi =>
        field ??= new("Ei", 1) { Latex = @"\operatorname{Ei}", Derivative = (a, _) => Exp.Of(a[0]) / a[0] };
}
