using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Statistics;

namespace KlSymbolic.Derivation.Masters;

/// <summary>A kernel recognised after a change of variable: expectations are those of the statistic as a function of y.</summary>
internal sealed class ImageKernel(Rule rule, Change change, Law law, Law image, Kernel kernel) : Kernel
{
    /// <summary>The rule for changes of this kind.</summary>
    public Rule Rule => rule;

    /// <summary>The change of variable.</summary>
    public Change Change => change;

    /// <summary>The law of y.</summary>
    public Law Image => image;

    /// <summary>A form in x as a form in y.</summary>
    public LinearForm Pull(LinearForm form) => Pull(form.ToExpr());

    /// <summary>A function of y as a function of x.</summary>
    public Expr Back(Expr statistic) => statistic.Substitute(image.Variable, change.Forward(law.Variable));

    /// <summary>The expectation of a function of y.</summary>
    public Expectation? ExpectHere(Expr statistic) =>
        Averages.Under(kernel, image, statistic) is { } found ? found with { Through = this } : null;

    /// <inheritdoc/>
    public override Expectation? Expect(Expr statistic)
    {
        var form = Pull(statistic);
        var value = form.Constant;
        var exists = Condition.Always;
        var isKnown = true;
        Expectation? last = null;
        foreach (var part in form.Statistics)
        {
            last = kernel.Expect(part);
            if (last is null || last.Exists.Equals(Condition.Never))
                return form.Count == 1 ? last : null;
            isKnown &= last.IsKnown;
            if (isKnown)
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
                IsKnown = isKnown,
                Logarithm = form.Single is ({ IsOne: true }, _) ? last.Logarithm : null,
            };
    }

    /// <inheritdoc/>
    public override Expr? ExpectBelow(Expr statistic, Expr point)
    {
        var form = Pull(statistic);
        var end = change.Forward(point);
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
        // Where f decreases, x below a point is y above its image.
        return change.IsIncreasing ? total
            : statistic.IsOne ? 1 - total
            : Expect(statistic) is { } whole ? whole.Value - total
            : null;
    }

    private LinearForm Pull(Expr e) => image.Split.Of(change.Pull(e, law.Variable, image.Variable)).Expanded();
}
