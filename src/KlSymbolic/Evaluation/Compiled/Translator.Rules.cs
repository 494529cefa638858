using System.Linq.Expressions;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Numerics.Floating.Kernels;

namespace KlSymbolic.Evaluation.Compiled;

/// <content>How operations pass errors on. Bounds are of first order.</content>
internal sealed partial class Translator
{
    /// <summary>2^−53, four times, so that a comparison beyond it is sure.</summary>
    public const double Unit = 4.0 / (1L << 53);

    /// <summary>The bound of a number's error, in units of 2^−53.</summary>
    public Expression ErrorOf(Operand a) =>
        a.Error ?? (a.Relative == 0 ? code.Constant(0) : Scaled(Size(a), a.Relative));

    private Expression Scaled(Expression a, double factor) =>
        factor == 1 ? a : Expression.Multiply(a, code.Constant(factor));

    private Expression Size(Operand a) => (a.Sign & SignSet.Negative) == 0 ? a.Value : code.Abs(a.Value);

    /// <summary>A number whose error is what was carried to it and its own rounding.</summary>
    private Operand Rounded(Expression value, SignSet sign, Expression carried, double own)
    {
        var result = Let(value);
        return new(result, sign, 0, Let(Expression.Add(carried, Scaled(Size(new(result, sign, 0)), own))));
    }

    private Operand Add(Operand a, Operand b, bool subtract = false)
    {
        var isOneSided = IsOneSided(a.Sign | (subtract ? Mirrored(b.Sign) : b.Sign));
        return Total(a, b, subtract, isOneSided) with { Range = SizeRange.Sum(a.Range, b.Range, isOneSided) };
    }

    private static bool IsOneSided(SignSet signs) => (signs & SignSet.Negative) == 0 || (signs & SignSet.Positive) == 0;

    private Operand Total(Operand a, Operand b, bool subtract, bool isOneSided)
    {
        var other = subtract ? Mirrored(b.Sign) : b.Sign;
        var both = a.Sign | other;
        var sign =
            !isOneSided ? Any
            : a.Sign is SignSet.Positive or SignSet.Negative ? a.Sign
            : other is SignSet.Positive or SignSet.Negative ? other
            : both;
        var value = Sum(a, b, subtract, isOneSided);
        if (a.IsExact && b.IsExact)
            return new(Let(value), sign, 1);
        if (isOneSided && a.Error is null && b.Error is null)
            return new(Let(value), sign, Math.Max(a.Relative, b.Relative) + 1);
        return Rounded(value, sign, Expression.Add(ErrorOf(a), ErrorOf(b)), 1);
    }

    /// <summary>A sum or difference, with a product in it rounded once; equal products of different signs still leave 0.</summary>
    private Expression Sum(Operand a, Operand b, bool subtract, bool isOneSided) =>
        (a.Factors, b.Factors) switch
        {
            ({ }, { }) when !isOneSided => Plain(a, b, subtract),
            (_, var (c, d)) => code.MultiplyAdd(subtract ? Expression.Negate(c) : c, d, a.Value),
            (var (c, d), _) => code.MultiplyAdd(c, d, subtract ? Expression.Negate(b.Value) : b.Value),
            _ => Plain(a, b, subtract),
        };

    private static BinaryExpression Plain(Operand a, Operand b, bool subtract) =>
        subtract ? Expression.Subtract(a.Value, b.Value) : Expression.Add(a.Value, b.Value);

    private Operand Multiply(Operand a, Operand b, bool isSquare)
    {
        var sign = isSquare ? (a.Sign & SignSet.Zero) | SignSet.Positive : Times(a.Sign, b.Sign);
        return Product(Expression.Multiply(a.Value, b.Value), sign, a, b) with
        {
            Factors = (a.Value, b.Value),
            Range = a.Range * b.Range,
        };
    }

    /// <summary>A product or quotient of numbers, with the sum of their relative errors.</summary>
    private Operand Product(Expression value, SignSet sign, Operand a, Operand b)
    {
        if (a.Error is null && b.Error is null)
            return new(Let(value), sign, a.Relative + b.Relative + 1);
        var result = Let(value);
        var size = Size(new(result, sign, 0));
        Expression error = Scaled(size, 1 + (a.Error is null ? a.Relative : 0) + (b.Error is null ? b.Relative : 0));
        // Where one factor is 0 there is nothing to divide by: the error is that factor's times the other.
        if (a.Error is { } first && IsProduct(value))
            error = Expression.Add(error, Expression.Multiply(first, Size(b)));
        else if (a.Error is { } over)
            error = Expression.Add(error, Expression.Divide(over, Size(b)));
        if (b.Error is { } second)
            error = Expression.Add(
                error,
                IsProduct(value)
                    ? Expression.Multiply(second, Size(a))
                    : Expression.Divide(Expression.Multiply(second, size), Size(b))
            );
        return new(result, sign, 0, Let(error));
    }

