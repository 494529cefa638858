using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KlSymbolic.Analyzers.Diagnostics;

/// <summary>What is reported; each rule has a page in <c>docs/diagnostics</c>.</summary>
internal static class Rules
{
    private const string Category = "KlSymbolic";
    private const string Pages = "docs/diagnostics/";

    public static readonly DiagnosticDescriptor Refuted = new(
        "KLS0001",
        "The closed form is wrong",
        "{0} is not {1}: {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The formula and the derived closed form have different values at the point shown; both values are enclosed rigorously. "
            + "A mistake is named only where the formula is proven equal to the true one with that mistake made.",
        Pages + "KLS0001.md"
    );

    public static readonly DiagnosticDescriptor Proven = new(
        "KLS0002",
        "The closed form is right",
        "{0} is proven to be {1}{2}",
        Category,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        "The normal form of the difference between the formula and the derived closed form is 0.",
        Pages + "KLS0002.md"
    );

    public static readonly DiagnosticDescriptor Undecided = new(
        "KLS0003",
        "The closed form is neither proven nor refuted",
        "Whether {0} is {1} is not decided: {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Neither did the normal form of the difference vanish, nor was a point found at which the values differ.",
        Pages + "KLS0003.md"
    );

    public static readonly DiagnosticDescriptor Untranslatable = new(
        "KLS0004",
        "The code cannot be read as a formula",
        "{0} is not checked: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Arithmetic, Math, locals, conditionals and calls of static methods whose source is visible are read as formulas; this construct is not.",
        Pages + "KLS0004.md"
    );

    public static readonly DiagnosticDescriptor IntegerDivision = new(
        "KLS0005",
        "Integers are divided inside a formula",
        "`{0}` divides integers and drops the remainder; write a number with a point, as in 1.0",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "In C# 1/2 is 0. Inside a formula a quotient of integers is never meant, even where its value happens to be right.",
        Pages + "KLS0005.md"
    );

    public static readonly DiagnosticDescriptor Unstable = new(
        "KLS0006",
        "The closed form is right and computes badly",
        "{0} is {1}, but {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "In exact arithmetic the formula is right; in double precision, or on the boundary of the parameters, it is not at the point shown.",
        Pages + "KLS0006.md"
    );

    public static readonly DiagnosticDescriptor Unguarded = new(
        "KLS0007",
        "A parameter outside its domain is not refused",
        "{0} is used where {1}, and {2} does not refuse other values",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "The distribution exists only for values in the parameter's domain; elsewhere the formula gives a number without meaning.",
        Pages + "KLS0007.md"
    );

    public static readonly DiagnosticDescriptor Attribute = new(
        "KLS0008",
        "ClosedForm names no pair of distributions",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The arguments of ClosedForm are distributions such as Normal(mu, sigma), whose symbols are the parameters of the method.",
        Pages + "KLS0008.md"
    );

    public static readonly DiagnosticDescriptor Failure = new(
        "KLS0009",
        "The check failed by a fault of its own",
        "{0} is not checked, by a fault of KlSymbolic: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A fault of the analyzer itself; the code may be right or wrong. Please report it with the method.",
        Pages + "KLS0009.md"
    );

    public static readonly DiagnosticDescriptor NotGenerated = new(
        "KLS0010",
        "The closed form cannot be generated",
        "{0} is not generated: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A static partial method of doubles without a body gets the derived closed form, where there is a finite one.",
        Pages + "KLS0010.md"
    );

    /// <summary>All rules, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Refuted,
        Proven,
        Undecided,
        Untranslatable,
        IntegerDivision,
        Unstable,
        Unguarded,
        Attribute,
        Failure,
        NotGenerated,
    ];
}
