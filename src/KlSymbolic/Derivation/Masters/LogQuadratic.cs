using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Derivation.Masters;

/// <summary>The statistic log((x − m)² + d).</summary>
/// <param name="Centre">m.</param>
/// <param name="Width">d.</param>
internal sealed record LogQuadratic(Expr Centre, Expr Width)
{
    /// <summary>m and d, where the statistic has that shape.</summary>
    public static LogQuadratic? Of(Expr statistic, Law law)
    {
        Expr x = law.Variable;
        if (statistic is not Apply { Function.Name: "log", Arguments: [var u] })
            return null;
        var form = law.Split.Of(u);
        if (!form.CoefficientOf(x.Pow(2)).IsOne || form.Statistics.Any(s => s != x && s != x.Pow(2)))
            return null;
        var m = -form.CoefficientOf(x) / 2;
        return new(m, (form.Constant - m.Pow(2)).Expand());
    }
}
