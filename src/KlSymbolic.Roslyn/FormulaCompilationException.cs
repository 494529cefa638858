using System.Collections.Immutable;

namespace KlSymbolic.Roslyn;

/// <summary>The compiler refused the C# of a formula; the message lists what it said.</summary>
public sealed class FormulaCompilationException : Exception
{
    internal FormulaCompilationException(string source, ImmutableArray<string> diagnostics)
        : base($"The formula's C# does not compile: {string.Join("; ", diagnostics)}")
    {
        GeneratedSource = source;
        Diagnostics = diagnostics;
    }

    /// <summary>The source that was refused.</summary>
    public string GeneratedSource { get; }

    /// <summary>What the compiler said, errors and warnings alike, with line and column of the source.</summary>
    public ImmutableArray<string> Diagnostics { get; }
}
