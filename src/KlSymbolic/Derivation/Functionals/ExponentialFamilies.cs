using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Statistics;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Functionals;

/// <summary>Recognises exponential families.</summary>
/// <remarks>Thread safe.</remarks>
public static class ExponentialFamilies
{
    /// <summary>The distribution as a member of an exponential family in the symbols of its arguments; null where it is in none.</summary>
    /// <exception cref="ArgumentException">The arguments are outside the parameters' domains.</exception>
    public static ExponentialFamilyForm? Of(Distribution law, AssumptionSet assumptions)
    {
        var known = Deriver.Existing(law, assumptions);
        var x = SupportVariable.For(law, null, known);
        var form = new StatisticSplit(x, law.Support, known).Of(law.LogDensityAt(x));
        ImmutableArray<Symbol> symbols = [.. law.Arguments.SelectMany(a => a.FreeSymbols()).Distinct()];
        var inStatistics = form
            .Statistics.Append(law.Support.Lower)
            .Append(law.Support.Upper)
            .SelectMany(s => s.FreeSymbols())
            .Where(s => !s.Equals(x))
            .ToImmutableHashSet();
        ImmutableArray<Symbol> fixedOnes = [.. symbols.Where(s => s.Domain.IsInteger || inStatistics.Contains(s))];
        ImmutableArray<Symbol> free = [.. symbols.Where(s => !fixedOnes.Contains(s))];
        ImmutableArray<Expr> statistics = [.. form.Statistics.Where(s => Varies(form.CoefficientOf(s)))];
        if (free.IsEmpty || statistics.IsEmpty)
            return null;
        ImmutableArray<Expr> natural =
        [
            .. statistics.Select(s => Simplification.Display(form.CoefficientOf(s), known)),
        ];
        var partition = Simplification.Display(-form.Constant, known);
        var smooth = OffBorders.Of(partition, free);
        return new(law, x)
        {
            GradientWhen = smooth.When,
            Fixed = fixedOnes,
            Statistics = statistics,
            NaturalParameters = natural,
            LogPartition = partition,
            LogCarrier = Sum.Of(
                form.Statistics.Where(s => !Varies(form.CoefficientOf(s))).Select(s => form.CoefficientOf(s) * s)
            ),
            Gradient = NaturalGradient(free, natural, smooth.Value, known.With(smooth.When)),
        };

        bool Varies(Expr coefficient) => free.Any(coefficient.Contains);
    }

    /// <summary>∇A(η), from ∂A/∂θ = (∂η/∂θ)ᵀ ∇A(η) by Cramer's rule; empty where the Jacobian is not square or singular.</summary>
    private static ImmutableArray<Expr> NaturalGradient(
        ImmutableArray<Symbol> free,
        ImmutableArray<Expr> natural,
        Expr partition,
        AssumptionSet known
    )
    {
        var n = free.Length;
        if (natural.Length != n || n > 3)
            return [];
        var jacobian = new Expr[n, n];
        var slopes = new Expr[n];
        for (var k = 0; k < n; k++)
        {
            if (partition.Differentiate(free[k]) is not { } slope)
                return [];
            slopes[k] = slope;
            for (var j = 0; j < n; j++)
            {
                if (natural[j].Differentiate(free[k]) is not { } entry)
                    return [];
                jacobian[k, j] = entry;
            }
        }
        var determinant = Determinant(jacobian);
        if (determinant.IsZero || Simplification.IsZero(determinant, known) == Truth.True)
            return [];
        return
        [
            .. Enumerable
                .Range(0, n)
                .Select(j => Simplification.Display(Determinant(Replaced(jacobian, j, slopes)) / determinant, known)),
        ];
    }

    private static Expr[,] Replaced(Expr[,] matrix, int column, Expr[] values)
    {
        var copy = (Expr[,])matrix.Clone();
        for (var k = 0; k < values.Length; k++)
            copy[k, column] = values[k];
        return copy;
    }

    private static Expr Determinant(Expr[,] m) =>
        m.GetLength(0) switch
        {
            1 => m[0, 0],
            2 => m[0, 0] * m[1, 1] - m[0, 1] * m[1, 0],
            _ => m[0, 0] * (m[1, 1] * m[2, 2] - m[1, 2] * m[2, 1])
                - m[0, 1] * (m[1, 0] * m[2, 2] - m[1, 2] * m[2, 0])
                + m[0, 2] * (m[1, 0] * m[2, 1] - m[1, 1] * m[2, 0]),
        };
}
