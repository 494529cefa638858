using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KlSymbolic.Analyzers;

/// <summary>Whether code looks at a parameter's value before it computes with it.</summary>
internal static class Guards
{
    /// <summary>Whether the parameter is compared with something, or given to a method that returns nothing, such as ThrowIfNegative.</summary>
    public static bool Mention(IParameterSymbol parameter, ImmutableArray<IOperation> blocks) =>
        blocks
            .SelectMany(b => b.DescendantsAndSelf())
            .Any(operation =>
                operation switch
                {
                    IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } comparison => Uses(
                        comparison.LeftOperand,
                        parameter
                    ) || Uses(comparison.RightOperand, parameter),
                    IIsPatternOperation match => Uses(match.Value, parameter),
                    ISwitchExpressionOperation choice => Uses(choice.Value, parameter),
                    IInvocationOperation { TargetMethod.ReturnsVoid: true } call => call.Arguments.Any(a =>
                        Uses(a.Value, parameter)
                    ),
                    _ => false,
                }
            );

    private static bool Uses(IOperation operation, IParameterSymbol parameter) =>
        operation
            .DescendantsAndSelf()
            .Any(o =>
                o is IParameterReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter)
            );
}
