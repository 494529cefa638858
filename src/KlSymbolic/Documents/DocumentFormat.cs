namespace KlSymbolic.Documents;

/// <summary>The format of a set of pages.</summary>
public enum DocumentFormat
{
    /// <summary>Markdown, with LaTeX between dollar signs.</summary>
    Markdown,

    /// <summary>A static site with formulas in MathML and a search, which needs no network.</summary>
    Html,

    /// <summary>LaTeX: a main file and the parts that it inputs.</summary>
    Latex,

    /// <summary>Typst: a main file and the parts that it includes.</summary>
    Typst,
}
