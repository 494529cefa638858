using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Notation.Code;

namespace KlSymbolic.Checking.Lambdas;

/// <summary>Reads C# lambdas, given as expression trees, as formulas; nothing in them is executed.</summary>
/// <remarks>Parameters are the symbols of the same names; captured variables are numbers.</remarks>
internal sealed class LambdaReader(ImmutableDictionary<string, Expr> symbols)
{
    private const int DeepestNesting = 200;
    private int depth;

    /// <summary>The formula.</summary>
    /// <exception cref="NotSupportedException">A part of the lambda has no meaning as a formula.</exception>
    public static Expr Read(LambdaExpression lambda, ImmutableDictionary<string, Expr> symbols) =>
        new LambdaReader(symbols).Read(lambda.Body);

    private Expr Read(Expression e)
    {
        if (++depth > DeepestNesting)
            throw new NotSupportedException($"The lambda is nested deeper than {DeepestNesting} levels.");
        var value = e switch
        {
            ConstantExpression c => Number(c, c.Value),
            ParameterExpression p => symbols.TryGetValue(p.Name ?? "", out var symbol)
                ? symbol
                : throw Refuse(p, "is no parameter of the lambda"),
            UnaryExpression u => Read(u),
            BinaryExpression b => Read(b),
            ConditionalExpression c => Choose(Test(c.Test), Read(c.IfTrue), Read(c.IfFalse)),
            MethodCallExpression c => Call(c),
            MemberExpression m => Member(m),
            _ => throw Refuse(e, "has no meaning as a formula"),
        };
        depth--;
        return value;
    }

    private Expr Read(UnaryExpression u) =>
        u.NodeType switch
        {
            ExpressionType.Negate or ExpressionType.NegateChecked => -Read(u.Operand),
            ExpressionType.UnaryPlus => Read(u.Operand),
            ExpressionType.Convert or ExpressionType.ConvertChecked when IsReal(u.Type) || u.Type == u.Operand.Type =>
                Read(u.Operand),
            _ => throw Refuse(u, "has no meaning as a formula"),
        };

    private Expr Read(BinaryExpression b) =>
        b.NodeType switch
        {
            ExpressionType.Add or ExpressionType.AddChecked => Read(b.Left) + Read(b.Right),
            ExpressionType.Subtract or ExpressionType.SubtractChecked => Read(b.Left) - Read(b.Right),
            ExpressionType.Multiply or ExpressionType.MultiplyChecked => Read(b.Left) * Read(b.Right),
            ExpressionType.Divide when IsReal(b.Type) => Read(b.Left) / Read(b.Right),
            ExpressionType.Divide => throw Refuse(b, "divides integers, which drops the remainder; write 1.0/2"),
            ExpressionType.Power => Read(b.Left).Pow(Read(b.Right)),
            _ => throw Refuse(b, "has no meaning as a formula"),
        };

    private Expr Call(MethodCallExpression call)
    {
        if (
            call.Object is null
            && CodeMeanings.IsKnownType(call.Method.DeclaringType?.FullName ?? "")
            && CodeMeanings.Find(call.Method.Name, call.Arguments.Count) is { } function
        )
            return function([.. call.Arguments.Select(Read)]);
        throw Refuse(call, "calls no function of Math or of the special functions known; pass its formula instead");
    }

    private static Expr Member(MemberExpression m)
    {
        if (m.Member is not FieldInfo field)
            throw Refuse(m, "is no variable; put its value into one first");
        if (
            field.IsStatic
            && CodeMeanings.IsKnownType(field.DeclaringType?.FullName ?? "")
            && CodeMeanings.Constant(field.Name) is { } constant
        )
            return constant;
        return m.Expression switch
        {
            null when field.IsInitOnly || field.IsLiteral => Number(m, field.GetValue(null)),
            ConstantExpression captured => Number(m, field.GetValue(captured.Value)),
            _ => throw Refuse(m, "can change; make it a parameter"),
        };
    }

    private Condition Test(Expression test) =>
        test switch
        {
            ConstantExpression { Value: bool b } => b ? Condition.Always : Condition.Never,
            UnaryExpression { NodeType: ExpressionType.Not } not => Test(not.Operand).Negate(),
            BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } b => Condition.And(
                Test(b.Left),
                Test(b.Right)
            ),
            BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } b => Condition.Or(
                Test(b.Left),
                Test(b.Right)
            ),
            BinaryExpression b => Compare(b, Read(b.Left), Read(b.Right)),
            _ => throw Refuse(test, "is no comparison"),
        };

    private static Condition Compare(BinaryExpression b, Expr left, Expr right) =>
        b.NodeType switch
        {
            ExpressionType.LessThan => Condition.Less(left, right),
            ExpressionType.LessThanOrEqual => Condition.LessOrEqual(left, right),
            ExpressionType.GreaterThan => Condition.Less(right, left),
            ExpressionType.GreaterThanOrEqual => Condition.LessOrEqual(right, left),
            ExpressionType.Equal => Condition.Equal(left, right),
            ExpressionType.NotEqual => Condition.Equal(left, right).Negate(),
            _ => throw Refuse(b, "is no comparison"),
        };

    private static Expr Choose(Condition condition, Expr then, Expr otherwise)
    {
        if (FormulaSize.Of(then) + FormulaSize.Of(otherwise) > FormulaSize.Most)
            throw new NotSupportedException("The branches of the choices grow too large; split the formula.");
        return condition switch
        {
            Conjunction all => all.Items.Reverse().Aggregate(then, (inner, c) => Choose(c, inner, otherwise)),
            Disjunction any => any.Items.Reverse().Aggregate(otherwise, (rest, c) => Choose(c, then, rest)),
            Relation { Comparison: Comparison.Less } r => Formula.IfLess(r.Left, r.Right, then, otherwise),
            Relation { Comparison: Comparison.LessOrEqual } r => Formula.IfLess(r.Right, r.Left, otherwise, then),
            Relation { Comparison: Comparison.Equal } r => Formula.IfEqual(r.Left, r.Right, then, otherwise),
            Relation r => Formula.IfEqual(r.Left, r.Right, otherwise, then),
            _ => throw new InvalidOperationException($"Unknown condition {condition.GetType().Name}."),
        };
    }

    private static Expr Number(Expression place, object? value) =>
        value switch
        {
            double or float => CodeConstant.Of(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            int or long or short or byte or uint or ushort or sbyte => new Number(
                (System.Numerics.BigInteger)Convert.ToInt64(value, CultureInfo.InvariantCulture)
            ),
            _ => throw Refuse(place, "is no number"),
        };

    private static bool IsReal(Type type) => type == typeof(double) || type == typeof(float) || type == typeof(decimal);

    private static NotSupportedException Refuse(Expression e, string why) =>
        new($"'{(e.ToString() is { Length: > 80 } text ? text.Substring(0, 80) + "…" : e.ToString())}' {why}.");
}
