using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;

namespace KlSymbolic.Checking;

/// <summary>Reads formulas over the symbols of distributions.</summary>
internal static class FormulaReader
{
    /// <summary>The formula; symbols that are not known are arbitrary real numbers.</summary>
    /// <exception cref="InputException">The text is no formula.</exception>
    public static Expr Read(string formula, FormulaSyntax syntax, ImmutableSortedSet<Symbol> known) =>
        Read(formula, syntax, SymbolTable.Of(known).WithOthers(Domain.Real));

    /// <summary>The formula over the names of a table.</summary>
    /// <exception cref="InputException">The text is no formula.</exception>
    public static Expr Read(string formula, FormulaSyntax syntax, SymbolTable table)
    {
        try
        {
            return syntax == FormulaSyntax.Latex ? Latex.Parse(formula, table) : Infix.Parse(formula, table);
        }
        catch (ParseException e)
        {
            throw new InputException("formula", formula, e);
        }
    }
}
