using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;
using KlSymbolic.Roslyn.Reading;
using KlSymbolic.Roslyn.Sources;

namespace KlSymbolic.Roslyn;

/// <summary>Reads formulas that are written in C#.</summary>
/// <remarks>
/// The source is bound by the compiler and never run. Read are: arithmetic on numbers, conversions that keep the value, the
/// functions of <see cref="Math"/>, <see cref="MathF"/> and <see cref="double"/>, the special functions of this library,
/// conditional and switch expressions, comparisons, locals, assignments, if, return, throw (no value), loops that only add to
/// totals, sums over lists of numbers, constants, read-only fields with initialisers, and calls of static methods in the same source. Arithmetic is read as
/// exact: rounding and overflow are not modelled, division of integers is. Decimals are exact: 0.1 is 1/10. Thread safe.
/// </remarks>
public static class ClaimReader
{
    /// <summary>The longest source that is read, in UTF-16 units.</summary>
    public const int MaximumLength = 100_000;

    /// <summary>Reads an expression such as <c>Math.Log(s2 / s1) + 0.5</c>; the functions of Math need no prefix.</summary>
    /// <param name="source">The expression.</param>
    /// <param name="symbols">What the names in it mean.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ClaimReadException">The source is not C#, or something in it cannot be read as a formula.</exception>
    public static CSharpClaim ReadExpression(
        string source,
        SymbolTable symbols,
        CancellationToken cancellationToken = default
    )
    {
        var claim = TextSource.OfExpression(source, symbols, cancellationToken);
        return new OperationReader(claim, symbols, vectors: null, cancellationToken).Read();
    }

    /// <summary>Reads a static method, alone, among members, or in a whole file.</summary>
    /// <param name="source">The source: one or more members, or classes.</param>
    /// <param name="symbols">What the names of the parameters mean.</param>
    /// <param name="method">The name of the method; null if the source has only one.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ClaimReadException">The source is not C#, or something in it cannot be read as a formula.</exception>
    public static CSharpClaim ReadMethod(
        string source,
        SymbolTable symbols,
        string? method = null,
        CancellationToken cancellationToken = default
    )
    {
        var claim = TextSource.OfMethod(source, method, cancellationToken);
        return new OperationReader(claim, symbols, vectors: null, cancellationToken).Read();
    }

    /// <summary>Reads a static method over the parameters of two distributions: numbers, and lists where these have lists.</summary>
    /// <param name="source">The source: one or more members, or classes.</param>
    /// <param name="p">The first distribution, such as <c>Dirichlet(a)</c>, whose a is a parameter such as <c>double[] a</c>.</param>
    /// <param name="q">The second distribution.</param>
    /// <param name="method">The name of the method; null if the source has only one.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ClaimReadException">The source is not C#, or something in it cannot be read as a formula.</exception>
    /// <exception cref="InputException">P or Q names no family, or its arguments do not fit.</exception>
    public static CSharpClaim ReadMethod(
        string source,
        string p,
        string q,
        string? method = null,
        CancellationToken cancellationToken = default
    )
    {
        var known = Vocabulary.Of(p, q, []);
        var claim = TextSource.OfMethod(source, method, cancellationToken);
        return new OperationReader(claim, known.Symbols, known.Vectors, cancellationToken).Read();
    }
}
