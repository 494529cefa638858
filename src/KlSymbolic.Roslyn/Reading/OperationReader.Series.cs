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
    /// <summary>What is summed: consecutive integers, and what becomes of each, one expression or the parts of a tuple.</summary>
    private sealed record Terms(Expr First, Expr Last, Func<Expr, ImmutableArray<Expr>> Map);

    /// <summary>Reads sums over ranges and lists, such as <c>Enumerable.Range(0, n).Sum(i => body)</c>.</summary>
    private Expr ReadSeries(IInvocationOperation call, Locals locals)
    {
        switch (call.TargetMethod.Name)
        {
            case "Count"
                when call.Arguments.Length == 1 && NumberTypes.IsVector(Unconverted(call.Arguments[0].Value).Type):
                return SizeOf(call);
            case not "Sum":
                throw Refuse(
                    call,
                    $"Enumerable.{call.TargetMethod.Name} cannot be read; sums over Enumerable.Range can"
                );
        }
        var terms = ReadTermsOf(call.Arguments[0].Value, locals);
        if (call.Arguments.Length > 1)
            terms = Mapped(terms, call.Arguments[1].Value, locals);
        var index = FreshIndex(call, locals);
        return Build(call, () => IndexedSum.Of(index, terms.First, terms.Last, terms.Map(index)[0]));
    }

    private Terms ReadTermsOf(IOperation operation, Locals locals)
    {
        Enter(operation);
        switch (operation)
        {
            case IConversionOperation conversion:
                return ReadTermsOf(conversion.Operand, locals);
            case IInvocationOperation { TargetMethod: { Name: "Range" } range } call when IsEnumerable(range):
                var (first, count) = (Read(call.Arguments[0].Value, locals), Read(call.Arguments[1].Value, locals));
                // Where the count is kept from being negative, so is the sum: one that ends before it begins is empty.
                if (count is Apply { Function: var f, Arguments: [{ IsZero: true }, var kept] } && f == Functions.Max)
                    count = kept;
                return Counted(first, Build(call, () => first + count - 1), i => [i]);
            case IInvocationOperation { TargetMethod: { Name: "Select" } select } call when IsEnumerable(select):
                return Mapped(ReadTermsOf(call.Arguments[0].Value, locals), call.Arguments[1].Value, locals);
            case IInvocationOperation { TargetMethod: { Name: "Zip" } zip } call when IsEnumerable(zip):
                return Zipped(call, locals);
            case var list when vectors is not null && NumberTypes.IsVector(list.Type):
                var items = ReadVector(list, locals);
                return new(Expr.One, SizeOf(list), i => [items.Substitute(place, i)]);
            default:
                throw Refuse(operation, "this cannot be summed; sum over Enumerable.Range(first, count)");
        }
    }

    /// <summary>Integers from a first to a last; counted from 1 where items of lists are, so that positions from 0 are items from 1.</summary>
    private Terms Counted(Expr first, Expr last, Func<Expr, ImmutableArray<Expr>> map) =>
        vectors is not null && first.IsZero ? new(Expr.One, last + 1, i => map(i - 1)) : new(first, last, map);

    private Terms Zipped(IInvocationOperation call, Locals locals)
    {
        var (left, right) = (
            ReadTermsOf(call.Arguments[0].Value, locals),
            ReadTermsOf(call.Arguments[1].Value, locals)
        );
        if (left.First != right.First || left.Last != right.Last)
            throw Refuse(call, "sequences of different lengths cannot be read side by side");
        var both = left with { Map = i => [.. left.Map(i), .. right.Map(i)] };
        return call.Arguments.Length > 2 ? Mapped(both, call.Arguments[2].Value, locals) : both;
    }

    /// <summary>The terms after a lambda of the term, of its parts, or of the term and its position.</summary>
    private Terms Mapped(Terms terms, IOperation selector, Locals locals)
    {
        if (
            selector
            is not IDelegateCreationOperation
            {
                Target: IAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 or 2 } parameters, Body: var body }
            }
        )
            throw Refuse(selector, "this cannot be read; give a lambda of one parameter");
        return terms with
        {
            Map = i =>
            {
                var parts = terms.Map(i);
                if (parameters.Length == 2 && parts.Length == 1)
                    parts = parts.Add(i - terms.First);
                return [ReadBlock(body, Bind(parameters.As<ISymbol>(), parts, locals))];
            },
        };
    }

    /// <summary>The index under the name that the source gives it, unless a value in reach has a symbol of that name.</summary>
    private Symbol FreshIndex(IInvocationOperation call, Locals locals)
    {
        var lambda = call
            .Arguments.Skip(1)
            .SelectMany(a => a.Value.Descendants())
            .OfType<IAnonymousFunctionOperation>();
        var named =
            lambda.FirstOrDefault()?.Symbol.Parameters[0] is { } p && (vectors is null || NumberTypes.IsInteger(p.Type))
                ? p.Name
                : "i";
        return new Symbol(FreshName(named, locals), Domain.Integer);
    }

    private string FreshName(string identifier, Locals locals)
    {
        var name = FreeNames.Ascii(identifier);
        while (IsTaken(name))
            name += "_";
        return name;

        bool IsTaken(string n) =>
            vectors?.IsTaken(n) == true || locals.Values.Any(v => v.FreeSymbols().Any(s => s.Name == n));
    }

    private static bool IsEnumerable(IMethodSymbol method) =>
        method.ContainingType.ToDisplayString() == "System.Linq.Enumerable";

    /// <summary>Whether the values are integers, so that rounding and conversion to an integer keep them.</summary>
    private static bool IsInteger(Expr e) =>
        e switch
        {
            Number n => n.Value.IsInteger,
            Symbol s => s.Domain.IsInteger,
            Sum or Product => e.Children.All(IsInteger),
            _ => false,
        };
}
