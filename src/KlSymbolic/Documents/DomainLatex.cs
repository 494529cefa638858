using KlSymbolic.Algebra;
using KlSymbolic.Notation;

namespace KlSymbolic.Documents;

/// <summary>Where a symbol's values lie, in LaTeX.</summary>
internal static class DomainLatex
{
    /// <summary>The symbol with its domain, such as <c>\sigma_{1} &gt; 0</c> or <c>\mu_{1} \in \mathbb{R}</c>.</summary>
    public static string Of(Symbol symbol) => Of(Latex.Print(symbol), symbol.Domain);

    private static string Of(string name, Domain domain)
    {
        var lower = domain.Lower is { } l ? Latex.Print(l) : null;
        var upper = domain.Upper is { } u ? Latex.Print(u) : null;
        var bounds = (lower, upper) switch
        {
            (null, null) => null,
            ({ } low, null) => $@"{name} {(domain.LowerClosed ? @"\ge" : ">")} {low}",
            (null, { } high) => $@"{name} {(domain.UpperClosed ? @"\le" : "<")} {high}",
            ({ } low, { } high) => low
                + (domain.LowerClosed ? @" \le " : " < ")
                + name
                + (domain.UpperClosed ? @" \le " : " < ")
                + high,
        };
        return (bounds, domain.IsInteger) switch
        {
            (null, false) => $@"{name} \in \mathbb{{R}}",
            (null, true) => $@"{name} \in \mathbb{{Z}}",
            ({ } b, false) => b,
            ({ } b, true) => $@"{b}, \; {name} \in \mathbb{{Z}}",
        };
    }
}