    private static bool IsProduct(Expression value) => value.NodeType == ExpressionType.Multiply;

    private Operand Divide(Operand a, Operand b) =>
        Product(Expression.Divide(a.Value, b.Value), Times(a.Sign, b.Sign), a, b) with
        {
            Range = a.Range / b.Range,
        };

    private Operand SquareRoot(Operand a) => Root(a) with { Range = a.Range.Root };

    private Operand Root(Operand a)
    {
        var value = code.Sqrt(a.Value);
        var sign = a.Sign & SignSet.Nonnegative;
        if (a.Error is not { } error)
            return new(Let(value), sign, a.Relative / 2 + 1);
        var root = Let(value);
        return Rounded(root, sign, Expression.Divide(error, Expression.Add(root, root)), 1);
    }

    private Operand IntegerPower(Operand a, int exponent)
    {
        var result = a;
        for (var n = Math.Abs(exponent); n > 1; n--)
            result = Multiply(result, a, isSquare: false);
        if (exponent % 2 == 0)
            result = result with { Sign = (a.Sign & SignSet.Zero) | SignSet.Positive };
        return exponent < 0 ? Divide(One, result) : result;
    }

    private Operand Power(Operand a, Operand b)
    {
        var value = Let(Expression.Call(typeof(Math), nameof(Math.Pow), null, a.Value, b.Value));
        if (a.IsExact && b.IsExact)
            return new(value, SignSet.Nonnegative, 2);
        Expression relative = Expression.Constant(2.0);
        if (!a.IsExact)
            relative = Expression.Add(
                relative,
                Expression.Divide(Expression.Multiply(ErrorOf(a), code.Abs(b.Value)), code.Abs(a.Value))
            );
        if (!b.IsExact)
            relative = Expression.Add(
                relative,
                Expression.Multiply(
                    ErrorOf(b),
                    code.Abs(Expression.Call(typeof(Math), nameof(Math.Log), null, a.Value))
                )
            );
        return new(value, SignSet.Nonnegative, 0, Let(Expression.Multiply(relative, value)));
    }

    private Operand? Apply(Kernel kernel, params Operand[] a) =>
        Applied(kernel, a) is not { } result
            ? null
            : result with
            {
                Range = kernel.Name switch
                {
                    "abs" => a[0].Range,
                    "log" => a[0].Range.Logarithm,
                    "loggap" => SizeRange.Sum(a[0].Range, a[1].Range.Logarithm, isOneSided: false),
                    _ => SizeRange.Unknown,
                },
            };

    private Operand? Applied(Kernel kernel, Operand[] a)
    {
        var call =
            kernel.Name == "loggap"
                ? code.LogGap(a[0].Value, a[1].Value, a[1].Range.IsNormal)
                : code.Call(kernel, [.. a.Select(x => x.Value)]);
        if (call is null)
            return null;
        var value = Let(call);
        var sign = kernel.Name switch
        {
            "exp" => SignSet.Positive,
            "abs" or "loggap" or "expgap" or "lgammagap" => SignSet.Nonnegative,
            "log1p" when (a[0].Sign & SignSet.Negative) == 0 => SignSet.Nonnegative,
            _ => Any,
        };
        var own = code.ErrorOf(kernel);
        if (kernel.Name == "abs")
            return new(value, sign, a[0].Relative, a[0].Error);
        if (a.All(x => x.IsExact))
            return new(value, sign, own);
        return ByName(kernel.Name, value, sign, own, a) ?? BySlopes(kernel, value, sign, own, a);
    }

