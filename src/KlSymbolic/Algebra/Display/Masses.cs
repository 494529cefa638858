using System.Collections.Immutable;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra.Display;

/// <summary>Sums over masses kept as they are written, each behind a symbol while what is around it is laid out.</summary>
/// <remarks>Their normal form has log Γ(k + 1) as log k + log Γ(k), which has no value in the term of k = 0.</remarks>
internal sealed class Masses
{
    private readonly Dictionary<Symbol, Expr> hidden = [];
    private readonly Dictionary<Expr, Expr> shown = [];

    private Masses(Expr e) => Visible = Hide(e, [.. e.FreeSymbols().Select(s => s.Name)]);

    /// <summary>The expression with symbols in place of the sums.</summary>
    public Expr Visible { get; }

    /// <summary>Finds the sums in an expression.</summary>
    public static Masses HiddenIn(Expr e) => new(e);

    /// <summary>An expression with the sums put back.</summary>
    public Expr Show(Expr e) => hidden.Count == 0 ? e : e.Substitute(hidden);

    private Expr Hide(Expr e, ImmutableHashSet<string> taken)
    {
        if (e is not IndexedSum sum)
            return e.Depth == 1 ? e : e.MapChildren(c => Hide(c, taken));
        if (!IsMass(sum.Body, sum.Index))
            return e;
        if (!shown.TryGetValue(e, out var symbol))
        {
            var name = $"sum{hidden.Count}";
            while (taken.Contains(name))
                name += "_";
            var placeholder = new Symbol(name, Domain.Real);
            hidden[placeholder] = e;
            shown[e] = symbol = placeholder;
        }
        return symbol;
    }

    /// <summary>Whether the index stands in an exponent or inside a gamma function.</summary>
    private static bool IsMass(Expr e, Symbol index) =>
        e switch
        {
            Power p when p.Exponent.Contains(index) => true,
            Apply { Function.Name: "exp" or "lgamma" or "log" or "ifequal" } a when a.Contains(index) => true,
            _ => e.Children.Any(c => IsMass(c, index)),
        };
}
