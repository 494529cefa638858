using System.Collections.Immutable;

namespace KlSymbolic.Cli;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All went well; for <c>check</c>, proven.</summary>
    public const int Success = 0;

    /// <summary><c>check</c>: refuted; <c>verify</c>: a law is broken; <c>eval --jsonl</c>: some line was invalid.</summary>
    public const int Refuted = 1;

    /// <summary><c>check</c>: undecided; <c>verify</c>: no law could be decided.</summary>
    public const int Undecided = 2;

    /// <summary><c>verify</c>: stopped from outside before the end (128 + SIGINT).</summary>
    public const int Cancelled = 130;

    /// <summary>Bad usage or bad input (EX_USAGE of sysexits.h).</summary>
    public const int Usage = 64;

    /// <summary>An error of the program itself (EX_SOFTWARE of sysexits.h).</summary>
    public const int Internal = 70;

    /// <summary>The codes with what they mean, for help and documents.</summary>
    public static ImmutableArray<(int Code, string Meaning)> Meanings { get; } =
    [
        (Success, "done; of a check: proven; of laws: all held"),
        (Refuted, "refuted, broken, different from what is on disk, or a line of a batch was invalid"),
        (Undecided, "undecided"),
        (Usage, "bad usage or bad input"),
        (Internal, "an error of klsym itself"),
        (Cancelled, "stopped from outside"),
    ];
}
