using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Locals = System.Collections.Immutable.ImmutableDictionary<
    Microsoft.CodeAnalysis.ISymbol,
    KlSymbolic.Algebra.Expr
>;

namespace KlSymbolic.Roslyn.Reading;

internal sealed partial class OperationReader
{
    private const string NoLists = "an array cannot be read; lists of numbers can, where P and Q have lists";

    /// <summary>Where the position of an item, counted from 1, stands in the expression that is the value of a list; no identifier is called so.</summary>
    private static readonly Symbol place = new("·", Domain.PositiveInteger);

    /// <summary>The parts of tuples that lambdas and loops are given.</summary>
    private readonly Dictionary<ISymbol, ImmutableArray<Expr>> tuples = new(SymbolEqualityComparer.Default);

    private Expr? ItemsOf(IParameterSymbol parameter) =>
        NumberTypes.IsVector(parameter.Type) ? vectors?.Find(FreeNames.Ascii(parameter.Name))?.Of(place) : null;

    /// <summary>A number, or a list as what its item in a place is.</summary>
    private Expr ReadAny(IOperation operation, Locals locals) =>
        NumberTypes.IsVector(Unconverted(operation).Type) ? ReadVector(operation, locals) : Read(operation, locals);

    /// <summary>A list as what its item in a place is.</summary>
    private Expr ReadVector(IOperation operation, Locals locals)
    {
        Enter(operation);
        return operation switch
        {
            IConversionOperation conversion => ReadVector(conversion.Operand, locals),
            IParameterReferenceOperation p => Known(p, p.Parameter, locals),
            ILocalReferenceOperation l => Known(l, l.Local, locals),
            IInvocationOperation { TargetMethod.Name: "ToArray" or "ToList" or "AsEnumerable" or "AsSpan" } copy
                when (copy.Instance ?? copy.Arguments[0].Value) is { } copied && HasNoMore(copy) => ReadVector(
                copied,
                locals
            ),
            IInvocationOperation { TargetMethod: { Name: "Select" or "Zip" } method } call when IsEnumerable(method) =>
                ReadTermsOf(call, locals).Map(place)[0],
            _ => throw Refuse(operation, "this cannot be read as a list of numbers"),
        };
    }

    /// <summary>Whether a call has no argument but the list, so that it takes all of it.</summary>
    private static bool HasNoMore(IInvocationOperation call) =>
        call.Arguments.Length == (call.Instance is null ? 1 : 0);

    private Expr ReadItem(IOperation list, IOperation position, Locals locals)
    {
        if (vectors is null || !NumberTypes.IsVector(list.Type) || !NumberTypes.IsInteger(position.Type))
            throw Refuse(list.Parent ?? list, NoLists);
        var (items, counted) = (ReadVector(list, locals), Read(position, locals));
        return IsInteger(counted)
            ? Build(position, () => items.Substitute(place, counted + 1))
            : throw Refuse(position, "this cannot be read as the position of an item");
    }

    private Expr ReadListProperty(IPropertyReferenceOperation property, IOperation list, Locals locals) =>
        property switch
        {
            { Arguments: [var position] } => ReadItem(list, position.Value, locals),
            { Property.Name: "Length" or "Count" } => SizeOf(property),
            _ => throw Refuse(property, $"the property {property.Property.Name} cannot be read; make it a parameter"),
        };

    /// <summary>How many items each list has; lists of one pair of distributions are of one length.</summary>
    private Symbol SizeOf(IOperation operation) => vectors?.Size ?? throw Refuse(operation, NoLists);

    private Expr ReadPart(IFieldReferenceOperation part)
    {
        var tuple = part.Instance switch
        {
            IParameterReferenceOperation p => (ISymbol)p.Parameter,
            ILocalReferenceOperation l => l.Local,
            _ => null,
        };
        var name = (part.Field.CorrespondingTupleField ?? part.Field).Name;
        return
            tuple is not null
            && tuples.TryGetValue(tuple, out var parts)
            && int.TryParse(name.Substring("Item".Length), out var number)
            && number <= parts.Length
            ? parts[number - 1]
            : throw Refuse(part, "a tuple cannot be read here");
    }

    /// <summary>Gives values to variables: one to each, or all of them to one that is a tuple.</summary>
    private Locals Bind(ImmutableArray<ISymbol> variables, ImmutableArray<Expr> values, Locals locals)
    {
        if (variables.Length == values.Length)
            return locals.SetItems(variables.Zip(values, (v, e) => new KeyValuePair<ISymbol, Expr>(v, e)));
        tuples[variables[0]] = values;
        return locals;
    }
}
