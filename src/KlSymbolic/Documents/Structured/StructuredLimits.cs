using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;

namespace KlSymbolic.Documents.Structured;

/// <summary>Limits of closed forms with vectors and matrices: at Q = P, and as one number goes to an end of its domain.</summary>
/// <remarks>What is made of matrices, and sums that the number is not in, are constants to the limits of formulas of numbers.</remarks>
internal static class StructuredLimits
{
    /// <summary>The limits that are known, by the numbers in the order of the arguments; none where the divergence is not one closed form.</summary>
    public static ImmutableArray<ParameterLimit> Of(StructuredDerivation pair)
    {
        if (pair.Divergence is not Outcome.Finite { Value: var value })
            return [];
        var meanings = new Dictionary<Symbol, Expr>();
        var numbers = StructuredVariable.Of(pair).OfType<StructuredVariable.Number>().Select(n => n.Symbol);
        return
        [
            .. numbers
                .Where(s => !MatrixDifferentiation.HidesNumber(value, s))
                .SelectMany(s => Limits.Of(Constants(value, s, meanings), s, pair.Assumptions))
                .Select(l => l with { Value = l.Value?.Substitute(meanings) }),
        ];
    }

    /// <summary>Whether the closed form is proven to be 0 where Q has the arguments of P.</summary>
    public static bool VanishesAtEquality(StructuredDerivation pair)
    {
        if (
            !pair.P.Family.Equals(pair.Q.Family)
            || !pair.Values.IsEmpty
            || pair.Divergence is Outcome.Finite { Value.IsZero: true }
        )
            return false;
        var same = StructuredDeriver.Derive(pair.P, pair.P, pair.Variable, pair.Assumptions);
        return same.Divergence is Outcome.Finite { Value.IsZero: true };
    }

    private static Expr Constants(Expr e, Symbol by, Dictionary<Symbol, Expr> meanings)
    {
        var isConstant = e is IndexedSum or Apply { Function.Structure: not null } && !e.Contains(by);
        if (!isConstant)
            return e.MapChildren(c => Constants(c, by, meanings));
        var stand = new Symbol(e.ToString(), IsPositive(e) ? Domain.Nonnegative : Domain.Real);
        meanings[stand] = e;
        return stand;
    }

    /// <summary>Whether it is a quadratic form or the trace of a product of two positive definite matrices.</summary>
    private static bool IsPositive(Expr e) =>
        MatrixScalars.StructureOf(e) is MatrixTrace { Word.Letters: var word }
        && (
            word is [var left, { Atom: MatrixSymbol { IsSymmetric: true } }, var right] && left.Equals(right.Transposed)
            || word is [{ Atom: MatrixSymbol { IsSymmetric: true } }, { Atom: MatrixSymbol { IsSymmetric: true } }]
        );
}
