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
    private const string LoopsThatAreRead =
        "this loop cannot be read as a sum; write for (int i = first; i < end; i++) or foreach over Enumerable.Range, "
        + "with total += term inside";

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
        var (counter, first, last, map) = RangeOf(loop, locals);
        var index = new Symbol(FreshName(counter.Name, locals), Domain.Integer);
        // What the loop changes has another value in each turn.
        var inside = locals.RemoveRange(ChangedIn(loop.Body)).SetItem(counter, map(index));
        return
        [
            .. AdditionsOf(loop.Body, ref inside)
                .Select(a => (a.Target, Build(loop, () => IndexedSum.Of(index, first, last, a.Value)))),
        ];
    }

    private (ILocalSymbol Counter, Expr First, Expr Last, Func<Expr, Expr> Map) RangeOf(
        ILoopOperation loop,
        Locals locals
    )
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
                return (declared.Symbol, Read(start.Value, locals), last, i => i);
            case IForEachLoopOperation
            {
                LoopControlVariable: IVariableDeclaratorOperation each,
                Collection: var collection
            }:
                var terms = ReadTermsOf(collection, locals);
                return (each.Symbol, terms.First, terms.Last, terms.Map);
            default:
                throw Refuse(loop, LoopsThatAreRead);
        }
    }

    private List<(ISymbol Target, Expr Value)> AdditionsOf(IOperation statement, ref Locals locals)
    {
        Enter(statement);
        switch (statement)
        {
            case IBlockOperation block:
                var all = new List<(ISymbol, Expr)>();
                foreach (var inner in block.Operations)
                    all.AddRange(AdditionsOf(inner, ref locals));
                return all;
            case IVariableDeclarationGroupOperation declaration:
                locals = Execute(declaration, locals);
                return [];
            case ILoopOperation loop:
                return SumsOf(loop, locals);
            case IExpressionStatementOperation { Operation: ICompoundAssignmentOperation assignment }
                when assignment.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract:
                var term = Read(assignment.Value, locals);
                var signed = assignment.OperatorKind == BinaryOperatorKind.Add ? term : Negate(assignment, term);
                return [(TargetOf(assignment.Target), signed)];
            default:
                throw Refuse(statement, LoopsThatAreRead);
        }
    }

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
