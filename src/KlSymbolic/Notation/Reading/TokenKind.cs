namespace KlSymbolic.Notation.Reading;

/// <summary>The kinds of tokens of infix notation.</summary>
internal enum TokenKind
{
    End,
    Number,
    Name,
    Superscript,
    Root,
    Plus,
    Minus,
    Times,
    Divide,
    Power,
    Open,
    Close,
    OpenBracket,
    CloseBracket,
    Comma,
    Prime,
    Assign,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    Not,
    And,
    Or,
}
