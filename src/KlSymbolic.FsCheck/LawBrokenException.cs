namespace KlSymbolic.FsCheck;

/// <summary>A law of the divergence is broken.</summary>
public sealed class LawBrokenException : Exception
{
    /// <summary>One law is broken.</summary>
    /// <param name="result">What was found.</param>
    public LawBrokenException(LawResult result)
        : base(result.ToString()) => Result = result;

    /// <summary>All broken laws of a report, the first of them in <see cref="Result"/>.</summary>
    /// <param name="report">What was found, a broken law at least.</param>
    public LawBrokenException(LawReport report)
        : base(string.Join("\n", report.Broken.Select(b => b.ToString()).Append(report.ToString()))) =>
        Result = report.Broken[0];

    /// <summary>What was found.</summary>
    public LawResult Result { get; }
}
