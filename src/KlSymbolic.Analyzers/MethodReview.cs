using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Analyzers.Annotations;
using KlSymbolic.Analyzers.Diagnostics;
using KlSymbolic.Analyzers.Judging;
using KlSymbolic.Checking;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;
using KlSymbolic.Roslyn;
using KlSymbolic.Roslyn.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KlSymbolic.Analyzers;

/// <summary>The review of one method: its annotation, its code, its formula, its parameters.</summary>
/// <param name="method">The method, or the getter of the property.</param>
/// <param name="attribute">The annotation as it is written.</param>
/// <param name="context">Where the compiler stands.</param>
/// <param name="judge">Judges formulas.</param>
internal sealed class MethodReview(
    IMethodSymbol method,
    AttributeData attribute,
    OperationBlockAnalysisContext context,
    Func<Annotation, Expr, CancellationToken, Verdict> judge
)
{
    /// <summary>The key of the property that holds a family's name to put in place of a misspelt one.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>The key of the property that holds a formula in infix, in nats, that computes better.</summary>
    public const string Stable = "stable";

    private readonly CancellationToken cancellation = context.CancellationToken;
    private readonly string name = (method.AssociatedSymbol ?? method).Name;

    /// <summary>Reports what is found.</summary>
    public void Run()
    {
        // A method without a body is generated, or computes elsewhere.
        if (
            method.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is MethodDeclarationSyntax
            {
                Body: null,
                ExpressionBody: null
            }
        )
            return;
        // Code that does not compile is the compiler's business.
        if (context.OperationBlocks.SelectMany(b => b.DescendantsAndSelf()).Any(o => o.Kind == OperationKind.Invalid))
            return;
        if (Annotation.From(attribute) is not { } annotation || VocabularyOf(annotation) is not { } vocabulary)
            return;
        var divided = ReportIntegerDivisions();
        if (Read(vocabulary, divided) is not { } claim)
            return;
        var wrong = claim.Notes.Where(n => n.Kind == ClaimNoteKind.IntegerDivision && n.Node is not null);
        foreach (var note in wrong.Where(n => divided.Add(n.Node!)))
            Report(Rules.IntegerDivision, note.Node!.GetLocation(), Excerpt.Of(note.Node!));
        try
        {
            Report(annotation, judge(annotation, claim.Value, cancellation));
        }
        catch (NotSupportedException e)
        {
            Report(Rules.Undecided, PlaceOfFormula(), name, annotation.Quantity, e.Message.TrimEnd('.'));
        }
        foreach (var parameter in claim.Parameters.Zip(method.Parameters, (symbol, p) => (symbol, p)))
            ReportUnguarded(parameter.symbol, parameter.p);
    }

    private void Report(Annotation annotation, Verdict verdict)
    {
        var place = PlaceOfFormula();
        switch (verdict)
        {
            case Verdict.Refuted refuted:
                Report(Rules.Refuted, place, name, annotation.Quantity, VerdictWords.Of(refuted));
                break;
            case Verdict.Undecided undecided:
                Report(Rules.Undecided, place, name, annotation.Quantity, VerdictWords.Of(undecided));
                break;
            case Verdict.Proven proven:
                Report(Rules.Proven, place, name, annotation.Quantity, VerdictWords.RegionOf(proven));
                if (VerdictWords.FaultOf(proven) is { } fault)
                    context.ReportDiagnostic(
                        Diagnostic.Create(Rules.Unstable, place, StableForm(proven), name, annotation.Quantity, fault)
                    );
                break;
            default:
                throw new InvalidOperationException($"Unknown verdict {verdict.GetType().Name}.");
        }
    }

    private static ImmutableDictionary<string, string?> StableForm(Verdict.Proven proven) =>
        proven.Stability?.Rewriting is { } better
            ? ImmutableDictionary<string, string?>.Empty.Add(Stable, Infix.Print(better))
            : ImmutableDictionary<string, string?>.Empty;

    /// <summary>The symbols of the annotation; null where it, or the parameters, do not fit, which is reported.</summary>
    private Vocabulary? VocabularyOf(Annotation annotation)
    {
        if (annotation.Problem is { } problem)
        {
            Report(Rules.Attribute, Annotation.PlaceOf(attribute, "P", cancellation), problem);
            return null;
        }
        Vocabulary vocabulary;
        try
        {
            vocabulary = Judge.VocabularyOf(annotation);
        }
        catch (InputException e)
        {
            var place = Annotation.PlaceOf(attribute, e.Input, cancellation);
            var properties = ImmutableDictionary<string, string?>.Empty;
            if (Families.Nearest(e) is { } family)
                properties = properties.Add(Suggestion, family);
            context.ReportDiagnostic(Diagnostic.Create(Rules.Attribute, place, properties, e.Message));
            return null;
        }
        var known = string.Join(", ", vocabulary.Names);
        var stranger = method.Parameters.FirstOrDefault(p => !vocabulary.Knows(FreeNames.Ascii(p.Name)));
        if (stranger is null)
            return vocabulary;
        Report(
            Rules.Attribute,
            stranger.Locations.FirstOrDefault() ?? Location.None,
            $"the parameter {stranger.Name} of {name} is no symbol of {annotation.Quantity}; "
                + (known.Length == 0 ? "it has none" : $"those are {known}")
        );
        return null;
    }

    /// <summary>Reports divisions of integers in the method itself; those of methods it calls are notes of the reader.</summary>
    private HashSet<SyntaxNode> ReportIntegerDivisions()
    {
        var found = new HashSet<SyntaxNode>();
        foreach (var operation in context.OperationBlocks.SelectMany(b => b.DescendantsAndSelf()))
        {
            var divides =
                operation
                is IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide }
                    or ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Divide };
            if (divides && NumberTypes.IsInteger(operation.Type) && found.Add(operation.Syntax))
                Report(Rules.IntegerDivision, operation.Syntax.GetLocation(), Excerpt.Of(operation.Syntax));
        }
        return found;
    }

    private CSharpClaim? Read(Vocabulary vocabulary, HashSet<SyntaxNode> divided)
    {
        var declaration = method.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        var source = new ClaimSource
        {
            Compilation = context.Compilation,
            Method = method,
            Declaration = declaration,
            ReturnType = declaration is MethodDeclarationSyntax m ? m.ReturnType : declaration,
            PlaceOf = node =>
            {
                var start = node.GetLocation().GetLineSpan().StartLinePosition;
                return (start.Line + 1, start.Character + 1);
            },
        };
        try
        {
            return new OperationReader(source, vocabulary.Symbols, vocabulary.Vectors, cancellation).Read();
        }
        catch (ClaimReadException e)
        {
            if (e.Node is null || !divided.Contains(e.Node))
                Report(Rules.Untranslatable, e.Node?.GetLocation() ?? declaration.GetLocation(), name, e.Problem);
            return null;
        }
    }

    private void ReportUnguarded(Symbol symbol, IParameterSymbol parameter)
    {
        if (symbol.Domain == Domain.Real || Guards.Mention(parameter, context.OperationBlocks))
            return;
        var place = parameter.Locations.FirstOrDefault() ?? Location.None;
        Report(Rules.Unguarded, place, parameter.Name, symbol.Domain.Describe(parameter.Name), name);
    }

    /// <summary>The expression that is the formula, else the name of the method.</summary>
    private Location PlaceOfFormula() =>
        method.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
        {
            MethodDeclarationSyntax { ExpressionBody.Expression: { } body } => body.GetLocation(),
            ArrowExpressionClauseSyntax arrow => arrow.Expression.GetLocation(),
            MethodDeclarationSyntax declared => declared.Identifier.GetLocation(),
            var other => other.GetLocation(),
        };

    private void Report(DiagnosticDescriptor rule, Location place, params object[] words) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, place, words));
}
