using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KlSymbolic.Roslyn.Reading;

/// <summary>Names of C# constructs for messages.</summary>
internal static class Constructs
{
    public static string NameOf(IOperation operation) =>
        operation switch
        {
            ILoopOperation => "a loop",
            ISwitchOperation => "a switch statement (a switch expression can be read)",
            ITryOperation => "try",
            IUsingOperation or IUsingDeclarationOperation => "using",
            ILockOperation => "lock",
            IAwaitOperation => "await",
            IObjectCreationOperation => "an object",
            IArrayElementReferenceOperation or IArrayCreationOperation => "an array",
            IAnonymousFunctionOperation or IDelegateCreationOperation => "a lambda",
            ITupleOperation or IDeconstructionAssignmentOperation => "a tuple",
            IDynamicInvocationOperation or IDynamicMemberReferenceOperation => "dynamic",
            IInterpolatedStringOperation => "a string",
            IInstanceReferenceOperation => "this",
            ILocalReferenceOperation local => $"the {local.Type?.ToDisplayString()} local {local.Local.Name}",
            _ => $"this ({operation.Kind})",
        };
}
