using KlSymbolic.Notation.Layouts;

namespace KlSymbolic.Notation.Code;

/// <summary>What languages share that have an operator for powers.</summary>
/// <param name="functions">What functions are called.</param>
/// <param name="power">The operator, which binds more strongly than products.</param>
internal abstract class OperatorPowerWriter(CodeFunctions functions, string power) : CodeWriter(functions)
{
    private readonly string power = power;

    public override void Write(Layout.Raised raised)
    {
        Write(raised.Base, Binding.Atom);
        Out.Append(power);
        if (raised.Exponent is Layout.Numeral { Value.IsInteger: true } n)
            Out.Append(n.Value);
        else
            Write(raised.Exponent, Binding.Atom);
    }

    protected override string PowerName => throw new InvalidOperationException("Powers have an operator here.");

    protected override Binding BindingOf(Layout layout) =>
        layout switch
        {
            Layout.Raised => Binding.Power,
            Layout.Root => Binding.Atom,
            _ => base.BindingOf(layout),
        };
}
