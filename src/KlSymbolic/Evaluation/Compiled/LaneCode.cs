using System.Linq.Expressions;
using System.Reflection;
using KlSymbolic.Evaluation.Compiled.Lanes;
using KlSymbolic.Numerics.Floating.Kernels;

namespace KlSymbolic.Evaluation.Compiled;

/// <summary>Writes operations on one kind of number: a double, or many of them at once.</summary>
internal abstract class LaneCode(Type type)
{
    // Against double-doubles it was found to err by at most 12.2 units, just outside of √½ and √2.
    private const double LogGapError = 16;

    /// <summary>The type of the numbers.</summary>
    public Type Type { get; } = type;

    /// <summary>The type of what a comparison gives.</summary>
    public abstract Type MaskType { get; }

    public abstract Expression Constant(double value);

    public abstract Expression Abs(Expression a);

    public abstract Expression Sqrt(Expression a);

    public abstract Expression Floor(Expression a);

    public abstract Expression Less(Expression a, Expression b);

    public abstract Expression LessOrEqual(Expression a, Expression b);

    /// <summary>Whether a number is not less than one positive number and not more than another.</summary>
    public abstract Expression IsBetween(Expression a, double least, double most);

    public abstract Expression And(Expression a, Expression b);

    public abstract Expression Or(Expression a, Expression b);

    /// <summary>The first number where the mask is set, else the second.</summary>
    public abstract Expression Select(Expression mask, Expression a, Expression b);

    /// <summary>A function of numbers; null where there is no version for this kind.</summary>
    public abstract Expression? Call(Kernel kernel, IReadOnlyList<Expression> arguments);

    /// <summary>A bound of the error of a function's value, in units of 2^−53 relative.</summary>
    public abstract double ErrorOf(Kernel kernel);

    /// <summary>Whether statements can depend on a comparison.</summary>
    public bool HasBranches => MaskType == typeof(bool);

    /// <summary>The smaller number; either where one is NaN.</summary>
    public abstract Expression Min(Expression a, Expression b);

    /// <summary>The larger number; either where one is NaN.</summary>
    public abstract Expression Max(Expression a, Expression b);

    public static LaneCode Scalar { get; } = new ScalarCode();

    public static LaneCode Of<T>()
        where T : struct, ILanes<T> => new VectorCode(typeof(T), typeof(LaneFunctions<T>));

    private sealed class ScalarCode() : LaneCode(typeof(double))
    {
        private static readonly MethodInfo gap = typeof(ScalarFunctions).GetMethod(nameof(ScalarFunctions.LogGap))!;

        public override Type MaskType => typeof(bool);

        public override Expression Constant(double value) => Expression.Constant(value);

        public override Expression Abs(Expression a) => Expression.Call(typeof(Math), nameof(Math.Abs), null, a);

        public override Expression Sqrt(Expression a) => Expression.Call(typeof(Math), nameof(Math.Sqrt), null, a);

        public override Expression Floor(Expression a) => Expression.Call(typeof(Math), nameof(Math.Floor), null, a);

        public override Expression Less(Expression a, Expression b) => Expression.LessThan(a, b);

        public override Expression LessOrEqual(Expression a, Expression b) => Expression.LessThanOrEqual(a, b);

        public override Expression IsBetween(Expression a, double least, double most) =>
            And(LessOrEqual(Constant(least), a), LessOrEqual(a, Constant(most)));

        public override Expression And(Expression a, Expression b) => Expression.AndAlso(a, b);

        public override Expression Or(Expression a, Expression b) => Expression.OrElse(a, b);

        public override Expression Select(Expression mask, Expression a, Expression b) =>
            Expression.Condition(mask, a, b);

        public override Expression Min(Expression a, Expression b) => Select(Less(a, b), a, b);

        public override Expression Max(Expression a, Expression b) => Select(Less(a, b), b, a);

        public override double ErrorOf(Kernel kernel) => kernel.Name == "loggap" ? LogGapError : kernel.Ulps;

        public override Expression Call(Kernel kernel, IReadOnlyList<Expression> arguments)
        {
            if (kernel.Name == "loggap")
                return Expression.Call(gap, arguments);
            Delegate function = kernel.Unary ?? (Delegate?)kernel.Binary ?? kernel.Ternary!;
            return function.Method.IsStatic && function.Target is null
                ? Expression.Call(function.Method, arguments)
                : Expression.Invoke(Expression.Constant(function), arguments);
        }
    }

    private sealed class VectorCode(Type type, Type functions) : LaneCode(type)
    {
        private static readonly Dictionary<string, string> names = new(StringComparer.Ordinal)
        {
            ["log"] = "Log",
            ["log1p"] = "Log1p",
            ["loggap"] = "LogGap",
            ["expgap"] = "ExpGap",
            ["lgammagap"] = "LogGammaGap",
        };

        public override Type MaskType => Type;

        public override Expression Constant(double value) => Own("Of", Expression.Constant(value));

        public override Expression Abs(Expression a) => Own("Abs", a);

        public override Expression Sqrt(Expression a) => Own("Sqrt", a);

        public override Expression Floor(Expression a) => Own("Floor", a);

        public override Expression Less(Expression a, Expression b) => Own("Less", a, b);

        public override Expression LessOrEqual(Expression a, Expression b) => Own("LessOrEqual", a, b);

        public override Expression IsBetween(Expression a, double least, double most) =>
            Own("IsBetween", a, Expression.Constant(least), Expression.Constant(most));

        public override Expression And(Expression a, Expression b) => Own("And", a, b);

        public override Expression Or(Expression a, Expression b) => Own("Or", a, b);

        public override Expression Select(Expression mask, Expression a, Expression b) => Own("Select", mask, a, b);

        public override Expression Min(Expression a, Expression b) => Own("Min", a, b);

        public override Expression Max(Expression a, Expression b) => Own("Max", a, b);

        // That of log Γ was found to err by at most 30 units, where y/x is just below √½.
        public override double ErrorOf(Kernel kernel) =>
            kernel.Name switch
            {
                "loggap" => LogGapError,
                "lgammagap" => 36,
                _ => Math.Max(8, 2 * kernel.Ulps),
            };

        public override Expression? Call(Kernel kernel, IReadOnlyList<Expression> arguments) =>
            kernel.Name switch
            {
                "exp" => Own("Exp", arguments[0]),
                "abs" => Own("Abs", arguments[0]),
                var name when names.TryGetValue(name, out var method) => Expression.Call(
                    functions.GetMethod(method, [.. arguments.Select(_ => Type)])!,
                    arguments
                ),
                _ => null,
            };

        private MethodCallExpression Own(string method, params Expression[] arguments) =>
            Expression.Call(
                Type.GetMethod(method, BindingFlags.Public | BindingFlags.Static, [.. arguments.Select(a => a.Type)])!,
                arguments
            );
    }
}
