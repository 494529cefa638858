using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Notation;

namespace KlSymbolic.Roslyn.Tests;

/// <summary>Claims read from C# and compared with formulas in infix notation.</summary>
internal static class Claims
{
    /// <summary>x, y, z real; a, b positive.</summary>
    public static SymbolTable Symbols { get; } =
        SymbolTable
            .Closed.With("x", Domain.Real)
            .With("y", Domain.Real)
            .With("z", Domain.Real)
            .With("a", Domain.Positive)
            .With("b", Domain.Positive);

    public static CSharpClaim Expression(string source) =>
        ClaimReader.ReadExpression(source, Symbols, TestContext.Current.CancellationToken);

    public static CSharpClaim Method(string source, string? name = null) =>
        ClaimReader.ReadMethod(source, Symbols, name, TestContext.Current.CancellationToken);

    public static ClaimReadException Refusal(Func<CSharpClaim> read) => Assert.Throws<ClaimReadException>(read);

    public static void Equal(string infix, CSharpClaim claim)
    {
        var expected = Infix.Parse(infix, Symbols);
        Assert.True(
            ZeroTest.AreEqual(expected, claim.Value, AssumptionSet.None, TestContext.Current.CancellationToken)
                == Truth.True,
            $"expected {infix}, read {Infix.Print(claim.Value)}"
        );
    }
}
