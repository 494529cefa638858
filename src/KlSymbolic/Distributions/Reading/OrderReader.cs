using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Notation;

namespace KlSymbolic.Distributions.Reading;

/// <summary>Reads the order of a Rényi divergence: a number such as <c>1/2</c>, or a formula in symbols.</summary>
public static class OrderReader
{
    /// <summary>The order, over the symbols of the pair and new ones that are positive.</summary>
    /// <exception cref="InputException">The text is no formula, or no finite number.</exception>
    public static Expr Read(string text, DistributionPair pair)
    {
        try
        {
            var order = Infix.Parse(text, SymbolTable.Open);
            if (order.Contains(Functions.Infinity) || order.Contains(Functions.NotANumber))
                throw new ParseException("the order must be a finite number", 0, text.Length);
            var known = pair.P.FreeSymbols().Union(pair.Q.FreeSymbols());
            return order.Substitute(
                order
                    .FreeSymbols()
                    .ToDictionary(
                        s => s,
                        s => (Expr)(known.FirstOrDefault(k => k.Name == s.Name) ?? new Symbol(s.Name, Domain.Positive))
                    )
            );
        }
        catch (ParseException e)
        {
            throw new InputException("order", text, e);
        }
    }
}
