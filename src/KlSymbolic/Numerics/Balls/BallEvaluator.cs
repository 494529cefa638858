using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

/// <summary>Evaluates expressions at a point to balls that contain their values.</summary>
/// <remarks>
/// Parts that are rational stay exact. Equal parts are evaluated once. A part that has no value at the point makes the whole
/// undefined, with a reason; a choice whose comparison cannot be decided gives the hull of both branches. One evaluator serves one
/// thread at a time.
/// </remarks>
public sealed class BallEvaluator
{
    private const int MostSummands = 10_000_000;

    private readonly Precision precision;
    private readonly BallScope outermost;

    /// <summary>An evaluator at a point, which must give a value to each symbol that is met, with a working precision.</summary>
    public BallEvaluator(IReadOnlyDictionary<Symbol, Rational> point, Precision precision)
    {
        this.precision = precision;
        outermost = BallScope.At(point);
    }

    /// <summary>Why a higher precision would be of no use, such as a sum without end; null where it might be.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>A ball around the value of the expression.</summary>
    /// <exception cref="ArgumentException">The point gives no value to a symbol of the expression.</exception>
    /// <exception cref="OperationCanceledException">The precision's budget was cancelled.</exception>
    public Ball Evaluate(Expr expression) => Value(expression, outermost).ToBall(precision);

    /// <summary>The value of the expression where it is rational and known exactly, else null.</summary>
    /// <exception cref="ArgumentException">The point gives no value to a symbol of the expression.</exception>
    public Rational? EvaluateExactly(Expr expression) => Value(expression, outermost).Exact;

    private BallValue Value(Expr e, BallScope scope)
    {
        if (e is Number number)
            return BallValue.Of(number.Value, precision);
        scope = scope.Owner(e);
        if (scope.TryGet(e, out var value))
            return value;
        if (!precision.Spend())
            return Ball.Indeterminate;
        value = Compute(e, scope);
        // Long fractions cost what reducing them costs.
        if (value.Exact is { } exact && !precision.With(exact.BitCount).Spend())
            return Ball.Indeterminate;
        scope.Remember(e, value);
        return value;
    }

    private BallValue Compute(Expr e, BallScope scope) =>
        e switch
        {
            Symbol s => scope.Lookup(s, precision),
            Sum s => s.Terms.Aggregate(Exactly(0), (sum, t) => BallValue.Add(sum, Value(t, scope), precision)),
            Product m => m.Factors.Aggregate(
                Exactly(1),
                (product, f) => BallValue.Multiply(product, Value(f, scope), precision)
            ),
            Power w => BallValue.Pow(Value(w.Base, scope), Value(w.Exponent, scope), precision),
            IndexedSum s => SumOf(s, scope),
            Apply a => ApplicationOf(a, scope),
            _ => throw new InvalidOperationException($"Unknown node {e.GetType().Name}."),
        };

    private BallValue Exactly(int value) => BallValue.Of((Rational)value, precision);

    private BallValue SumOf(IndexedSum sum, BallScope scope)
    {
        if (sum.To == Functions.Infinity.Of())
            return InfiniteSumOf(sum, scope);
        var (from, to) = (Value(sum.From, scope), Value(sum.To, scope));
        if (from.Exact is not { IsInteger: true } first || to.Exact is not { IsInteger: true } last)
        {
            Obstacle ??= $"the bounds of {sum} are not integers that are known exactly";
            return Ball.Indeterminate;
        }
        if (last - first > MostSummands)
        {
            Obstacle ??= $"the sum over {sum.Index} has more than {MostSummands} terms";
            return Ball.Indeterminate;
        }
        var total = Exactly(0);
        var inner = scope.Open(sum.Index);
        for (var i = first; i <= last; i += 1)
        {
            if (!precision.With(total.Exact?.BitCount ?? precision.Bits).Spend())
                return Ball.Indeterminate;
            total = BallValue.Add(total, Value(sum.Body, inner.At(i)), precision);
        }
        return total;
    }

    private BallValue InfiniteSumOf(IndexedSum sum, BallScope scope)
    {
        if (sum.From.IsOne && BetaSeries.Of(sum.Body, sum.Index) is { } series)
            return series.Sum(e => Value(e, scope).ToBall(precision), precision);
        if (
            Value(sum.From, scope).Exact is not { IsInteger: true } first
            || RatioBound.Of(sum.Body, sum.Index) is not { } mass
        )
        {
            Obstacle ??= $"no bound of the tail of {sum} is known";
            return Ball.Indeterminate;
        }
        var inner = scope.Open(sum.Index);
        return BallStridedSum.Sum(mass, first, sum.Body, AtIndex, precision)
            ?? BallInfiniteSum.Sum(mass, first, k => At(sum.Body, k), At, precision);

        Ball At(Expr e, Rational k) => AtIndex(k)(e);

        Func<Expr, Ball> AtIndex(Rational k)
        {
            var here = inner.At(k);
            return e => Value(e, here).ToBall(precision);
        }
    }

    private BallValue ApplicationOf(Apply a, BallScope scope)
    {
        if (a.Function == Functions.IfLess || a.Function == Functions.IfEqual)
            return ChoiceOf(a, scope);
        if (a.Function == Functions.Abs && Value(a.Arguments[0], scope).Exact is { } exact)
            return BallValue.Of(exact.Abs(), precision);
        if (BallRules.For(a.Function) is { } rule)
        {
            var arguments = a.Arguments.Select(argument => Value(argument, scope).ToBall(precision));
            return BallValue.Of(rule([.. arguments], precision), precision);
        }
        if (a.Function.Definition is not { } definition)
        {
            Obstacle ??= $"no rigorous evaluation of {a.Function.Name} is known";
            return Ball.Indeterminate;
        }
        try
        {
            return Value(definition(a.Arguments), scope);
        }
        catch (UndefinedExpressionException undefined)
        {
            return Ball.Undefined(undefined.Message);
        }
        catch (ExpressionLimitException limit)
        {
            Obstacle ??= limit.Message;
            return Ball.Indeterminate;
        }
    }

    private BallValue ChoiceOf(Apply choice, BallScope scope)
    {
        var (left, right) = (Value(choice.Arguments[0], scope), Value(choice.Arguments[1], scope));
        var difference = BallValue.Add(left, BallValue.Multiply(right, Exactly(-1), precision), precision);
        var ball = difference.ToBall(precision);
        if (ball.UndefinedReason is not null)
            return ball;
        bool? holds =
            choice.Function == Functions.IfLess
                ? (
                    ball.IsNegative ? true
                    : ball.IsNonnegative ? false
                    : null
                )
                : (
                    ball.IsZero ? true
                    : ball.ContainsZero ? null
                    : false
                );
        if (holds is { } decided)
            return Value(choice.Arguments[decided ? 2 : 3], scope);
        var (first, second) = (Value(choice.Arguments[2], scope), Value(choice.Arguments[3], scope));
        return Ball.Hull(first.ToBall(precision), second.ToBall(precision), precision);
    }
}
