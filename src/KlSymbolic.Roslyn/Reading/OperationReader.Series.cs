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
    /// <summary>What is summed: consecutive integers, and what becomes of each.</summary>
    private sealed record Terms(Expr First, Expr Last, Func<Expr, Expr> Map);

    /// <summary>Reads sums over ranges, such as <c>Enumerable.Range(0, n).Sum(i => body)</c>.</summary>
    private Expr ReadSeries(IInvocationOperation call, Locals locals)
    {
        if (call.TargetMethod.Name != "Sum")
            throw Refuse(call, $"Enumerable.{call.TargetMethod.Name} cannot be read; sums over Enumerable.Range can");
        var terms = ReadTermsOf(call.Arguments[0].Value, locals);
        if (call.Arguments.Length > 1)
            terms = Mapped(terms, call.Arguments[1].Value, locals);
        var index = FreshIndex(call, locals);
        return Build(call, () => IndexedSum.Of(index, terms.First, terms.Last, terms.Map(index)));
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
                return new(first, Build(call, () => first + count - 1), i => i);
            case IInvocationOperation { TargetMethod: { Name: "Select" } select } call when IsEnumerable(select):
                return Mapped(ReadTermsOf(call.Arguments[0].Value, locals), call.Arguments[1].Value, locals);
            default:
                throw Refuse(operation, "this cannot be summed; sum over Enumerable.Range(first, count)");
        }
    }

    private Terms Mapped(Terms terms, IOperation selector, Locals locals)
    {
        if (
            selector
            is not IDelegateCreationOperation
            {
                Target: IAnonymousFunctionOperation { Symbol.Parameters: [var parameter], Body: var body }
            }
        )
            throw Refuse(selector, "this cannot be read; give a lambda of one parameter");
        return terms with { Map = i => ReadBlock(body, locals.SetItem(parameter, terms.Map(i))) };
    }

    /// <summary>The index under the name that the source gives it, unless a value in reach has a symbol of that name.</summary>
    private static Symbol FreshIndex(IInvocationOperation call, Locals locals)
    {
        var lambda =
            call.Arguments.Length > 1
                ? call.Arguments[1].Value.Descendants().OfType<IAnonymousFunctionOperation>()
                : [];
        return new Symbol(FreshName(lambda.FirstOrDefault()?.Symbol.Parameters[0].Name ?? "i", locals), Domain.Integer);
    }

    private static string FreshName(string identifier, Locals locals)
    {
        var name = FreeNames.Ascii(identifier);
        while (locals.Values.Any(v => v.FreeSymbols().Any(s => s.Name == name)))
            name += "_";
        return name;
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
