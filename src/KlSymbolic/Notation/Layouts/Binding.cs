namespace KlSymbolic.Notation.Layouts;

/// <summary>How strongly a piece of a formula holds together; a weaker piece inside a stronger one needs parentheses.</summary>
internal enum Binding
{
    Sum,
    Product,
    Power,
    Atom,
}
