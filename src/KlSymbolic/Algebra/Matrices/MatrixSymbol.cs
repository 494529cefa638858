namespace KlSymbolic.Algebra.Matrices;

/// <summary>A named matrix or vector; symmetric ones are positive definite wherever families ask for them.</summary>
public sealed record MatrixSymbol : MatrixAtom
{
    private MatrixSymbol(string name, Expr rows, Expr columns, bool isSymmetric)
        : base(rows, columns, isSymmetric) => Name = name;

    /// <summary>The name, in ASCII.</summary>
    public string Name { get; }

    /// <summary>Whether it is a vector of length 1.</summary>
    public bool IsUnit { get; private init; }

    /// <summary>A column of that many items, whose squares sum to 1.</summary>
    public static MatrixSymbol Direction(string name, Expr size) => new(name, size, Expr.One, false) { IsUnit = true };

    /// <summary>A column of that many items.</summary>
    public static MatrixSymbol Vector(string name, Expr size) => new(name, size, Expr.One, false);

    /// <summary>A symmetric matrix.</summary>
    public static MatrixSymbol Symmetric(string name, Expr size) => new(name, size, size, true);

    /// <summary>A matrix without known structure.</summary>
    public static MatrixSymbol Rectangular(string name, Expr rows, Expr columns) => new(name, rows, columns, false);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
