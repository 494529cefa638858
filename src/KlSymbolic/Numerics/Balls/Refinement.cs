using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Numerics.Balls;

/// <summary>Evaluates at doubled precisions until a question is decided or a bound is reached.</summary>
internal sealed class Refinement(
    IReadOnlyDictionary<Symbol, Rational> point,
    EvaluationBounds bounds,
    CancellationToken cancellation
)
{
    /// <summary>What was reached: a ball, the exact value where it is known, and otherwise why the question is open.</summary>
    public sealed record Outcome(Ball Ball, Rational? Exact, int PrecisionBits, string? Reason);

    /// <summary>Refines the value of an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="parts">Expressions that must have a value for this one to have one, although it does not contain them.</param>
    /// <param name="firstBits">The precision to start with.</param>
    /// <param name="lastBits">The precision to end with.</param>
    /// <param name="decides">Whether a ball answers the question.</param>
    public Outcome Run(Expr expression, Expr[] parts, long firstBits, long lastBits, Func<Ball, bool> decides)
    {
        var budget = new WorkBudget(bounds.MaximumWork, cancellation);
        var best = Ball.Indeterminate;
        var bits = new Precision(Math.Min(firstBits, lastBits)).Bits;
        var substituted = new Lazy<Expr?>(() => Substituted(expression));
        while (true)
        {
            var evaluator = new BallEvaluator(point, new Precision(bits, budget));
            var (ball, exact) = Pass(evaluator, expression, parts, substituted);
            if (ball.UndefinedReason is not null || exact is not null)
                return new Outcome(ball, exact, bits, null);
            if (best.IsIndeterminate || ball.Radius < best.Radius)
                best = ball;
            if (decides(best))
                return new Outcome(best, null, bits, null);
            if (evaluator.Obstacle is { } obstacle)
                return new Outcome(best, null, bits, obstacle);
            if (budget.IsExhausted)
                return new Outcome(
                    best,
                    null,
                    bits,
                    $"the work allowed ({bounds.MaximumWork}) was used up at {bits} bits"
                );
            if (bits >= lastBits || bits >= Precision.MaximumBits)
                return new Outcome(best, null, bits, Describe(best, bits));
            bits = new Precision(Math.Min(2L * bits, lastBits)).Bits;
        }
    }

    private static (Ball Ball, Rational? Exact) Pass(
        BallEvaluator evaluator,
        Expr expression,
        Expr[] parts,
        Lazy<Expr?> substituted
    )
    {
        var allDefined = true;
        foreach (var part in parts)
        {
            var value = evaluator.Evaluate(part);
            if (value.UndefinedReason is not null)
                return (value, null);
            allDefined &= !value.IsIndeterminate;
        }
        var ball = evaluator.Evaluate(expression);
        if (ball.IsIndeterminate || !allDefined)
            return (ball.UndefinedReason is null ? Ball.Indeterminate : ball, null);
        var exact = evaluator.EvaluateExactly(expression);
        // A value that is exactly 0 is not found by refining. With the numbers in place of the symbols equal parts cancel, which is
        // right because all parts were just seen to have a value.
        if (exact is null && ball.ContainsZero && substituted.Value is { } simpler)
            exact = evaluator.EvaluateExactly(simpler);
        return (ball, exact);
    }

    private Expr? Substituted(Expr expression)
    {
        try
        {
            return expression.Substitute(point.ToDictionary(p => p.Key, p => (Expr)p.Value));
        }
        catch (Exception e) when (e is UndefinedExpressionException or ExpressionLimitException)
        {
            return null;
        }
    }

    private static string Describe(Ball ball, int bits) =>
        ball.IsIndeterminate
            ? $"no enclosure was found with {bits} bits: an argument may lie where a function has no value, or a part is too large"
        : ball.ContainsZero ? $"cannot tell 0 from ±{ball.Above} with {bits} bits"
        : $"known only as {ball} with {bits} bits";
}