    /// <summary>The rules of functions whose slopes are simple; null for others.</summary>
    private Operand? ByName(string name, ParameterExpression value, SignSet sign, double own, Operand[] a)
    {
        switch (name)
        {
            case "log":
                return a[0].Error is { } e
                    ? Rounded(value, sign, Expression.Divide(e, Size(a[0])), own)
                    : Rounded(value, sign, code.Constant(a[0].Relative), own);
            case "log1p" when a[0].Error is null && (a[0].Sign & SignSet.Negative) == 0:
                return new(value, sign, a[0].Relative + own);
            case "log1p":
                return Rounded(
                    value,
                    sign,
                    Expression.Divide(ErrorOf(a[0]), code.Abs(Expression.Add(a[0].Value, code.Constant(1)))),
                    own
                );
            case "exp":
                return new(
                    value,
                    sign,
                    0,
                    Let(Expression.Multiply(value, Expression.Add(ErrorOf(a[0]), code.Constant(own))))
                );
            // The gap changes at most by 4.5 times the relative change of x and 9 times that of v.
            case "loggap" when a[0].Error is null && a[1].Error is null:
                return new(value, sign, 4.5 * a[0].Relative + 9 * a[1].Relative + own);
            case "loggap":
                // Its slope is at most x/v near equality, and 1 and 1/v elsewhere.
                return Rounded(
                    value,
                    sign,
                    Expression.Add(
                        Expression.Multiply(ErrorOf(a[0]), code.Min(code.Constant(1), Scaled(code.Abs(a[0].Value), 2))),
                        code.Select(
                            code.And(
                                code.LessOrEqual(code.Abs(a[0].Value), code.Constant(0.28)),
                                code.LessOrEqual(Scaled(ErrorOf(a[1]), Unit), Scaled(a[1].Value, 0.01))
                            ),
                            code.Constant(0),
                            Expression.Divide(ErrorOf(a[1]), code.Abs(a[1].Value))
                        )
                    ),
                    own
                );
            case "expgap":
                // |e^x − 1| ≤ 2 (gap + |x|) and |x (e^x − 1)| ≤ (2 + |x|) gap.
                return a[0].Error is { } carried
                    ? Rounded(
                        value,
                        sign,
                        Expression.Multiply(carried, Expression.Add(value, code.Abs(a[0].Value))),
                        own
                    )
                    : Rounded(
                        value,
                        sign,
                        Scaled(
                            Expression.Multiply(value, Expression.Add(code.Abs(a[0].Value), code.Constant(2))),
                            a[0].Relative
                        ),
                        own
                    );
            case "lgammagap" when a.All(x => x.Error is null):
                return new(value, sign, 4 * a.Sum(x => x.Relative) + own);
            case "lgammagap" when a[0].Error is null && a[1].Error is null:
                // |ψ(y) − ψ(x)| ≤ √(2 gap ψ′(min)), and ψ′(t) ≤ 1/t + 1/t².
                var inverse = Let(Expression.Divide(code.Constant(1), code.Min(a[0].Value, a[1].Value)));
                var bend = Expression.Multiply(inverse, Expression.Add(inverse, code.Constant(1)));
                return Rounded(
                    value,
                    sign,
                    Expression.Multiply(ErrorOf(a[2]), code.Sqrt(Expression.Multiply(Scaled(value, 2), bend))),
                    own + 4 * (a[0].Relative + a[1].Relative)
                );
            case "lgamma" when a[0].Error is null && a[0].Sign == SignSet.Positive:
                // |x ψ(x)| ≤ |log Γ(x)| + x + 2.
                return Rounded(
                    value,
                    sign,
                    Scaled(
                        Expression.Add(Expression.Add(code.Abs(value), a[0].Value), code.Constant(2)),
                        a[0].Relative
                    ),
                    own
                );
            case "digamma" when a[0].Error is null && a[0].Sign == SignSet.Positive:
                // x ψ′(x) ≤ 1 + 1/x.
                return Rounded(
                    value,
                    sign,
                    Scaled(
                        Expression.Add(code.Constant(1), Expression.Divide(code.Constant(1), a[0].Value)),
                        a[0].Relative
                    ),
                    own
                );
            default:
                return null;
        }
    }

    /// <summary>The rule of any function: each error times the slope there.</summary>
    private Operand? BySlopes(Kernel kernel, ParameterExpression value, SignSet sign, double own, Operand[] a)
    {
        if (!code.HasBranches)
            return null;
        var zero = code.Constant(0);
        var at = Enumerable.Range(0, 3).Select(i => i < a.Length ? a[i].Value : zero).ToArray();
        var carried = a.Select((x, i) => (x, i))
            .Where(p => !p.x.IsExact)
            .Select(p =>
                (Expression)
                    Expression.Multiply(
                        ErrorOf(p.x),
                        code.Abs(Expression.Invoke(Expression.Constant(kernel.Slopes[p.i]), at))
                    )
            )
            .Aggregate(Expression.Add);
        return Rounded(value, sign, carried, own);
    }

    private static SignSet Mirrored(SignSet s) =>
        (s & SignSet.Zero)
        | ((s & SignSet.Positive) != 0 ? SignSet.Negative : 0)
        | ((s & SignSet.Negative) != 0 ? SignSet.Positive : 0);

    private static SignSet Times(SignSet a, SignSet b)
    {
        var result = (a | b) & SignSet.Zero;
        if ((a & SignSet.Positive) != 0)
            result |= b & SignSet.Nonzero;
        if ((a & SignSet.Negative) != 0)
            result |= Mirrored(b) & SignSet.Nonzero;
        return result;
    }
}
