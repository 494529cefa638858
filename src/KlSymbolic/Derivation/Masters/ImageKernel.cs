using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Derivation.Masters;

/// <summary>A kernel recognised after a change of variable: expectations are those of the statistic as a function of y.</summary>
internal sealed class ImageKernel(Bijection bijection, Law law, Law image, Kernel kernel) : Kernel
{
    /// <summary>The change of variable.</summary>
    public Bijection Bijection => bijection;

    /// <summary>The law of y.</summary>
    public Law Image => image;

    /// <inheritdoc/>
    public override Expectation? Expect(Expr statistic)
    {
        var form = image.Split.Of(statistic.Substitute(law.Variable, bijection.Inverse(image.Variable)));
        var value = form.Constant;
        var exists = Condition.Always;
        Expectation? last = null;
        foreach (var part in form.Statistics)
        {
            last = kernel.Expect(part);
            if (last is null)
                return null;
            value += form.CoefficientOf(part) * last.Value;
            exists = Condition.And(exists, last.Exists);
        }
        exists = law.Known.Reduce(exists);
        // Of several parts that may diverge, nobody knows here whether they make up for each other.
        return last is null || (form.Statistics.Skip(1).Any() && !exists.Equals(Condition.Always))
            ? null
            : last with
            {
                Value = value,
                Exists = exists,
            };
    }

    /// <inheritdoc/>
    public override Expr? ExpectBelow(Expr statistic, Expr point)
    {
        var form = image.Split.Of(statistic.Substitute(law.Variable, bijection.Inverse(image.Variable)));
        var end = bijection.Forward(point);
        Expr total = Expr.Zero;
        foreach (var part in form.Statistics.Append(Expr.One))
        {
            if (form.CoefficientOf(part) is { IsZero: false } c)
            {
                if (kernel.ExpectBelow(part, end) is not { } value)
                    return null;
                total += c * value;
            }
        }
        return total;
    }
}
