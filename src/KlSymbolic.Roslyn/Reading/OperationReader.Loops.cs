using System.Collections.Immutable;
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
    private const string LoopsThatAreRead =
        "this loop cannot be read as a sum; write for (int i = first; i < end; i++) or foreach over Enumerable.Range, "
        + "with total += term inside, under a condition if need be";

    /// <summary>The values of the locals after a loop that adds terms to some of them.</summary>
    private Locals ExecuteLoop(ILoopOperation loop, Locals locals)
    {
        foreach (var (target, sum) in SumsOf(loop, locals))
        {
            var before = Known(loop, target, locals);
            locals = locals.SetItem(target, Build(loop, () => before + sum));
        }
        return locals;
    }

    /// <summary>What a loop adds to which locals.</summary>
    private List<(ISymbol Target, Expr Value)> SumsOf(ILoopOperation loop, Locals locals)
    {
        Enter(loop);
        var (counters, terms) = RangeOf(loop, locals);
        var index = new Symbol(
            FreshName(NumberTypes.IsInteger(TypeOf(counters[0])) ? counters[0].Name : "i", locals),
            Domain.Integer
        );
        // What the loop changes has another value in each turn.
        var inside = Bind(counters, terms.Map(index), locals.RemoveRange(ChangedIn(loop.Body)));
        return
        [
            .. AdditionsOf([loop.Body], 0, ref inside)
                .Select(a => (a.Target, Build(loop, () => IndexedSum.Of(index, terms.First, terms.Last, a.Value)))),
        ];
    }

    private (ImmutableArray<ISymbol> Counters, Terms Terms) RangeOf(ILoopOperation loop, Locals locals)
    {
        switch (loop)
        {
            case IForLoopOperation
            {
                Before: [IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [var declared] }] }],
                Condition: IBinaryOperation condition,
                AtLoopBottom: [
                    IExpressionStatementOperation
                    {
                        Operation: IIncrementOrDecrementOperation
                        {
                            Kind: OperationKind.Increment,
                            Target: ILocalReferenceOperation stepped
                        }
                    },
                ]
            }
                when declared.GetVariableInitializer() is { } start
                    && NumberTypes.IsInteger(declared.Symbol.Type)
                    && Unconverted(condition.LeftOperand) is ILocalReferenceOperation compared
                    && IsSame(compared.Local, declared.Symbol)
                    && IsSame(stepped.Local, declared.Symbol)
                    && condition.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
                    && !ChangedIn(loop.Body).Any(s => IsSame(s, declared.Symbol)):
                var end = Read(condition.RightOperand, locals.RemoveRange(ChangedIn(loop.Body)));
                var last = condition.OperatorKind == BinaryOperatorKind.LessThan ? Build(loop, () => end - 1) : end;
                return ([declared.Symbol], Counted(Read(start.Value, locals), last, i => [i]));
            case IForEachLoopOperation
            {
                LoopControlVariable: IVariableDeclaratorOperation each,
                Collection: var collection
            }:
                return ([each.Symbol], ReadTermsOf(collection, locals));
            case IForEachLoopOperation
            {
                LoopControlVariable: IDeclarationExpressionOperation { Expression: ITupleOperation parts },
                Collection: var collection
            }
                when ReadTermsOf(collection, locals) is var tuples
                    && parts.Elements.All(e => e is ILocalReferenceOperation)
                    && tuples.Map(Expr.One).Length == parts.Elements.Length:
                return ([.. parts.Elements.Select(e => ((ILocalReferenceOperation)e).Local)], tuples);
            default:
                throw Refuse(loop, LoopsThatAreRead);
        }
    }

    /// <summary>What the statements from an index on add to which locals.</summary>
    private List<(ISymbol Target, Expr Value)> AdditionsOf(
        ImmutableArray<IOperation> statements,
        int start,
        ref Locals locals
    )
    {
        var all = new List<(ISymbol, Expr)>();
        for (var i = start; i < statements.Length; i++)
        {
            var statement = statements[i];
            if (statement is IConditionalOperation { WhenFalse: null } skip && IsContinue(skip.WhenTrue))
            {
                Enter(statement);
                var inside = locals;
                var rest = AdditionsOf(statements, i + 1, ref inside);
                all.AddRange(Where(skip, ReadCondition(skip.Condition, locals).Negate(), rest));
                return all;
            }
            all.AddRange(AdditionsOf(statement, ref locals));
        }
        return all;
    }

    private List<(ISymbol Target, Expr Value)> AdditionsOf(IOperation statement, ref Locals locals)
    {
        Enter(statement);
        switch (statement)
        {
            case IBlockOperation block:
                return AdditionsOf(block.Operations, 0, ref locals);
            case IVariableDeclarationGroupOperation declaration:
                locals = Execute(declaration, locals);
                return [];
            case ILoopOperation loop:
                return SumsOf(loop, locals);
            case IConditionalOperation choice:
                var condition = ReadCondition(choice.Condition, locals);
                // What is refused everywhere outside the domains is no part of the formula.
                if (IsThrow(choice.WhenTrue) && AssumptionSet.None.Decide(condition) == Truth.False)
                    return [];
                var (then, otherwise) = (locals, locals);
                return
                [
                    .. Where(choice, condition, AdditionsOf(choice.WhenTrue, ref then)),
                    .. choice.WhenFalse is { } branch
                        ? Where(choice, condition.Negate(), AdditionsOf(branch, ref otherwise))
                        : [],
                ];
            case IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod: var guard } }
                when IsGuard(guard):
                return [];
            case IExpressionStatementOperation { Operation: ICompoundAssignmentOperation assignment }
                when assignment.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract:
                var term = Read(assignment.Value, locals);
                var signed = assignment.OperatorKind == BinaryOperatorKind.Add ? term : Negate(assignment, term);
                return [(TargetOf(assignment.Target), signed)];
            default:
                throw Refuse(statement, LoopsThatAreRead);
        }
    }

    /// <summary>Terms that are added only where a condition holds, as where(condition, term, 0).</summary>
    private IEnumerable<(ISymbol Target, Expr Value)> Where(
        IOperation place,
        Condition condition,
        List<(ISymbol Target, Expr Value)> additions
    ) =>
        AssumptionSet.None.Decide(condition) switch
        {
            Truth.True => additions,
            Truth.False => [],
            _ => additions.Select(a => (a.Target, Choose(place, condition, a.Value, Expr.Zero))),
        };

    private static bool IsContinue(IOperation statement) =>
        statement is IBranchOperation { BranchKind: BranchKind.Continue }
        || (statement is IBlockOperation { Operations: [var only] } && IsContinue(only));

    private static bool IsThrow(IOperation statement) =>
        statement is IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }
        || (statement is IBlockOperation { Operations: [var only] } && IsThrow(only));

    private static ITypeSymbol? TypeOf(ISymbol variable) => (variable as ILocalSymbol)?.Type;

    /// <summary>The locals and parameters that a piece of code assigns to.</summary>
    private static IEnumerable<ISymbol> ChangedIn(IOperation code) =>
        code.DescendantsAndSelf()
            .Select(o =>
                o switch
                {
                    IAssignmentOperation assignment => assignment.Target,
                    IIncrementOrDecrementOperation step => step.Target,
                    _ => null,
                }
            )
            .Select(target =>
                target switch
                {
                    ILocalReferenceOperation local => (ISymbol)local.Local,
                    IParameterReferenceOperation parameter => parameter.Parameter,
                    _ => null,
                }
            )
            .OfType<ISymbol>();

    private static IOperation Unconverted(IOperation operation) =>
        operation is IConversionOperation { Operand: var inner } ? Unconverted(inner) : operation;

    private static bool IsSame(ISymbol a, ISymbol b) => SymbolEqualityComparer.Default.Equals(a, b);
}
