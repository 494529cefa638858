using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>Where a distribution has its mass, in LaTeX.</summary>
internal static class SupportLatex
{
    /// <summary>That x lies in the support, such as <c>x &gt; 0</c> or <c>x \in \{0, 1, \ldots\}</c>.</summary>
    public static string Of(Support support, Symbol variable)
    {
        var x = Latex.Print(variable);
        var (lower, upper) = (Latex.Print(support.Lower), Latex.Print(support.Upper));
        if (support.IsDiscrete)
            return Integers(support, x);
        return (support.IsUnboundedBelow, support.IsUnboundedAbove) switch
        {
            (true, true) => $@"{x} \in \mathbb{{R}}",
            (false, true) => $"{x} > {lower}",
            (true, false) => $"{x} < {upper}",
            (false, false) => $"{lower} < {x} < {upper}",
        };
    }

    private static string Integers(Support support, string x)
    {
        if (support.IsUnboundedBelow)
            return support.IsUnboundedAbove
                ? $@"{x} \in \mathbb{{Z}}"
                : $@"{x} \in \{{\ldots, {Latex.Print(support.Upper - 1)}, {Latex.Print(support.Upper)}\}}";
        var first = $"{Latex.Print(support.Lower)}, {Latex.Print(support.Lower + 1)}";
        if (support.IsUnboundedAbove)
            return $@"{x} \in \{{{first}, \ldots\}}";
        return (support.Upper - support.Lower) switch
        {
            { IsZero: true } => $@"{x} = {Latex.Print(support.Lower)}",
            { IsOne: true } => $@"{x} \in \{{{first}\}}",
            Number { Value: var n } when n == 2 => $@"{x} \in \{{{first}, {Latex.Print(support.Upper)}\}}",
            _ => $@"{x} \in \{{{first}, \ldots, {Latex.Print(support.Upper)}\}}",
        };
    }
}
