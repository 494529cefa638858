using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Numerics.Balls;
using KlSymbolic.Numerics.Floating;
using KlSymbolic.Numerics.Floating.Tapes;

namespace KlSymbolic.Evaluation;

/// <summary>A closed form made ready to be evaluated: in double where that is accurate, then in double-double, then rigorously.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class ClosedForm(Expr value, ImmutableArray<Symbol> symbols)
{
    private const double Tolerance = 1e-14;
    private const int RigorousDigits = 20;

    private const double HalfUnit = 1.0 / (1L << 53);
    private static readonly EvaluationBounds bounds = new() { MaximumBits = 1024, MaximumWork = 4_000_000 };

    /// <summary>What a proof of digits may cost: seconds, and more where hundreds of digits are asked for.</summary>
    private static readonly EvaluationBounds proof = new() { MaximumBits = 8192, MaximumWork = 10_000_000 };
    private readonly Expr scaled = ScaledForms.Of(value);
    private readonly Lazy<CompiledExpression?> compiled = new(() => Compile(value, symbols));

    /// <summary>The value at a point, with a bound of its error.</summary>
    /// <param name="point">The point.</param>
    /// <param name="isKnownZero">Asked where the value cannot be told from 0.</param>
    /// <param name="time">When a rigorous evaluation ends without a value, where doubles do not do.</param>
    public Numerics.Floating.Evaluation At(Point point, Func<bool> isKnownZero, TimeSpan time)
    {
        if (compiled.Value is not { } form)
            return Rigorous(point, time) ?? new(double.NaN, double.NaN, Numerics.Floating.Precision.DoubleDouble);
        var found = point.FitsDoubles
            ? form.EvaluateAccurately(point.Doubles, Tolerance)
            : form.EvaluateExtended(point.Extended);
        if (found.IsWithin(Tolerance))
            return found;
        return !(Math.Abs(found.Value) > found.Error) && (isKnownZero() || IsZero(point))
            ? new(0, 0, Numerics.Floating.Precision.DoubleDouble)
            : Rigorous(point, time) ?? found;
    }

    /// <summary>A ball around a value that is finite and beyond the range of doubles; null where none is found.</summary>
    public Ball? BeyondDoubles(Point point, TimeSpan time) =>
        Enclose(point, RigorousDigits, InformationUnit.Nats, bounds, time) is Enclosure.Enclosed { Ball: var ball }
            ? ball
            : null;

    /// <summary>The value to as many correct digits as are asked for, or that it cannot be told in the time given.</summary>
    public ProvenValue Prove(Point point, int digits, InformationUnit unit, TimeSpan time)
    {
        var work = proof.MaximumWork * (1 + (long)digits * digits / 2500);
        return Enclose(point, digits, unit, proof with { MaximumWork = work }, time) switch
        {
            Enclosure.Enclosed e => new ProvenValue.Finite(e.Digits),
            _ when IsZero(point) => new ProvenValue.Finite("0"),
            Enclosure.CannotTell c => new ProvenValue.CannotTell(c.Reason),
            Enclosure.Undefined u => new ProvenValue.CannotTell($"The closed form has no value here: {u.Reason}."),
            var other => throw new InvalidOperationException($"Unknown answer {other.GetType().Name}."),
        };
    }

    private Enclosure Enclose(Point point, int digits, InformationUnit unit, EvaluationBounds limits, TimeSpan time)
    {
        using var cancellation = new CancellationTokenSource(time);
        try
        {
            var constant = point.WithZeroProducts(scaled);
            if (unit == InformationUnit.Bits)
                constant /= Functions.Log.Of(2);
            return Enclosure.Evaluate(
                constant,
                ImmutableDictionary<Symbol, Rational>.Empty,
                digits,
                limits,
                cancellation.Token
            );
        }
        catch (OperationCanceledException)
        {
            return new Enclosure.CannotTell(
                Ball.Indeterminate,
                FormattableString.Invariant(
                    $"no enclosure was found in {time.TotalSeconds:0.#} s, its share of the {Deadline.Seconds} s that an evaluation may take"
                ),
                0
            );
        }
        catch (Exception e) when (e is UndefinedExpressionException or ExpressionLimitException)
        {
            return new Enclosure.Undefined(e.Message);
        }
    }

    /// <summary>Whether the value is 0 by exact arithmetic: no precision, however high, tells 0 from what is very small.</summary>
    private bool IsZero(Point point)
    {
        try
        {
            return ZeroTest.AreEqual(point.WithZeroProducts(value), Expr.Zero, AssumptionSet.None) == Truth.True;
        }
        catch (Exception e) when (e is UndefinedExpressionException or ExpressionLimitException)
        {
            return false;
        }
    }

    /// <summary>Null where a function, such as a Bessel function of half an order, is computed rigorously only.</summary>
    private static CompiledExpression? Compile(Expr value, ImmutableArray<Symbol> symbols)
    {
        try
        {
            return CompiledExpression.Compile(value, symbols);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private Numerics.Floating.Evaluation? Rigorous(Point point, TimeSpan time)
    {
        if (
            Enclose(point, RigorousDigits, InformationUnit.Nats, bounds, time)
            is not Enclosure.Enclosed { Digits: var digits, Ball.Midpoint: var middle }
        )
            return null;
        if (middle.Top > 1024)
        {
            var infinity = middle.Sign > 0 ? double.PositiveInfinity : double.NegativeInfinity;
            return new(infinity, double.PositiveInfinity, Numerics.Floating.Precision.DoubleDouble);
        }
        var nearest = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        return new(nearest, Math.Abs(nearest) * HalfUnit * 1.01, Numerics.Floating.Precision.DoubleDouble);
    }
}
