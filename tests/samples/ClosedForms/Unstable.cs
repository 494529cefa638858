using System;
using KlSymbolic.Annotations;

namespace ClosedForms;

public static class Unstable
{
    /// <summary>Right, and without digits where a and b are close.</summary>
    [ClosedForm("Exponential(a)", "Exponential(b)")]
    public static double Kl(double a, double b) => Math.Log(a / b) + b / a - 1;
}
