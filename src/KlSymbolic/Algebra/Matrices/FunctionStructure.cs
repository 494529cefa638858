namespace KlSymbolic.Algebra.Matrices;

/// <summary>What a function stands for that is made of vectors and matrices: their scalars enter expressions as functions of no argument.</summary>
/// <remarks>So the closed set of expression nodes stays as it is: to the algebra of scalars, tr(A) is a constant like pi, equal
/// to another where the meanings are. The set is closed: <see cref="MatrixTrace"/>, <see cref="MatrixLogDeterminant"/> and
/// <see cref="VectorElements"/>.</remarks>
public abstract record FunctionStructure
{
    private protected FunctionStructure() { }
}
