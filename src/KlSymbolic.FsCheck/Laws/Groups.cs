using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Distributions;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>Bijections that map the distributions of a family to each other: x to c x, to x + t, and to x^c.</summary>
internal static class Groups
{
    /// <summary>c of x to c x and of x to x^c.</summary>
    public static Symbol Factor { get; } = new("c_factor", Domain.Positive);

    /// <summary>t of x to x + t.</summary>
    public static Symbol Distance { get; } = new("t_distance", Domain.Real);

    /// <summary>The bijections, by name.</summary>
    public static ImmutableArray<string> Names { get; } = ["x -> c x", "x -> x + t", "x -> x^c"];

    /// <summary>The arguments of the image of a distribution under a bijection; null where the image is not proven to be in the family.</summary>
    /// <remarks>Candidates are tried, and one is taken only where the zero test proves that it has the density of the image.</remarks>
    public static ImmutableArray<Expr>? Image(Distribution law, string bijection)
    {
        if (
            law.Support.IsDiscrete
            || law.Family.IsVariadic
            || (bijection == Names[2] && law.Support != Support.PositiveReals)
        )
            return null;
        var x = law.Support == Support.PositiveReals ? new Symbol(law.Variable.Name, Domain.Positive) : law.Variable;
        var known = AssumptionSet.None.With(law.Requirements).With(law.Support.Contains(x));
        foreach (var candidate in Candidates(law.Arguments, bijection))
        {
            if (candidate.SequenceEqual(law.Arguments))
                continue;
            Distribution image;
            try
            {
                image = law.Family.With(candidate);
            }
            catch (UndefinedExpressionException)
            {
                continue;
            }
            var (point, logJacobian) =
                bijection == Names[0] ? (Factor * x, Functions.Log.Of(Factor))
                : bijection == Names[1] ? (x + Distance, Expr.Zero)
                : (x.Pow(Factor), Functions.Log.Of(Factor) + (Factor - 1) * Functions.Log.Of(x));
            if (
                MovedEnd(law.Support.Lower, bijection) == image.Support.Lower.Expand()
                && MovedEnd(law.Support.Upper, bijection) == image.Support.Upper.Expand()
                && ZeroTest.AreEqual(image.LogDensityAt(point) + logJacobian, law.LogDensityAt(x), known) == Truth.True
            )
                return candidate;
        }
        return null;
    }

    private static Expr MovedEnd(Expr end, string bijection) =>
        end.Contains(Functions.Infinity) || bijection == Names[2] ? end
        : bijection == Names[0] ? (Factor * end).Expand()
        : (end + Distance).Expand();

    private static IEnumerable<ImmutableArray<Expr>> Candidates(ImmutableArray<Expr> arguments, string bijection)
    {
        Func<Expr, Expr>[] moves =
            bijection == Names[0]
                ? [a => a, a => a * Factor, a => a / Factor, a => a * Factor.Pow(2), a => a + Functions.Log.Of(Factor)]
            : bijection == Names[1] ? [a => a, a => a + Distance, a => a * Functions.Exp.Of(Distance)]
            : [a => a, a => a * Factor, a => a / Factor, a => a.Pow(Factor), a => a.Pow(1 / Factor)];
        return arguments.Aggregate(
            (IEnumerable<ImmutableArray<Expr>>)
                [
                    [],
                ],
            (all, a) => all.SelectMany(start => moves.Select(move => start.Add(move(a))))
        );
    }
}
