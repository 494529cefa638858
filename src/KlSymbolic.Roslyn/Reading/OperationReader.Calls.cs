using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Notation.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Locals = System.Collections.Immutable.ImmutableDictionary<
    Microsoft.CodeAnalysis.ISymbol,
    KlSymbolic.Algebra.Expr
>;

namespace KlSymbolic.Roslyn.Reading;

internal sealed partial class OperationReader
{
    /// <summary>Methods and initialisers that are being read; one that is met again would never end.</summary>
    private readonly HashSet<ISymbol> open = new(SymbolEqualityComparer.Default);

    private Expr ReadCall(IInvocationOperation call, Locals locals)
    {
        var method = call.TargetMethod;
        if (IsEnumerable(method))
            return ReadSeries(call, locals);
        var arguments = call
            .Arguments.OrderBy(a => a.Parameter?.Ordinal)
            .Select(a => ReadAny(a.Value, locals))
            .ToImmutableArray();
        if (IsKnown(method.ContainingType))
        {
            if (
                method.Name is "Floor" or "Ceiling" or "Round" or "Truncate"
                && arguments is [var whole]
                && IsInteger(whole)
            )
                return whole;
            return CodeMeanings.Find(method.Name, arguments.Length) is { } function
                ? Build(call, () => function(arguments))
                : throw Refuse(call, $"{method.ContainingType.Name}.{method.Name} cannot be read as a formula");
        }
        if (method.DeclaringSyntaxReferences is not [var reference])
            throw Refuse(
                call,
                $"{method.ContainingType.Name}.{method.Name} is no known function, and its source is not here"
            );
        if (call.Instance is not null && method.IsVirtual)
            throw Refuse(call, $"{method.Name} is virtual, and which method runs is not known");
        var own = method
            .Parameters.Zip(arguments, (p, value) => (p, value))
            .Aggregate(locals, (all, p) => all.SetItem(p.p, p.value));
        return Inline(
            call,
            method,
            () =>
                source.OperationOf(reference.GetSyntax(cancellation), cancellation) switch
                {
                    IMethodBodyOperation body => ReadBody(body, own),
                    ILocalFunctionOperation { Body: { } body } => ReadBlock(body, own),
                    _ => throw Refuse(call, $"the source of {method.Name} cannot be read as a formula"),
                }
        );
    }

    private Expr ReadField(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (IsKnown(field.ContainingType) && CodeMeanings.Constant(field.Name) is { } constant)
            return constant;
        if (field.DeclaringSyntaxReferences.Length > 0 && (field.IsConst || field.IsReadOnly))
            return ReadInitializer(reference, field);
        if (field.HasConstantValue && NumberTypes.IsNumber(field.Type))
            return ReadConstant(reference, field.ConstantValue);
        throw Refuse(reference, $"the field {field.Name} can change; make it const or a parameter");
    }

    private Number ReadConstant(IOperation place, object? value) =>
        Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) is var number
        && !double.IsNaN(number)
        && !double.IsInfinity(number)
            ? new Number(Rational.FromDouble(number))
            : throw Refuse(place, "the constant is no finite number");

    private Expr ReadProperty(IPropertyReferenceOperation reference) =>
        reference.Property is { SetMethod: null, IsStatic: true, DeclaringSyntaxReferences: [var declaration] } property
        && declaration.GetSyntax(cancellation)
            is Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax { ExpressionBody.Expression: { } body }
            ? Inline(reference, property, () => ReadSyntax(reference, body))
            : throw Refuse(reference, $"the property {reference.Property.Name} cannot be read; make it a parameter");

    /// <summary>Reads a constant as it was written, not as it was rounded.</summary>
    private Expr ReadInitializer(IOperation reference, ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is [var declaration]
        && declaration.GetSyntax(cancellation)
            is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? Inline(reference, symbol, () => ReadSyntax(reference, value))
            : throw Refuse(reference, $"{symbol.Name} has no value here");

    private Expr ReadSyntax(IOperation reference, SyntaxNode syntax) =>
        source.OperationOf(syntax, cancellation) is { } operation
            ? Read(operation, nothing)
            : throw Refuse(reference, "its value cannot be read as a formula");

    private Expr Inline(IOperation reference, ISymbol symbol, Func<Expr> read)
    {
        Enter(reference);
        if (!open.Add(symbol))
            throw Refuse(reference, $"{symbol.Name} refers to itself; write the formula without recursion");
        try
        {
            return read();
        }
        finally
        {
            open.Remove(symbol);
        }
    }

    private static bool IsKnown(INamedTypeSymbol type) =>
        CodeMeanings.IsKnownType($"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}");
}
