namespace KlSymbolic.Notation.Layouts;

/// <summary>Writes a layout in a notation that is set on more than one line: fractions have a bar.</summary>
internal abstract class TypesetWriter : LayoutWriter
{
    // A fraction is held together by its bar, but a power of it needs parentheses.
    protected override Binding BindingOf(Layout layout) =>
        layout switch
        {
            Layout.Fraction => Binding.Power,
            Layout.Choice => Binding.Sum,
            Layout.Series => Binding.Product,
            _ => base.BindingOf(layout),
        };
}
