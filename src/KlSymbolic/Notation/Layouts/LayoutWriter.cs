using System.Text;

namespace KlSymbolic.Notation.Layouts;

/// <summary>Writes a layout in one notation; a notation says how each kind of layout looks.</summary>
internal abstract class LayoutWriter
{
    protected StringBuilder Out { get; } = new();

    /// <summary>The text of a layout.</summary>
    public string Print(Layout layout)
    {
        layout.Accept(this);
        return Out.ToString();
    }

    public abstract void Write(Layout.Numeral numeral);

    public abstract void Write(Layout.Name name);

    public abstract void Write(Layout.Terms terms);

    public abstract void Write(Layout.Fraction fraction);

    public abstract void Write(Layout.Factors factors);

    public abstract void Write(Layout.Raised raised);

    public abstract void Write(Layout.Root root);

    public abstract void Write(Layout.Call call);

    public abstract void Write(Layout.Choice choice);

    public abstract void Write(Layout.Series series);

    /// <summary>How strongly a layout holds together in this notation.</summary>
    protected virtual Binding BindingOf(Layout layout) =>
        layout switch
        {
            Layout.Terms => Binding.Sum,
            Layout.Fraction or Layout.Factors => Binding.Product,
            Layout.Raised => Binding.Power,
            _ => Binding.Atom,
        };

    protected virtual void WriteParenthesised(Layout layout)
    {
        Out.Append('(');
        layout.Accept(this);
        Out.Append(')');
    }

    /// <summary>Writes a part, in parentheses if it holds together more weakly than it must.</summary>
    protected void Write(Layout part, Binding atLeast)
    {
        if (BindingOf(part) < atLeast)
            WriteParenthesised(part);
        else
            part.Accept(this);
    }

    /// <summary>Writes signed terms with the signs of the notation.</summary>
    protected void WriteTerms(Layout.Terms terms, string leadingMinus, string plus, string minus)
    {
        for (var i = 0; i < terms.Items.Length; i++)
        {
            var (isNegative, body) = terms.Items[i];
            Out.Append(
                (i, isNegative) switch
                {
                    (0, true) => leadingMinus,
                    (0, false) => "",
                    (_, true) => minus,
                    _ => plus,
                }
            );
            Write(body, Binding.Product);
        }
    }

    /// <summary>Writes parts with a separator between them.</summary>
    protected void WriteList(IEnumerable<Layout> parts, string separator, Binding atLeast = Binding.Sum)
    {
        var first = true;
        foreach (var part in parts)
        {
            if (!first)
                Out.Append(separator);
            Write(part, atLeast);
            first = false;
        }
    }

    /// <summary>Writes the values of a choice with their conditions, in the words of the notation.</summary>
    protected void WriteCases(Layout.Choice choice, string open, string when, string next, string otherwise)
    {
        Out.Append(open);
        Layout rest = choice;
        while (rest is Layout.Choice c)
        {
            c.Then.Accept(this);
            Out.Append(when);
            c.Left.Accept(this);
            Out.Append(c.IsEquality ? " = " : " < ");
            c.Right.Accept(this);
            Out.Append(next);
            rest = c.Otherwise;
        }
        rest.Accept(this);
        Out.Append(otherwise);
    }

    /// <summary>Whether a layout is taller than a line, so that parentheses around it grow.</summary>
    protected static bool IsTall(Layout layout) =>
        layout switch
        {
            Layout.Fraction or Layout.Choice or Layout.Series => true,
            Layout.Terms t => t.Items.Any(i => IsTall(i.Body)),
            Layout.Factors f => f.Items.Any(IsTall),
            Layout.Raised r => IsTall(r.Base) || IsTall(r.Exponent),
            Layout.Root r => IsTall(r.Radicand),
            Layout.Call c => c.Arguments.Any(IsTall),
            _ => false,
        };
}
