using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Matrices;

namespace KlSymbolic.Distributions.Structured;

/// <summary>The variable of log-densities in each of its shapes; a family uses those that its points have.</summary>
public sealed record Variate
{
    private readonly Function items;

    /// <summary>Variables of points with that many rows and columns, named unlike what is taken.</summary>
    public Variate(Expr rows, Expr columns, Func<string, bool> isTaken)
    {
        Vector = MatrixSymbol.Vector(Free("x"), rows);
        Symmetric = MatrixSymbol.Symmetric(Free("X"), rows);
        Rectangular = MatrixSymbol.Rectangular(Free("X"), rows, columns);
        items = VectorElements.Of(Free("x"), Domain.Positive);
        Number = new Symbol(Free("x"), Domain.Real);
        Positive = new Symbol(Free("tau"), Domain.Positive);

        string Free(string name)
        {
            while (isTaken(name))
                name += "_";
            return name;
        }
    }

    /// <summary>A column.</summary>
    public MatrixSymbol Vector { get; }

    /// <summary>A symmetric positive definite matrix.</summary>
    public MatrixSymbol Symmetric { get; }

    /// <summary>A matrix.</summary>
    public MatrixSymbol Rectangular { get; }

    /// <summary>A real number.</summary>
    public Symbol Number { get; }

    /// <summary>A positive number.</summary>
    public Symbol Positive { get; }

    /// <summary>An item of a list.</summary>
    public Expr Item(Expr index) => items.Of(index);

    /// <summary>Whether an expression depends on the variable.</summary>
    public bool IsIn(Expr e) =>
        e switch
        {
            Symbol s => s == Number || s == Positive,
            Apply { Function.Structure: MatrixTrace t } => t.Word.Letters.Any(IsVariable),
            Apply { Function.Structure: MatrixLogDeterminant d } => IsVariable(d.Atom),
            Apply { Function.Structure: VectorElements } a when a.Function.Equals(items) => true,
            _ => e.Children.Any(IsIn),
        };

    /// <summary>Whether a letter is the variable, inverted or transposed or not.</summary>
    public bool IsVariable(Letter letter) => IsVariable(letter.Atom);

    /// <summary>Whether an atom is the variable.</summary>
    public bool IsVariable(MatrixAtom atom) =>
        atom.Equals(Vector) || atom.Equals(Symmetric) || atom.Equals(Rectangular);
}
