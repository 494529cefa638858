using System.Globalization;
using System.Numerics;
using KlSymbolic.Algebra;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Locals = System.Collections.Immutable.ImmutableDictionary<
    Microsoft.CodeAnalysis.ISymbol,
    KlSymbolic.Algebra.Expr
>;

namespace KlSymbolic.Roslyn.Reading;

internal sealed partial class OperationReader
{
    private Expr ReadLiteral(ILiteralOperation literal)
    {
        if (literal.Type is null || !NumberTypes.IsNumber(literal.Type))
            throw Refuse(literal, "this is no number");
        var value =
            Literals.Read(literal.Syntax.ToString(), literal.ConstantValue.Value)
            ?? throw Refuse(literal, "the number has too many digits");
        if (Literals.ConstantOf(literal.Syntax.ToString()) is not { } constant)
            return value;
        Note(
            literal,
            ClaimNoteKind.RoundedConstant,
            $"read as {constant.Name}, of which it has all digits of a double"
        );
        return constant.Exact;
    }

    private Expr ReadConversion(IConversionOperation conversion, Locals locals)
    {
        var value = Read(conversion.Operand, locals);
        if (conversion.OperatorMethod is { ContainingType: var owner } && !NumberTypes.IsNumber(owner))
            throw Refuse(conversion, $"the conversion is a method of {owner.Name} and cannot be read");
        if (conversion.Type is null || !NumberTypes.IsNumber(conversion.Type))
            throw Refuse(conversion, $"a conversion to {conversion.Type?.Name} cannot be read");
        var truncates =
            NumberTypes.IsInteger(conversion.Type)
            && conversion.Operand.Type is { } from
            && !NumberTypes.IsInteger(from)
            && value is not Number { Value.IsInteger: true };
        return truncates
            ? throw Refuse(conversion, "the conversion to an integer drops the fraction; leave it out")
            : value;
    }

    private Expr ReadUnary(IUnaryOperation unary, Locals locals) =>
        unary.OperatorKind switch
        {
            UnaryOperatorKind.Plus => Read(unary.Operand, locals),
            UnaryOperatorKind.Minus => Negate(unary, Read(unary.Operand, locals)),
            _ => throw Refuse(unary, $"the operator {unary.OperatorKind} cannot be read as a formula"),
        };

    private Expr Negate(IOperation place, Expr value) => Build(place, () => -value);

    /// <summary>Reads a chain of operators from its left end, however long it is: the chain is as deep as it is long.</summary>
    private Expr ReadBinary(IBinaryOperation outermost, Locals locals)
    {
        var chain = new Stack<IBinaryOperation>();
        IOperation first = outermost;
        while (first is IBinaryOperation { OperatorKind: var kind } inner && IsArithmetic(kind))
        {
            chain.Push(inner);
            first = inner.LeftOperand;
        }
        if (chain.Count == 0)
            throw Refuse(outermost, $"the operator {outermost.OperatorKind} cannot be read as a number");
        var value = Read(first, locals);
        while (chain.Count > 0)
            value = ReadTerms(chain, value, locals);
        return value;
    }

    /// <summary>Takes the operators from the chain that make one sum with the value, or else one operator.</summary>
    private Expr ReadTerms(Stack<IBinaryOperation> chain, Expr value, Locals locals)
    {
        if (!IsSum(chain.Peek()))
        {
            var binary = chain.Pop();
            Enter(binary);
            return Apply(binary, value, Read(binary.RightOperand, locals));
        }
        List<Expr> terms = [value];
        IBinaryOperation last;
        do
        {
            last = chain.Pop();
            Enter(last);
            var term = Read(last.RightOperand, locals);
            terms.Add(last.OperatorKind == BinaryOperatorKind.Add ? term : Negate(last, term));
        } while (chain.Count > 0 && IsSum(chain.Peek()));
        return Build(last, () => BoundedAlgebra.Sum(terms));
    }

    private Expr Apply(IBinaryOperation place, Expr left, Expr right) =>
        place.OperatorKind switch
        {
            BinaryOperatorKind.Add => Build(place, () => left + right),
            BinaryOperatorKind.Subtract => Build(place, () => left - right),
            BinaryOperatorKind.Multiply => Build(place, () => left * right),
            BinaryOperatorKind.Divide when NumberTypes.IsInteger(place.Type) => DivideIntegers(place),
            BinaryOperatorKind.Divide => Build(place, () => BoundedAlgebra.Divide(left, right)),
            _ => throw Refuse(place, $"the operator {place.OperatorKind} cannot be read as a formula"),
        };

    private Number DivideIntegers(IBinaryOperation quotient)
    {
        if (quotient.ConstantValue is not { HasValue: true, Value: { } constant })
            throw Refuse(
                quotient,
                "integers are divided by integers, which drops the remainder; convert one to double first"
            );
        var value = new BigInteger(Convert.ToDecimal(constant, CultureInfo.InvariantCulture));
        Note(
            quotient,
            ClaimNoteKind.IntegerDivision,
            $"integers are divided by integers, and C# computes {value}; write a number with a point, as in 1.0"
        );
        return new Number(value);
    }

    private static bool IsSum(IBinaryOperation binary) =>
        binary.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract;

    private static bool IsArithmetic(BinaryOperatorKind kind) =>
        kind
            is BinaryOperatorKind.Add
                or BinaryOperatorKind.Subtract
                or BinaryOperatorKind.Multiply
                or BinaryOperatorKind.Divide;
}
