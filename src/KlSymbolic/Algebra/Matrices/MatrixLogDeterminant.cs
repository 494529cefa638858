namespace KlSymbolic.Algebra.Matrices;

/// <summary>The logarithm of the determinant of a positive definite matrix.</summary>
public sealed record MatrixLogDeterminant : FunctionStructure
{
    private MatrixLogDeterminant(MatrixAtom atom) => Atom = atom;

    /// <summary>The matrix.</summary>
    public MatrixAtom Atom { get; }

    /// <summary>The logarithm of the determinant as an expression.</summary>
    internal static Expr Of(MatrixAtom atom)
    {
        var meaning = new MatrixLogDeterminant(atom);
        return new Function(meaning.ToString(), 0) { Structure = meaning }.Of();
    }

    /// <inheritdoc/>
    public override string ToString() => $"logdet({(Atom is MatrixBracket b ? b.Inside : Atom)})";
}
