using System.Collections.Immutable;
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
    private Expr ReadBody(IMethodBodyOperation body, Locals locals) =>
        (body.BlockBody ?? body.ExpressionBody) is { } block
            ? ReadBlock(block, locals)
            : throw Refuse(body, "the method has no body");

    private Expr ReadBlock(IBlockOperation block, Locals locals) =>
        Run(block.Operations, 0, locals, _ => throw Refuse(block, "the end is reached without a value"));

    /// <summary>What the statements return from an index on; where they do not, what the rest returns.</summary>
    private Expr Run(ImmutableArray<IOperation> statements, int index, Locals locals, Func<Locals, Expr> rest)
    {
        for (; index < statements.Length; index++)
        {
            var statement = statements[index];
            Enter(statement);
            if (!Leaves(statement))
            {
                locals = Execute(statement, locals);
                continue;
            }
            var next = index + 1;
            Expr Continue(Locals after) => Run(statements, next, after, rest);
            return statement switch
            {
                IReturnOperation { ReturnedValue: { } value } => Read(value, locals),
                IThrowOperation => Functions.NotANumber.Of(),
                IExpressionStatementOperation { Operation: IThrowOperation } => Functions.NotANumber.Of(),
                IBlockOperation block => Run(block.Operations, 0, locals, Continue),
                IConditionalOperation choice => Choose(
                    choice,
                    ReadCondition(choice.Condition, locals),
                    Run([choice.WhenTrue], 0, locals, Continue),
                    choice.WhenFalse is { } otherwise ? Run([otherwise], 0, locals, Continue) : Continue(locals)
                ),
                _ => throw Refuse(statement, $"{Constructs.NameOf(statement)} cannot be read as a formula"),
            };
        }
        return rest(locals);
    }

    /// <summary>The values of the locals after a statement that does not return.</summary>
    private Locals Execute(IOperation statement, Locals locals)
    {
        Enter(statement);
        switch (statement)
        {
            case IEmptyOperation or ILocalFunctionOperation:
                return locals;
            case IBlockOperation block:
                return block.Operations.Aggregate(locals, (all, inner) => Execute(inner, all));
            case IVariableDeclarationGroupOperation group:
                return group
                    .Declarations.SelectMany(d => d.Declarators)
                    .Aggregate(locals, (all, declarator) => Declare(declarator, all));
            case IExpressionStatementOperation expression:
                return Assign(expression.Operation, locals);
            case IConditionalOperation choice:
                return Merge(choice, locals);
            case ILoopOperation loop:
                return ExecuteLoop(loop, locals);
            default:
                throw Refuse(statement, $"{Constructs.NameOf(statement)} cannot be read as a formula");
        }
    }

    private Locals Declare(IVariableDeclaratorOperation declarator, Locals locals) =>
        declarator.GetVariableInitializer() is { } initializer
            ? locals.SetItem(declarator.Symbol, ReadAny(initializer.Value, locals))
            : locals;

    private Locals Assign(IOperation operation, Locals locals)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment:
                return locals.SetItem(TargetOf(assignment.Target), Read(assignment.Value, locals));
            case ICompoundAssignmentOperation assignment:
                var (left, right) = (Read(assignment.Target, locals), Read(assignment.Value, locals));
                return locals.SetItem(TargetOf(assignment.Target), Apply(assignment, left, right));
            case IIncrementOrDecrementOperation step:
                var value = Read(step.Target, locals);
                var change = step.Kind == OperationKind.Increment ? 1 : -1;
                return locals.SetItem(TargetOf(step.Target), Build(step, () => value + change));
            case IInvocationOperation { TargetMethod: var guard } when IsGuard(guard):
                return locals;
            default:
                throw Refuse(operation, $"{Constructs.NameOf(operation)} has no value that a formula could use");
        }
    }

    private Expr Apply(ICompoundAssignmentOperation place, Expr left, Expr right) =>
        place.OperatorKind switch
        {
            BinaryOperatorKind.Add => Build(place, () => left + right),
            BinaryOperatorKind.Subtract => Build(place, () => left - right),
            BinaryOperatorKind.Multiply => Build(place, () => left * right),
            BinaryOperatorKind.Divide when NumberTypes.IsInteger(place.Target.Type) => throw Refuse(
                place,
                "integers are divided by integers, which drops the remainder; use doubles"
            ),
            BinaryOperatorKind.Divide => Build(place, () => BoundedAlgebra.Divide(left, right)),
            _ => throw Refuse(place, $"the operator {place.OperatorKind} cannot be read as a formula"),
        };

    private ISymbol TargetOf(IOperation target) =>
        target switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => throw Refuse(target, "only locals and parameters can be assigned to in a formula"),
        };

    /// <summary>Locals that differ after the branches become choices; those that only one branch knows are gone.</summary>
    private Locals Merge(IConditionalOperation choice, Locals locals)
    {
        var condition = ReadCondition(choice.Condition, locals);
        var then = Execute(choice.WhenTrue, locals);
        var otherwise = choice.WhenFalse is { } branch ? Execute(branch, locals) : locals;
        var merged = nothing;
        foreach (var known in then)
        {
            var (symbol, value) = (known.Key, known.Value);
            if (otherwise.TryGetValue(symbol, out var other))
                merged = merged.SetItem(
                    symbol,
                    ReferenceEquals(value, other) ? value : Choose(choice, condition, value, other)
                );
        }
        return merged;
    }

    /// <summary>Whether the statement, or one inside it, returns or throws.</summary>
    private static bool Leaves(IOperation statement) =>
        statement is IReturnOperation or IThrowOperation
        || (
            statement
                is IBlockOperation
                    or IConditionalOperation
                    or IExpressionStatementOperation { Operation: IThrowOperation }
            && statement
                .Descendants()
                .Any(d => d is IReturnOperation || (d is IThrowOperation && d.Parent is not IConversionOperation))
        );

    /// <summary>A call that throws where an argument is outside its domain, and has no value.</summary>
    private static bool IsGuard(IMethodSymbol method)
    {
        if (!method.ReturnsVoid || !method.Name.StartsWith("ThrowIf", StringComparison.Ordinal))
            return false;
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type is { Name: nameof(Exception), ContainingNamespace.Name: nameof(System) })
                return true;
        }
        return false;
    }
}
