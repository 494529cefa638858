using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Notation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Locals = System.Collections.Immutable.ImmutableDictionary<
    Microsoft.CodeAnalysis.ISymbol,
    KlSymbolic.Algebra.Expr
>;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>Turns bound C# into an expression, one use for one claim.</summary>
/// <param name="source">The code.</param>
/// <param name="symbols">What the names of numbers mean.</param>
/// <param name="vectors">What the names of lists mean; null where there are none.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed partial class OperationReader(
    ClaimSource source,
    SymbolTable symbols,
    ClaimVectors? vectors,
    CancellationToken cancellation
)
{
    /// <summary>How many operations are read, those of inlined methods each time they are called.</summary>
    private const int MaximumOperations = 50_000;

    private static readonly Locals nothing = ImmutableDictionary.Create<ISymbol, Expr>(SymbolEqualityComparer.Default);

    private readonly BoundedAlgebra algebra = new();
    private readonly ImmutableArray<ClaimNote>.Builder notes = ImmutableArray.CreateBuilder<ClaimNote>();
    private int operations;

    /// <summary>The formula with its parameters and notes.</summary>
    /// <exception cref="ClaimReadException">Something cannot be read.</exception>
    public CSharpClaim Read()
    {
        if (!NumberTypes.IsNumber(source.Method.ReturnType))
            throw source.Error(
                source.ReturnType,
                $"the method returns {source.Method.ReturnType.ToDisplayString()}; a formula returns a number such as double"
            );
        var parameters = source.Method.Parameters.Select(SymbolOf).ToImmutableArray();
        var locals = source
            .Method.Parameters.Zip(parameters, (p, symbol) => (p, symbol))
            .Aggregate(nothing, (all, p) => all.SetItem(p.p, ItemsOf(p.p) ?? p.symbol));
        var value = source.OperationOf(source.Declaration, cancellation) switch
        {
            IMethodBodyOperation body => ReadBody(body, locals),
            IBlockOperation block => ReadBlock(block, locals),
            _ => throw source.Error(source.Declaration, "the method has no body"),
        };
        return new(value, parameters, notes.Distinct().OrderBy(n => (n.Line, n.Column)).ToImmutableArray());
    }

    private Symbol SymbolOf(IParameterSymbol parameter)
    {
        var place = parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) ?? source.Declaration;
        var name = FreeNames.Ascii(parameter.Name);
        if (parameter.RefKind == RefKind.None && NumberTypes.IsVector(parameter.Type))
            return vectors?.Find(name) is { } items
                ? new Symbol(name, items.Range)
                : throw source.Error(
                    place,
                    vectors is null
                        ? "such a parameter cannot be read; parameters are numbers such as double, by value"
                        : $"{parameter.Name} is no known list; known are {string.Join(", ", vectors.Names)}"
                );
        if (parameter.RefKind != RefKind.None || !NumberTypes.IsNumber(parameter.Type))
            throw source.Error(
                place,
                "such a parameter cannot be read; parameters are numbers such as double, by value"
            );
        var symbol =
            symbols.Find(name)
            ?? throw source.Error(
                place,
                $"{parameter.Name} is no known symbol; known are {string.Join(", ", symbols.Declared.Keys)}"
            );
        return NumberTypes.IsInteger(parameter.Type) && !symbols.Declared.ContainsKey(name)
            ? new Symbol(name, symbol.Domain.Intersect(Domain.Integer))
            : symbol;
    }

    private Expr Read(IOperation operation, Locals locals)
    {
        Enter(operation);
        return operation switch
        {
            ILiteralOperation literal => ReadLiteral(literal),
            _ when NumberTypes.IsVector(operation.Type) => throw Refuse(operation, "a list is no number"),
            ILocalReferenceOperation { Local: { HasConstantValue: true } local } l when !locals.ContainsKey(local) =>
                ReadInitializer(l, local),
            IParameterReferenceOperation p => Known(p, p.Parameter, locals),
            ILocalReferenceOperation l => Known(l, l.Local, locals),
            IFieldReferenceOperation { Field.ContainingType.IsTupleType: true } part => ReadPart(part),
            IFieldReferenceOperation field => ReadField(field),
            IArrayElementReferenceOperation { Indices: [var index] } item => ReadItem(
                item.ArrayReference,
                index,
                locals
            ),
            IPropertyReferenceOperation { Instance: { } list } property when NumberTypes.IsVector(list.Type) =>
                ReadListProperty(property, list, locals),
            IPropertyReferenceOperation property => ReadProperty(property),
            IConversionOperation conversion => ReadConversion(conversion, locals),
            IUnaryOperation unary => ReadUnary(unary, locals),
            IBinaryOperation binary => ReadBinary(binary, locals),
            IInvocationOperation call => ReadCall(call, locals),
            IConditionalOperation { WhenFalse: { } otherwise } choice => Choose(
                choice,
                ReadCondition(choice.Condition, locals),
                Read(choice.WhenTrue, locals),
                Read(otherwise, locals)
            ),
            ISwitchExpressionOperation choice => ReadSwitch(choice, locals),
            IParenthesizedOperation inner => Read(inner.Operand, locals),
            IThrowOperation => Functions.NotANumber.Of(),
            _ => throw Refuse(operation, $"{Constructs.NameOf(operation)} cannot be read as a formula"),
        };
    }

    private Expr Known(IOperation reference, ISymbol symbol, Locals locals) =>
        locals.TryGetValue(symbol, out var value)
            ? value
            : throw Refuse(reference, $"the value of {symbol.Name} is not known here");

    private Expr Choose(IOperation place, Condition condition, Expr then, Expr otherwise) =>
        // Items are positive where their domain says so; a guard of them is no choice.
        (vectors is null ? Truth.Unknown : AssumptionSet.None.Decide(condition)) switch
        {
            Truth.True => then,
            Truth.False => otherwise,
            _ => algebra.Build(Place(place), () => Choices.Choose(condition, then, otherwise, algebra.Size)),
        };

    private Expr Build(IOperation place, Func<Expr> build) => algebra.Build(Place(place), build);

    private Func<string, Exception> Place(IOperation operation) => problem => Refuse(operation, problem);

    private ClaimReadException Refuse(IOperation operation, string problem) => source.Error(operation.Syntax, problem);

    private void Note(IOperation operation, ClaimNoteKind kind, string message)
    {
        var (line, column) = source.PlaceOf(operation.Syntax);
        var excerpt = Excerpt.Of(operation.Syntax);
        notes.Add(new ClaimNote(kind, $"`{excerpt}`: {message}", line, column) { Node = operation.Syntax });
    }

    private void Enter(IOperation operation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (++operations > MaximumOperations)
            throw Refuse(operation, $"more than {MaximumOperations} operations; split the formula");
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            throw Refuse(operation, "the formula is nested too deeply; use locals for its parts");
        }
    }
}
