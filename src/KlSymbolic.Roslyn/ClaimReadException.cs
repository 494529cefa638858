using System.Globalization;
using Microsoft.CodeAnalysis;

namespace KlSymbolic.Roslyn;

/// <summary>C# source is not a formula that can be read; the message is one line that names the place and the remedy.</summary>
public sealed class ClaimReadException : FormatException
{
    /// <summary>An error at a place of the source.</summary>
    /// <param name="problem">What is wrong and what to do, in one line, without the place.</param>
    /// <param name="line">The line where it starts, counted from 1.</param>
    /// <param name="column">The column where it starts, counted from 1.</param>
    public ClaimReadException(string problem, int line, int column)
        : base(string.Format(CultureInfo.InvariantCulture, "line {0}, column {1}: {2}", line, column, problem))
    {
        Problem = problem;
        Line = line;
        Column = column;
    }

    /// <summary>The part of the source, where there is one.</summary>
    internal SyntaxNode? Node { get; init; }

    /// <summary>What is wrong and what to do, without the place.</summary>
    public string Problem { get; }

    /// <summary>The line where it starts, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The column where it starts, counted from 1.</summary>
    public int Column { get; }
}
