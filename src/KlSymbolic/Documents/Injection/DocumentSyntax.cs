namespace KlSymbolic.Documents.Injection;

/// <summary>How a document writes comments, displays and code.</summary>
public enum DocumentSyntax
{
    /// <summary>Markdown or HTML: <c>&lt;!-- klsym:begin … --&gt;</c>.</summary>
    Markdown,

    /// <summary>LaTeX: <c>% klsym:begin …</c>.</summary>
    Latex,
}
