using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Evaluation;
using KlSymbolic.Evaluation.Stable;
using KlSymbolic.Numerics.Balls;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Checking;

/// <summary>Computes a right formula in double precision as it is written, where formulas are known to fail, and compares with the true value.</summary>
internal sealed class StabilityCheck
{
    private const int TolerableLoss = 5;

    /// <summary>How many digits more a rewriting must keep to be offered.</summary>
    private const int LeastGain = 3;
    private const double LargestExpected = 1e300;
    private const double NegativeByRounding = 1e-9;
    private static readonly EvaluationBounds bounds = new() { MaximumBits = 2048, MaximumWork = 500_000 };
    private readonly ImmutableArray<Symbol> symbols;
    private readonly Subject subject;
    private readonly OutcomeEvaluator truth;

    public StabilityCheck(Subject subject, ImmutableArray<Symbol> symbols)
    {
        this.subject = subject;
        this.symbols = symbols;
        truth = new(subject.Value, symbols, subject.IsNonnegative);
    }

    /// <summary>The worst that was found; null where nothing is wrong, or the formula cannot be computed in double.</summary>
    public Stability? Of(Expr claim, IEnumerable<Counterexample> onBoundary, CancellationToken cancellation)
    {
        if (Compile(claim) is not { } compiled)
            return null;
        Stability? worst = null;
        foreach (var point in DelicatePoints.Of(subject, symbols, onBoundary))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Grade(compiled, point.Values, point.Kind) is not { } found)
                continue;
            if (worst is null || (found.Grade, found.LostDigits).CompareTo((worst.Grade, worst.LostDigits)) > 0)
                worst = found;
            if (worst.Grade == StabilityGrade.Fails)
                break;
        }
        return worst is null ? null : worst with { Rewriting = Rewriting(claim, worst, cancellation) };
    }

    private CompiledExpression? Compile(Expr e)
    {
        try
        {
            return CompiledExpression.CompileAsWritten(e, symbols);
        }
        catch (Exception failure)
            when (failure is ArgumentException or ExpressionLimitException or UndefinedExpressionException)
        {
            return null;
        }
    }

    private Stability? Grade(CompiledExpression formula, ImmutableArray<Rational> values, string kind)
    {
        var point = new Point(symbols, values);
        var expected = truth.At(point);
        var computed = formula.Evaluate(point.Doubles);
        if (
            expected is OutcomeValue.Undetermined or OutcomeValue.BeyondDoubles
            && (double.IsNaN(computed) || double.IsInfinity(computed))
        )
            expected = Rigorous(values) ?? expected;
        switch (expected)
        {
            case OutcomeValue.Finite f when Math.Abs(f.Value) < LargestExpected:
                var real = new PointValue.Real(
                    f.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
                    f.Value
                );
                if (double.IsNaN(computed))
                    return New(StabilityGrade.Fails, real, 16, "it gives NaN");
                if (double.IsInfinity(computed))
                    return New(StabilityGrade.Fails, real, 16, "it gives an infinity where the value is finite");
                if (subject.IsNonnegative && computed < -NegativeByRounding && f.Value >= 0)
                    return New(StabilityGrade.Fails, real, 16, "it gives a negative value");
                var lost = LostDigits(computed, f);
                return lost > TolerableLoss
                    ? New(StabilityGrade.LosesDigits, real, lost, $"it loses {lost} of 16 digits")
                    : null;
            default:
                return null;
        }

        Stability New(StabilityGrade grade, PointValue value, int lost, string what) =>
            new(grade, [.. symbols.Zip(values, (s, v) => (s, v))], computed, value, lost, $"{kind} {what}", null);
    }

    /// <summary>The value by enclosures, where the derived form overflows itself; null where they do not give it.</summary>
    private OutcomeValue.Finite? Rigorous(ImmutableArray<Rational> values)
    {
        var point = symbols.Zip(values, (s, v) => (s, v)).ToDictionary(p => p.s, p => p.v);
        return TrueValue.At(subject.Value, point, CancellationToken.None, bounds) is PointValue.Real r
            ? new OutcomeValue.Finite(r.Approximate, 0)
            : null;
    }

    private static int LostDigits(double computed, OutcomeValue.Finite expected)
    {
        var error = Math.Abs(computed - expected.Value) - expected.Error;
        if (error <= 0)
            return 0;
        if (expected.Value == 0)
            return error < 1e-15 ? 0 : 16;
        var digits = -Math.Log10(error / Math.Abs(expected.Value));
        return (int)Math.Round(Math.Max(0, Math.Min(16, 16 - digits)));
    }

    /// <summary>The rewriting, proven equal, that does best at the point: one that nothing is wrong with where there is one.</summary>
    private Expr? Rewriting(Expr claim, Stability worst, CancellationToken cancellation)
    {
        ImmutableArray<Rational> values = [.. worst.Point.Select(p => p.Value)];
        var known = subject.Finite?.Assumptions ?? subject.Assumptions;
        Expr? best = null;
        var lost = worst.LostDigits - LeastGain;
        foreach (var candidate in Rewritings.Of(claim, known).Concat(Stable()))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Compile(candidate) is not { } compiled)
                continue;
            var left = Grade(compiled, values, "");
            var isBetter = left is null || (left.Grade == worst.Grade && left.LostDigits < lost);
            if (!isBetter || !subject.IsEqual(candidate, claim, cancellation))
                continue;
            if (left is null)
                return candidate;
            (best, lost) = (candidate, left.LostDigits);
        }
        return best;

        // The derived form may be rewritten where the claim, written with other functions, is not.
        IEnumerable<Expr> Stable() =>
            subject.AtEquality.IsEmpty
                ? []
                : new[] { claim, subject.Finite?.Value ?? claim }.Select(e =>
                    StableForm.Of(e, subject.AtEquality, known)
                );
    }
}
