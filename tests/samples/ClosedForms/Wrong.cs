using System;
using KlSymbolic.Annotations;

namespace ClosedForms;

public static class Wrong
{
    /// <summary>The constant is forgotten.</summary>
    [ClosedForm("Normal(mu, exp(logvar/2))", "Normal(0, 1)")]
    public static double Loss(double mu, double logvar) => -0.5 * (logvar - mu * mu - Math.Exp(logvar));

    /// <summary>1 / 2 is 0.</summary>
    [ClosedForm("Normal(m, 1)", "Normal(n, 1)")]
    public static double Halved(double m, double n) => 1 / 2 * (m - n) * (m - n);

    /// <summary>A misspelt family.</summary>
    [ClosedForm("Exponentail(a)", "Exponential(b)")]
    public static double Misspelt(double a, double b) => Math.Log(a / b) + b / a - 1;
}
