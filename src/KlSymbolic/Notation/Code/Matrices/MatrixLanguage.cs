using System.Collections.Immutable;
using System.Text;
using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Code.Matrices;

/// <summary>How one language writes linear algebra: each method turns the code of operands into the code of the result.</summary>
/// <remarks>Made for one function and used by one thread.</remarks>
internal abstract class MatrixLanguage
{
    /// <summary>Names that the code uses itself, so that no parameter may hide them.</summary>
    public abstract ImmutableHashSet<string> Taken { get; }

    /// <summary>Whether functions of numbers apply to arrays, so that a sum over items needs no loop.</summary>
    public virtual bool HasArrays => false;

    /// <summary>The lines that code needs at the head of a file.</summary>
    public virtual IEnumerable<string> Imports(string code) => [];

    /// <summary>The identifier for a name.</summary>
    public abstract string Identifier(string name);

    /// <summary>The name of a local variable of two words.</summary>
    public virtual string Join(string first, string second) => $"{first}_{second}";

    /// <summary>A number.</summary>
    public abstract string Print(Expr e);

    /// <summary>A sum over an index.</summary>
    public virtual string SumOver(IndexedSum sum) => Print(sum);

    /// <summary>The sum of the items of an array.</summary>
    public virtual string SumOfItems(string array) => throw new NotSupportedException("There are no arrays here.");

    /// <summary>A statement that gives a name to a value.</summary>
    public abstract string Define(string name, string value);

    /// <summary>The number of items, of rows or of columns of a parameter, as a number that is not rounded when divided.</summary>
    public abstract string SizeOf(string parameter, CodeShape shape, bool isColumns);

    /// <summary>A parameter as it enters matrix algebra.</summary>
    public virtual string Operand(string parameter, CodeShape shape) => parameter;

    /// <summary>What is kept of a positive definite matrix to solve equations and for its determinant; fails for any other.</summary>
    public abstract string Factor(string matrix);

    /// <summary>The inverse of the matrix times another or times a column.</summary>
    public abstract string Solve(string factor, string right, bool isColumn);

    /// <summary>The identity of that many rows.</summary>
    public abstract string Identity(string size);

    /// <summary>The logarithm of the determinant.</summary>
    public abstract string LogDeterminant(string factor);

    /// <summary>The transpose of a matrix that is no column.</summary>
    public abstract string Transpose(string matrix);

    /// <summary>The product.</summary>
    public abstract string Multiply(string left, string right);

    /// <summary>The sum of the products of items of two columns.</summary>
    public abstract string Dot(string left, string right);

    /// <summary>The trace.</summary>
    public abstract string Trace(string matrix);

    /// <summary>The trace of a product.</summary>
    public virtual string TraceOfProduct(string left, string right) => Trace(Multiply(left, right));

    /// <summary>A sum of multiples of matrices.</summary>
    public virtual string Combine(IReadOnlyList<(Expr Coefficient, string Matrix)> terms)
    {
        var text = new StringBuilder();
        foreach (var (coefficient, matrix) in terms)
        {
            var (number, rest) = coefficient is Number n ? (n.Value, Expr.One) : Product.Split(coefficient);
            text.Append(
                (text.Length, number.Sign) switch
                {
                    (0, < 0) => "-",
                    (0, _) => "",
                    (_, < 0) => " - ",
                    _ => " + ",
                }
            );
            var size = new Number(number.Abs()) * rest;
            text.Append(
                size.IsOne ? matrix
                : size is Number or Symbol ? $"{Print(size)} * {matrix}"
                : $"({Print(size)}) * {matrix}"
            );
        }
        return text.ToString();
    }

    /// <summary>The function.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parameters">Identifiers and shapes of its parameters.</param>
    /// <param name="statements">What comes before the result.</param>
    /// <param name="result">The result.</param>
    public abstract IEnumerable<string> Function(
        string name,
        IReadOnlyList<(string Identifier, CodeShape Shape)> parameters,
        IReadOnlyList<string> statements,
        string result
    );
}
