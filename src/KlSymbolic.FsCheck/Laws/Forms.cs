using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>Equations between expressions: by the zero test for all parameters, else at points.</summary>
internal static class Forms
{
    /// <summary>Whether the first is the second; by numbers where the zero test does not tell.</summary>
    /// <param name="run">What counts the decisions.</param>
    /// <param name="left">The first expression.</param>
    /// <param name="right">The second expression.</param>
    /// <param name="when">Where they are said to be equal.</param>
    /// <param name="what">What the two are, for messages.</param>
    public static void Equate(LawRun run, Expr left, Expr right, Condition when, (string Left, string Right) what)
    {
        var known = run.Subject.Derivation.Assumptions.With(when);
        switch (ZeroTest.AreEqual(left, right, known, run.Cancellation))
        {
            case Truth.True:
                run.Prove($"{what.Left} = {what.Right} by the normal form");
                return;
            case Truth.False:
                run.Break($"{what.Left} - {what.Right} is {(left - right).Expand()} for all parameters");
                return;
            default:
                run.OverPoints(
                    PointKind.Plain,
                    [when],
                    1,
                    point =>
                        run.Subject.Number(left, point) is { } a && run.Subject.Number(right, point) is { } b
                            ? Same(a, b, what)
                            : Finding.Undecided
                );
                return;
        }
    }

    /// <summary>Whether two values may be the same; undecided where the errors are as large as the values.</summary>
    public static Finding Same(LawValue a, LawValue b, (string Left, string Right) what)
    {
        if (a.IsInfinite || b.IsInfinite)
            return Finding.Of(a.IsInfinite && b.IsInfinite, $"{what.Left} = {a}, but {what.Right} = {b}");
        var difference = Math.Abs(a.Value - b.Value);
        var errors = a.Error + b.Error;
        return difference > errors ? Finding.Broken($"{what.Left} = {a}, but {what.Right} = {b}")
            : errors > 1e-3 * (1 + Math.Max(Math.Abs(a.Value), Math.Abs(b.Value))) ? Finding.Undecided
            : Finding.Held;
    }

    /// <summary>The symbols of Q by those of P, for a pair of one family.</summary>
    public static Dictionary<Symbol, Expr> Equality(PairDerivation pair) =>
        pair.Q.Arguments.Zip(pair.P.Arguments).ToDictionary(a => (Symbol)a.First, a => a.Second);

    /// <summary>The expression with some symbols replaced; null where it has no value then, such as 0/0.</summary>
    public static Expr? TrySubstitute(Expr e, IReadOnlyDictionary<Symbol, Expr> values)
    {
        try
        {
            return e.Substitute(values);
        }
        catch (UndefinedExpressionException)
        {
            return null;
        }
    }
}
