using System;
using KlSymbolic.Annotations;

namespace ClosedForms;

public static class Loops
{
    /// <summary>Right, for arrays of any length.</summary>
    [ClosedForm("DiagonalNormal(m, s)", "DiagonalNormal(n, 1)")]
    public static double Diagonal(double[] m, double[] s, double[] n)
    {
        double sum = 0;
        for (int i = 0; i < m.Length; i++)
        {
            if (s[i] <= 0)
                throw new ArgumentOutOfRangeException(nameof(s));
            sum += 0.5 * (s[i] * s[i] + (m[i] - n[i]) * (m[i] - n[i]) - 1) - Math.Log(s[i]);
        }
        return sum;
    }

    /// <summary>P and Q are exchanged.</summary>
    [ClosedForm("Categorical(p)", "Categorical(q)")]
    public static double Swapped(double[] p, double[] q)
    {
        double sum = 0;
        for (int i = 0; i < p.Length; i++)
            sum += q[i] * Math.Log(q[i] / p[i]);
        return sum;
    }
}
