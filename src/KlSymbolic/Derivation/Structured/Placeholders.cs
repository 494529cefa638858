using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Derivation.Structured;

/// <summary>Symbols that stand for items of vectors and for sums over items, which the forms of scalar expressions then treat as symbols.</summary>
/// <param name="show">The form of the body of a sum.</param>
/// <remarks>Made for one expression and used by one thread.</remarks>
internal sealed class Placeholders(Func<Expr, Expr> show)
{
    private readonly Dictionary<Symbol, Expr> meanings = [];

    /// <summary>The expression with a symbol for each item and each sum; bodies of sums are brought to their form.</summary>
    public Expr PutIn(Expr e)
    {
        switch (e)
        {
            case Apply { Function: { Structure: VectorElements } f }:
                return StandFor(e, f.Range);
            case IndexedSum s:
                var body = IsOuter(s) ? show(s.Body) : s.Body;
                var shown = IndexedSum.Of(s.Index, s.From, s.To, body);
                return shown.IsZero ? shown : StandFor(shown, IsPositive(body) ? Domain.Positive : Domain.Real);
            default:
                return e.MapChildren(PutIn);
        }
    }

    /// <summary>The expression with what the symbols stand for.</summary>
    public Expr TakeOut(Expr e) => e.Substitute(meanings);

    private Symbol StandFor(Expr e, Domain domain)
    {
        var symbol = new Symbol(e.ToString(), domain);
        meanings[symbol] = e;
        return symbol;
    }

    /// <summary>A sum over items is shown in a form of its own; any other, such as that of log X!, reads best as the rule gives it.</summary>
    private static bool IsOuter(IndexedSum s) =>
        s.Index.Domain == Domain.PositiveInteger && StructuredDisplay.HasItems(s.Body);

    private static bool IsPositive(Expr body) => Signs.IsPositive(body, AssumptionSet.None);
}
