using System.Collections.Immutable;

namespace KlSymbolic.Checking.Linting;

/// <summary>A formula of a document with what its annotation says that it is.</summary>
/// <param name="Line">The line of the annotation, counted from 1.</param>
/// <param name="Annotation">The annotation, such as <c>KL(Normal(0, s) || Normal(0, 1))</c>.</param>
/// <param name="Steps">The formula, or the steps of its derivation: what stands after each = sign.</param>
/// <param name="Syntax">The notation of the steps.</param>
public sealed record AnnotatedFormula(
    int Line,
    string Annotation,
    ImmutableArray<DocumentStep> Steps,
    FormulaSyntax Syntax
);
