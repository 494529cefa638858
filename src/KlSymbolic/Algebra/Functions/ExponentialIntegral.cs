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
}
