namespace KlSymbolic.Algebra;

public static partial class Functions
{
    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    public static Function Pi =>
        field ??= new("pi", 0)
        {
            Latex = @"\pi",
            Unicode = "π",
            Range = Domain.Positive with { Lower = 3, Upper = Rational.Of(22, 7) },
        };

    /// <summary>Euler's constant, −ψ(1) = 0.5772… (DLMF 5.2.3).</summary>
    public static Function EulerGamma =>
        field ??= new("eulergamma", 0)
        {
            Latex = @"\gamma",
            Unicode = "γ",
            Range = Domain.Positive with { Lower = Rational.Half, Upper = Rational.Of(3, 5) },
        };

    /// <summary>+infinity, as a bound of a sum or the value of a claim.</summary>
    public static Function Infinity => field ??= new("inf", 0) { Latex = @"\infty", Unicode = "∞" };

    /// <summary>No value: what a claim yields where it is not defined.</summary>
    public static Function NotANumber => field ??= new("nan", 0) { Latex = @"\mathrm{NaN}" };
}
