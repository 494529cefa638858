using System;
using KlSymbolic.Annotations;

namespace ClosedForms;

public static class Right
{
    /// <summary>Two normal laws of one variance.</summary>
    [ClosedForm("Normal(m, s)", "Normal(n, s)")]
    public static double Kl(double m, double n, double s)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(s);
        var z = (m - n) / s;
        return 0.5 * z * z;
    }
}
