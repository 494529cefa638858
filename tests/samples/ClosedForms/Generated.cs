using System;
using KlSymbolic.Annotations;

namespace ClosedForms;

public static partial class Generated
{
    /// <summary>Written by the generator.</summary>
    [ClosedForm("Exponential(a)", "Exponential(b)")]
    public static partial double Kl(double a, double b);
}
