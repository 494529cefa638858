using System.Linq.Expressions;
using System.Reflection;
using KlSymbolic.Evaluation.Compiled.Lanes;

namespace KlSymbolic.Evaluation.Compiled;

/// <summary>Plans as machine code.</summary>
internal static unsafe class GeneratedCode
{
    // In units of 2^−53: 5e-14 and 1e-13.
    private const double ScalarTolerance = 450;
    private const double BatchTolerance = 900;

    /// <summary>Code for one point; null where none can be written.</summary>
    /// <param name="plan">What to write.</param>
    /// <param name="isForBatch">Whether the bound of batches is to hold, for rows that their lanes do not vouch for.</param>
    public static ScalarCode? Scalar(Plan plan, bool isForBatch = false)
    {
        var values = Expression.Parameter(typeof(nint));
        var loads = plan.Symbols.Select((_, i) => Call(nameof(Read), values, Expression.Constant(i)));
        var tolerance = isForBatch ? BatchTolerance : ScalarTolerance;
        return new PlanCode(plan, LaneCode.Scalar, loads, tolerance).Write() is { } body
            ? Expression.Lambda<ScalarCode>(body, values).Compile()
            : null;
    }

    /// <summary>Code for one point whose values come one by one, by a delegate of as many doubles; null where none can be written.</summary>
    public static T? Direct<T>(Plan plan)
        where T : Delegate
    {
        var values = plan.Symbols.Select(_ => Expression.Parameter(typeof(double))).ToArray();
        return new PlanCode(plan, LaneCode.Scalar, values, ScalarTolerance).Write() is { } body
            ? Expression.Lambda<T>(body, values).Compile()
            : null;
    }

    /// <summary>Code for many points and how many it takes at once; null where none can be written or the processor has no vectors.</summary>
    public static (BatchCode Code, int Lanes)? Batch(Plan plan) =>
        Lanes512.IsSupported ? Batch<Lanes512>(plan)
        : Lanes256.IsSupported ? Batch<Lanes256>(plan)
        : null;

    /// <summary>Code for many points with lanes of one kind.</summary>
    public static (BatchCode Code, int Lanes)? Batch<T>(Plan plan)
        where T : struct, ILanes<T>
    {
        var (columns, destination, rows) = (
            Expression.Parameter(typeof(nint)),
            Expression.Parameter(typeof(nint)),
            Expression.Parameter(typeof(int))
        );
        var (row, sound) = (Expression.Variable(typeof(int)), Expression.Variable(typeof(bool)));
        var addresses = plan.Symbols.Select(_ => Expression.Variable(typeof(nint))).ToArray();
        var loads = addresses.Select(a => Own("Load", a, row));
        if (new PlanCode(plan, LaneCode.Of<T>(), loads, BatchTolerance).Write(sound) is not { } body)
            return null;
        var result = Expression.Variable(typeof(T));
        var done = Expression.Label();
        var loop = Expression.Loop(
            Expression.Block(
                [result],
                Expression.IfThen(Expression.GreaterThanOrEqual(row, rows), Expression.Break(done)),
                Expression.Assign(result, body),
                Own("Store", result, destination, row),
                Expression.AddAssign(row, Expression.Constant(T.Count))
            ),
            done
        );
        var setup = addresses.Select(
            (a, i) => (Expression)Expression.Assign(a, Call(nameof(AddressAt), columns, Expression.Constant(i)))
        );
        var code = Expression.Block(
            [row, sound, .. addresses],
            [.. setup, Expression.Assign(sound, Expression.Constant(true)), loop, sound]
        );
        return (Expression.Lambda<BatchCode>(code, columns, destination, rows).Compile(), T.Count);

        static MethodCallExpression Own(string method, params Expression[] arguments) =>
            Expression.Call(typeof(T).GetMethod(method, [.. arguments.Select(a => a.Type)])!, arguments);
    }

    /// <summary>The double with an index at an address.</summary>
    public static double Read(nint values, int index) => ((double*)values)[index];

    /// <summary>The address with an index in a table.</summary>
    public static nint AddressAt(nint table, int index) => ((nint*)table)[index];

    private static MethodCallExpression Call(string method, params Expression[] arguments) =>
        Expression.Call(typeof(GeneratedCode).GetMethod(method, BindingFlags.Public | BindingFlags.Static)!, arguments);
}
