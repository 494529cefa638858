using System.Globalization;

namespace KlSymbolic.Notation;

/// <summary>A text is not what it should be; the message is one line that names the column and the remedy.</summary>
public sealed class ParseException : FormatException
{
    /// <summary>An error at a place of a text.</summary>
    /// <param name="problem">What is wrong and what to do, in one line, without the column.</param>
    /// <param name="position">Where it starts, counted from 0 in UTF-16 units.</param>
    /// <param name="length">How many units it spans; 0 at the end of the text.</param>
    public ParseException(string problem, int position, int length)
        : base(string.Format(CultureInfo.InvariantCulture, "column {0}: {1}", position + 1, problem))
    {
        Problem = problem;
        Position = position;
        Length = length;
    }

    /// <summary>What is wrong and what to do, without the column.</summary>
    public string Problem { get; }

    /// <summary>Where the error starts, counted from 0 in UTF-16 units.</summary>
    public int Position { get; }

    /// <summary>How many UTF-16 units the error spans; 0 at the end of the text.</summary>
    public int Length { get; }
}
