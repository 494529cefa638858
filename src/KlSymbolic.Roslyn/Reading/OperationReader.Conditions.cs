using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Locals = System.Collections.Immutable.ImmutableDictionary<
    Microsoft.CodeAnalysis.ISymbol,
    KlSymbolic.Algebra.Expr
>;

namespace KlSymbolic.Roslyn.Reading;

internal sealed partial class OperationReader
{
    private Condition ReadCondition(IOperation operation, Locals locals)
    {
        Enter(operation);
        return operation switch
        {
            ILiteralOperation { ConstantValue.Value: bool b } => Constant(b),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => ReadCondition(not.Operand, locals).Negate(),
            IBinaryOperation binary => ReadComparison(binary, locals),
            IIsPatternOperation match => ReadPattern(match.Pattern, Read(match.Value, locals), locals),
            IInvocationOperation call => ReadClassification(call, locals),
            _ => throw Refuse(operation, $"{Constructs.NameOf(operation)} cannot be read as a condition"),
        };
    }

    private Condition ReadComparison(IBinaryOperation binary, Locals locals)
    {
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And when IsBoolean(binary):
                return Condition.And(
                    ReadCondition(binary.LeftOperand, locals),
                    ReadCondition(binary.RightOperand, locals)
                );
            case BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or when IsBoolean(binary):
                return Condition.Or(
                    ReadCondition(binary.LeftOperand, locals),
                    ReadCondition(binary.RightOperand, locals)
                );
            default:
                var left = Read(binary.LeftOperand, locals);
                return Compare(binary, binary.OperatorKind, left, Read(binary.RightOperand, locals));
        }
    }

    private Condition Compare(IOperation place, BinaryOperatorKind kind, Expr left, Expr right) =>
        kind switch
        {
            BinaryOperatorKind.LessThan => Condition.Less(left, right),
            BinaryOperatorKind.LessThanOrEqual => Condition.LessOrEqual(left, right),
            BinaryOperatorKind.GreaterThan => Condition.Less(right, left),
            BinaryOperatorKind.GreaterThanOrEqual => Condition.LessOrEqual(right, left),
            BinaryOperatorKind.Equals => Condition.Equal(left, right),
            BinaryOperatorKind.NotEquals => Condition.Equal(left, right).Negate(),
            _ => throw Refuse(place, $"the operator {kind} cannot be read as a condition"),
        };

    private Condition ReadPattern(IPatternOperation pattern, Expr value, Locals locals)
    {
        Enter(pattern);
        return pattern switch
        {
            IDiscardPatternOperation => Condition.Always,
            IConstantPatternOperation constant => Condition.Equal(value, Read(constant.Value, locals)),
            IRelationalPatternOperation relation => Compare(
                pattern,
                relation.OperatorKind,
                value,
                Read(relation.Value, locals)
            ),
            INegatedPatternOperation not => ReadPattern(not.Pattern, value, locals).Negate(),
            IBinaryPatternOperation both => both.OperatorKind == BinaryOperatorKind.And
                ? Condition.And(
                    ReadPattern(both.LeftPattern, value, locals),
                    ReadPattern(both.RightPattern, value, locals)
                )
                : Condition.Or(
                    ReadPattern(both.LeftPattern, value, locals),
                    ReadPattern(both.RightPattern, value, locals)
                ),
            _ => throw Refuse(pattern, $"{Constructs.NameOf(pattern)} cannot be read; patterns are numbers and ranges"),
        };
    }

    private Expr ReadSwitch(ISwitchExpressionOperation choice, Locals locals)
    {
        var value = Read(choice.Value, locals);
        var result = Functions.NotANumber.Of();
        foreach (var arm in choice.Arms.Reverse())
        {
            var condition = ReadPattern(arm.Pattern, value, locals);
            if (arm.Guard is not null)
                condition = Condition.And(condition, ReadCondition(arm.Guard, locals));
            result = Choose(arm, condition, Read(arm.Value, locals), result);
        }
        return result;
    }

    /// <summary>Reads guards such as double.IsNaN(x): a parameter is a real number.</summary>
    private Condition ReadClassification(IInvocationOperation call, Locals locals)
    {
        var isFloat =
            call.TargetMethod.ContainingType.SpecialType is SpecialType.System_Double or SpecialType.System_Single;
        if (!isFloat || call.Arguments.Length != 1 || Read(call.Arguments[0].Value, locals) is not (Symbol or Number))
            throw Refuse(call, "this cannot be read as a condition; compare numbers");
        return call.TargetMethod.Name switch
        {
            "IsNaN" or "IsInfinity" or "IsPositiveInfinity" or "IsNegativeInfinity" => Condition.Never,
            "IsFinite" or "IsRealNumber" => Condition.Always,
            _ => throw Refuse(call, "this cannot be read as a condition; compare numbers"),
        };
    }

    private static Condition Constant(bool value) => value ? Condition.Always : Condition.Never;

    private static bool IsBoolean(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_Boolean;
}
