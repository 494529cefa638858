using System.Collections.Immutable;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Layouts;

/// <summary>How a formula is laid out for reading, before a notation gives it signs: the one form that all printers share.</summary>
/// <remarks>Minus signs stand only in <see cref="Terms"/>; fractions and roots are drawn where powers are stored.</remarks>
internal abstract record Layout
{
    private Layout() { }

    /// <summary>Hands the layout to the writer's method for its kind.</summary>
    public abstract void Accept(LayoutWriter writer);

    /// <summary>A nonnegative number; an integer, unless the notation keeps fractions whole.</summary>
    public sealed record Numeral(Rational Value) : Layout
    {
        public override void Accept(LayoutWriter writer) => writer.Write(this);
    }

    /// <summary>A symbol.</summary>
    public sealed record Name(Symbol Symbol) : Layout
    {
        public override void Accept(LayoutWriter writer) => writer.Write(this);
    }

    /// <summary>Terms with signs, in reading order: two or more, or one that is negative.</summary>
    public sealed record Terms(ImmutableArray<Term> Items) : Layout
    {
        public override void Accept(LayoutWriter writer) => writer.Write(this);
    }

    /// <summary>A numerator over a denominator.</summary>
    public sealed record Fraction(Layout Numerator, Layout Denominator) : Layout
    {
        public override void Accept(LayoutWriter writer) => writer.Write(this);
    }

    /// <summary>Two or more factors, none of them a fraction.</summary>
    public sealed record Factors(ImmutableArray<Layout> Items) : Layout
    {
        public override void Accept(LayoutWriter writer) => writer.Write(this);
    }

    /// <summary>A base with an exponent.</summary>
    public sealed record Raised(Layout Base, Layout Exponent) : Layout
    {
        public override void Accept(LayoutWriter writer) => writer.Write(this);
    }

    /// <summary>A square root.</summary>
    public sealed record Root(Layout Radicand) : Layout
    {
        public override void Accept(LayoutWriter writer) => writer.Write(this);
    }

    /// <summary>A function with its arguments; a constant has none.</summary>
    public sealed record Call(Function Function, ImmutableArray<Layout> Arguments) : Layout
    {
        public override void Accept(LayoutWriter writer) => writer.Write(this);
    }

    /// <summary>One value if left is less than right (or equal to it), another if not.</summary>
    public sealed record Choice(bool IsEquality, Layout Left, Layout Right, Layout Then, Layout Otherwise) : Layout
    {
        public override void Accept(LayoutWriter writer) => writer.Write(this);
    }

    /// <summary>A sum over an index.</summary>
    public sealed record Series(Symbol Index, Layout From, Layout To, Layout Body) : Layout
    {
        public override void Accept(LayoutWriter writer) => writer.Write(this);
    }
}
