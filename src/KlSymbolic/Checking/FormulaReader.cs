using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;

namespace KlSymbolic.Checking;

/// <summary>Reads formulas over the symbols of distributions.</summary>
internal static class FormulaReader
{
    private static readonly Symbol euler = new("e", Domain.Real);

    /// <summary>The formula; symbols that are not known are arbitrary real numbers, but e is Euler's number, in LaTeX and infix alike.</summary>
    /// <exception cref="InputException">The text is no formula.</exception>
    public static Expr Read(string formula, FormulaSyntax syntax, ImmutableSortedSet<Symbol> known)
    {
        var read = Read(formula, syntax, SymbolTable.Of(known).WithOthers(Domain.Real));
        return known.Any(s => s.Name == euler.Name) ? read : read.Substitute(euler, Functions.Exp.Of(1));
    }

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
