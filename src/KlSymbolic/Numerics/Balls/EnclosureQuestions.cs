using KlSymbolic.Algebra;

namespace KlSymbolic.Numerics.Balls;

public abstract partial record Enclosure
{
    private const double BitsPerDigit = 3.3219280948873623;
    private const int FirstBits = 64;

    /// <summary>The value of an expression at a point, to so many significant decimal digits.</summary>
    /// <remarks>The precision doubles until the digits are proven or a bound is reached. Safe to call from several threads.</remarks>
    /// <param name="expression">The expression.</param>
    /// <param name="point">A value for each of its symbols.</param>
    /// <param name="digits">How many significant digits, at least 1.</param>
    /// <param name="bounds">How far to go; null for <see cref="EvaluationBounds.Default"/>.</param>
    /// <param name="cancellation">Ends the evaluation.</param>
    /// <exception cref="ArgumentException">The point gives no value to a symbol of the expression.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one digit is asked for.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Enclosure Evaluate(
        Expr expression,
        IReadOnlyDictionary<Symbol, Rational> point,
        int digits,
        EvaluationBounds? bounds = null,
        CancellationToken cancellation = default
    )
    {
        if (digits < 1)
            throw new ArgumentOutOfRangeException(nameof(digits), "At least one digit must be asked for.");
        bounds ??= EvaluationBounds.Default;
        var needed = (long)(digits * BitsPerDigit) + 24;
        var outcome = new Refinement(point, bounds, cancellation).Run(
            expression,
            [],
            Math.Max(FirstBits, needed),
            Math.Max(bounds.MaximumBits, 2 * needed),
            ball => !ball.IsIndeterminate && BallText.Digits(ball, digits) is not null
        );
        var bits = outcome.PrecisionBits;
        if (outcome.Exact is { } exact)
            return new Enclosed(Ball.FromRational(exact, bits), BallText.Digits(exact, digits), bits);
        if (outcome.Ball.UndefinedReason is { } undefined)
            return new Undefined(undefined);
        return outcome.Reason is { } reason
            ? new CannotTell(outcome.Ball, reason, bits)
            : new Enclosed(outcome.Ball, BallText.Digits(outcome.Ball, digits)!, bits);
    }

    /// <summary>The sign of an expression at a point.</summary>
    /// <inheritdoc cref="Evaluate" path="/remarks|/param|/exception"/>
    public static SignVerdict SignOf(
        Expr expression,
        IReadOnlyDictionary<Symbol, Rational> point,
        EvaluationBounds? bounds = null,
        CancellationToken cancellation = default
    ) => SignOf(expression, [], point, bounds, cancellation);

    /// <summary>The sign of a − b at a point: negative where a is below b.</summary>
    /// <remarks>Both sides must have a value, also where they cancel.</remarks>
    /// <param name="a">The expression on the left.</param>
    /// <param name="b">The expression on the right.</param>
    /// <param name="point">A value for each of their symbols.</param>
    /// <param name="bounds">How far to go; null for <see cref="EvaluationBounds.Default"/>.</param>
    /// <param name="cancellation">Ends the evaluation.</param>
    /// <exception cref="ArgumentException">The point gives no value to a symbol of the expressions.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SignVerdict Compare(
        Expr a,
        Expr b,
        IReadOnlyDictionary<Symbol, Rational> point,
        EvaluationBounds? bounds = null,
        CancellationToken cancellation = default
    ) => SignOf(a - b, [a, b], point, bounds, cancellation);

    private static SignVerdict SignOf(
        Expr expression,
        Expr[] parts,
        IReadOnlyDictionary<Symbol, Rational> point,
        EvaluationBounds? bounds,
        CancellationToken cancellation
    )
    {
        bounds ??= EvaluationBounds.Default;
        var outcome = new Refinement(point, bounds, cancellation).Run(
            expression,
            parts,
            FirstBits,
            bounds.MaximumBits,
            ball => !ball.ContainsZero
        );
        var (ball, bits) = (outcome.Ball, outcome.PrecisionBits);
        if (outcome.Exact is { } exact)
            return new SignVerdict(Proven(exact.Sign), Ball.FromRational(exact, bits), bits, null);
        if (ball.UndefinedReason is { } undefined)
            return new SignVerdict(ProvenSign.Undefined, ball, bits, undefined);
        return outcome.Reason is { } reason
            ? new SignVerdict(ProvenSign.Undecided, ball, bits, reason)
            : new SignVerdict(Proven(ball.Midpoint.Sign), ball, bits, null);
    }

    private static ProvenSign Proven(int sign) =>
        sign < 0 ? ProvenSign.Negative
        : sign > 0 ? ProvenSign.Positive
        : ProvenSign.Zero;
}
