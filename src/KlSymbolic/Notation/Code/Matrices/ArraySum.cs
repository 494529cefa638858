using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Notation.Code.Matrices;

/// <summary>A sum over the items of lists, with each list as a whole in place of its item: what is summed is then an array.</summary>
/// <param name="Body">The summand, in which a symbol stands for each list.</param>
/// <param name="Arrays">These symbols.</param>
internal sealed record ArraySum(Expr Body, ImmutableArray<Symbol> Arrays)
{
    /// <summary>The sum as one of an array; null where the index has another part in it.</summary>
    public static ArraySum? Of(IndexedSum sum, Func<string, string> nameOf)
    {
        if (!sum.From.IsOne)
            return null;
        var arrays = new List<Symbol>();
        var body = Replace(sum.Body);
        return arrays.Count > 0 && !body.Contains(sum.Index) ? new(body, [.. arrays.Distinct()]) : null;

        Expr Replace(Expr e)
        {
            if (e is not Apply { Function: { Structure: VectorElements v } f, Arguments: [var at] } || at != sum.Index)
                return e.MapChildren(Replace);
            var array = new Symbol(nameOf(v.Name), f.Range);
            arrays.Add(array);
            return array;
        }
    }
}
