using System;
using KlSymbolic.Annotations;

namespace ClosedForms;

public static class Untranslatable
{
    /// <summary>No formula.</summary>
    [ClosedForm("Exponential(a)", "Exponential(b)")]
    public static double Kl(double a, double b) => new Random(7).NextDouble() * a / b;
}
