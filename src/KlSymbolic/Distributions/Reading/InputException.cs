using KlSymbolic.Notation;

namespace KlSymbolic.Distributions.Reading;

/// <summary>A text given for a distribution, an assumption or a formula is not what it should be; the message is one line with input, column and remedy.</summary>
public sealed class InputException : FormatException
{
    /// <summary>An error at a place of one of several inputs.</summary>
    /// <param name="input">Which input it is, such as <c>P</c>.</param>
    /// <param name="text">The text of the input.</param>
    /// <param name="error">What is wrong and where.</param>
    public InputException(string input, string text, ParseException error)
        : base($"{input}, {error.Message}", error)
    {
        Input = input;
        Text = text;
        Problem = error.Problem;
        Position = error.Position;
        Length = error.Length;
    }

    /// <summary>Which input the error is in, such as <c>P</c> or <c>formula</c>.</summary>
    public string Input { get; }

    /// <summary>The text of the input.</summary>
    public string Text { get; }

    /// <summary>What is wrong and what to do, without the place.</summary>
    public string Problem { get; }

    /// <summary>Where the error starts, counted from 0 in UTF-16 units.</summary>
    public int Position { get; }

    /// <summary>How many UTF-16 units the error spans; 0 at the end of the text.</summary>
    public int Length { get; }
}
