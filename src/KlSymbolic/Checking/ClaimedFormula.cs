using System.Collections.Immutable;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Checking;

/// <summary>A formula as somebody wrote it, with what it claims to be.</summary>
public sealed record ClaimedFormula
{
    /// <summary>The formula; symbols that neither P nor Q has are arbitrary real numbers.</summary>
    public required string Formula { get; init; }

    /// <summary>The distribution that the expectation is taken under, such as <c>Exponential(1/theta_p)</c>.</summary>
    public required string P { get; init; }

    /// <summary>The distribution that P is compared with; null or empty for an entropy.</summary>
    public string? Q { get; init; }

    /// <summary>What the formula claims to be.</summary>
    public Functional Functional { get; init; } = Functional.Divergence;

    /// <summary>The order of a Rényi divergence, such as <c>1/2</c> or <c>alpha</c>; null for other quantities.</summary>
    public string? Order { get; init; }

    /// <summary>The symbol of P or Q that a derivative is taken by, such as <c>sigma_2</c>; null for other quantities.</summary>
    public string? By { get; init; }

    /// <summary>The notation of the formula; null to see it from the formula: LaTeX has backslashes, and infix notation none.</summary>
    public FormulaSyntax? Syntax { get; init; }

    internal FormulaSyntax WrittenIn =>
        Syntax ?? (Formula.IndexOf('\\') >= 0 ? FormulaSyntax.Latex : FormulaSyntax.Infix);

    /// <summary>The unit of the formula's values.</summary>
    public InformationUnit Unit { get; init; } = InformationUnit.Nats;

    /// <summary>Relations between the symbols that hold, such as <c>mu1 &gt;= 0</c>.</summary>
    public ImmutableArray<string> Assume { get; init; } = [];
}
