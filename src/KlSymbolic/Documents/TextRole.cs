namespace KlSymbolic.Documents;

/// <summary>What a piece of a page of text is, so that a terminal can give it a colour.</summary>
public enum TextRole
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>What the page is about.</summary>
    Title,

    /// <summary>The head of a section or of a step.</summary>
    Heading,

    /// <summary>A formula or a value.</summary>
    Formula,

    /// <summary>What can be skipped: references, units.</summary>
    Aside,

    /// <summary>Something that was shown to hold.</summary>
    Good,

    /// <summary>Something that is infinite, unknown or undecided.</summary>
    Caution,

    /// <summary>Something that was shown to be wrong.</summary>
    Bad,

    /// <summary>A mark of a plot that stands for P.</summary>
    First,

    /// <summary>A mark of a plot that stands for Q.</summary>
    Second,

    /// <summary>A contribution that adds to a divergence.</summary>
    More,

    /// <summary>A contribution that takes from a divergence.</summary>
    Less,
}
