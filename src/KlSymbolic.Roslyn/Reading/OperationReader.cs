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
internal sealed partial class OperationReader(ClaimSource source, SymbolTable symbols, CancellationToken cancellation)
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
            .Aggregate(nothing, (all, p) => all.SetItem(p.p, p.symbol));
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
        if (parameter.RefKind != RefKind.None || !NumberTypes.IsNumber(parameter.Type))
            throw source.Error(
                place,
                "such a parameter cannot be read; parameters are numbers such as double, by value"
            );
        var name = FreeNames.Ascii(parameter.Name);
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
            IParameterReferenceOperation p => Known(p, p.Parameter, locals),
            ILocalReferenceOperation { Local: { HasConstantValue: true } local } l when !locals.ContainsKey(local) =>
                ReadInitializer(l, local),
            ILocalReferenceOperation l => Known(l, l.Local, locals),
            IFieldReferenceOperation field => ReadField(field),
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
        algebra.Build(Place(place), () => Choices.Choose(condition, then, otherwise, algebra.Size));

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
