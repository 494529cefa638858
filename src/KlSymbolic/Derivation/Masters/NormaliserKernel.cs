using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Values;

namespace KlSymbolic.Derivation.Masters;

/// <summary>A kernel whose normaliser is known as a function of its exponents: expectations by calculus on the normaliser.</summary>
/// <param name="rule">The rule that gives the normaliser.</param>
/// <param name="law">The law in which it was recognised.</param>
/// <param name="normaliser">The normaliser.</param>
/// <param name="statistics">The statistics u of x that the exponents multiply, in their order.</param>
/// <param name="values">The values of the exponents, and of other symbols of the normaliser.</param>
internal sealed class NormaliserKernel(
    Rule rule,
    Law law,
    Normaliser normaliser,
    ImmutableArray<Expr> statistics,
    Dictionary<Symbol, Expr> values
) : Kernel
{
    /// <inheritdoc/>
    public override Expectation? Expect(Expr statistic)
    {
        if (Tilt.Of(statistic, statistics) is not { } tilt || normaliser.Derivative(Expr.One, tilt.Orders) is not { } d)
            return null;
        var shifted = Shifted(tilt);
        var exists = law.Known.Reduce(normaliser.Domain.Map(e => e.Substitute(shifted).Expand()));
        if (exists.Equals(Condition.Never))
            return Expectation.Infinite(rule);
        return new(
            Exponentials.Times(Ratio(tilt, shifted), Arguments.Expand(d.Substitute(shifted))),
            exists,
            Describe(tilt),
            rule.Reference
        )
        {
            Logarithm = tilt.Orders.All(n => n == 0) ? LogRatio(shifted) : null,
        };
    }

    /// <inheritdoc/>
    public override Expr? ExpectBelow(Expr statistic, Expr point)
    {
        if (
            normaliser.Cumulative is not { } f
            || Tilt.Of(statistic, statistics) is not { } tilt
            || normaliser.Derivative(f, tilt.Orders) is not { } d
        )
            return null;
        var shifted = Shifted(tilt);
        var ratio = Ratio(tilt, shifted);
        shifted[Normaliser.Point] = point;
        return Exponentials.Times(ratio, Arguments.Expand(d.Substitute(shifted)));
    }

    private Dictionary<Symbol, Expr> Shifted(Tilt tilt)
    {
        var shifted = new Dictionary<Symbol, Expr>(values);
        for (var i = 0; i < tilt.Shifts.Length; i++)
            shifted[normaliser.Exponents[i]] += tilt.Shifts[i];
        return shifted;
    }

    private Expr Ratio(Tilt tilt, Dictionary<Symbol, Expr> shifted) =>
        tilt.Shifts.All(s => s.IsZero) ? Expr.One : Exponentials.Of(LogRatio(shifted));

    private Expr LogRatio(Dictionary<Symbol, Expr> shifted) =>
        Arguments.Expand(normaliser.Logarithm.Substitute(shifted) - normaliser.Logarithm.Substitute(values));

    private static string Describe(Tilt tilt) =>
        (tilt.Shifts.All(s => s.IsZero), tilt.Orders.Sum()) switch
        {
            (false, 0) => "The statistic shifts the exponents of the kernel: a ratio of normalisers.",
            (true, 1) => "The derivative of the log-normaliser by the exponent of the statistic.",
            (true, var n) => $"The derivative of the normaliser of order {n}, over the normaliser.",
            (false, var n) =>
                $"The statistic shifts the exponents of the kernel; then the derivative of order {n} of the normaliser.",
        };
}
