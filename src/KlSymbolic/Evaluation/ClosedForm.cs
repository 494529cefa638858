using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Balls;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Evaluation;

/// <summary>A closed form made ready to be evaluated: in double where that is accurate, then in double-double, then rigorously.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class ClosedForm(Expr value, ImmutableArray<Symbol> symbols)
{
    private const double Tolerance = 1e-14;
    private const int RigorousDigits = 20;
    private const double HalfUnit = 1.0 / (1L << 53);
    private static readonly EvaluationBounds bounds = new() { MaximumBits = 1024, MaximumWork = 2_000_000 };
    private readonly Lazy<CompiledExpression?> compiled = new(() => Compile(value, symbols));

    /// <summary>The value at a point, with a bound of its error.</summary>
    public Numerics.Floating.Evaluation At(Point point)
    {
        if (compiled.Value is not { } form)
            return Rigorous(point) ?? new(double.NaN, double.NaN, Numerics.Floating.Precision.DoubleDouble);
        var found = point.FitsDoubles
            ? form.EvaluateAccurately(point.Doubles, Tolerance)
            : form.EvaluateExtended(point.Extended);
        return found.IsWithin(Tolerance) || Rigorous(point) is not { } rigorous ? found : rigorous;
    }

    /// <summary>The value to as many correct digits as are asked for; null where they cannot be proven within the bounds.</summary>
    public string? Digits(Point point, int digits)
    {
        try
        {
            var constant = point.WithZeroProducts(value);
            var limits = bounds with { MaximumWork = bounds.MaximumWork * Math.Max(1, digits / RigorousDigits) };
            return
                Enclosure.Evaluate(constant, ImmutableDictionary<Symbol, Rational>.Empty, digits, limits)
                    is Enclosure.Enclosed e
                ? e.Digits
                : null;
        }
        catch (Exception e) when (e is UndefinedExpressionException or ExpressionLimitException)
        {
            return null;
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

    private Numerics.Floating.Evaluation? Rigorous(Point point)
    {
        if (Digits(point, RigorousDigits) is not { } digits)
            return null;
        var nearest = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        return new(nearest, Math.Abs(nearest) * HalfUnit * 1.01, Numerics.Floating.Precision.DoubleDouble);
    }
}
