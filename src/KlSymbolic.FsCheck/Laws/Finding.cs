namespace KlSymbolic.FsCheck.Laws;

/// <summary>What a law finds in one case.</summary>
/// <param name="Status">Held, broken or undecided.</param>
/// <param name="Text">Why it is broken, with the numbers; null otherwise.</param>
internal readonly record struct Finding(LawStatus Status, string? Text)
{
    /// <summary>It holds.</summary>
    public static Finding Held { get; } = new(LawStatus.Held, null);

    /// <summary>It cannot be told.</summary>
    public static Finding Undecided { get; } = new(LawStatus.Undecided, null);

    /// <summary>It fails.</summary>
    public static Finding Broken(string text) => new(LawStatus.Broken, text);

    /// <summary>It holds, or fails for the reason given.</summary>
    public static Finding Of(bool holds, string otherwise) => holds ? Held : Broken(otherwise);
}
