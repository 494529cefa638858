using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Checking;

/// <summary>The conventions in which parameters are mistaken: variance for deviation, scale for rate, logarithm, failure for success.</summary>
internal static class Misreadings
{
    /// <summary>The pairs that result, both distributions misread first, then each alone.</summary>
    public static IEnumerable<Misreading> Of(PairDerivation pair, bool onlyP)
    {
        var (p, q) = (pair.P, pair.Q);
        var both = p.Family == q.Family && !onlyP;
        for (var i = 0; i < p.Family.Parameters.Length; i++)
        {
            var (index, parameter) = (i, p.Family.Parameters[i]);
            foreach (var (map, what) in Conventions(parameter))
            {
                var diagnosis = new Diagnosis($"{parameter.Name} misread", what);
                if (Map(p, index, map) is not { } first)
                    continue;
                if (both && Map(q, index, map) is { } second)
                    yield return new(first, second, diagnosis);
                yield return new(
                    first,
                    onlyP ? first : q,
                    both ? new(diagnosis.Mistake, what + ", in P alone") : diagnosis
                );
            }
        }
        for (var i = 0; !onlyP && i < q.Family.Parameters.Length; i++)
        {
            foreach (var (map, what) in Conventions(q.Family.Parameters[i]))
            {
                if (Map(q, i, map) is { } second)
                    yield return new(p, second, new($"{q.Family.Parameters[i].Name} misread", what + ", in Q alone"));
            }
        }
        foreach (var exchanged in Exchanged(p, q, both, onlyP))
            yield return exchanged;
    }

    private static IEnumerable<Misreading> Exchanged(Distribution p, Distribution q, bool both, bool onlyP)
    {
        for (var i = 0; i < p.Family.Parameters.Length; i++)
        {
            for (var j = i + 1; j < p.Family.Parameters.Length; j++)
            {
                var diagnosis = new Diagnosis(
                    "parameters exchanged",
                    $"{p.Family.Parameters[i].Name} and {p.Family.Parameters[j].Name} are exchanged"
                );
                if (Exchange(p, i, j) is not { } first)
                    continue;
                if (onlyP)
                    yield return new(first, first, diagnosis);
                else if (both && Exchange(q, i, j) is { } second)
                    yield return new(first, second, diagnosis);
            }
        }
    }

    private static Distribution? Exchange(Distribution law, int i, int j) =>
        law.Family.Parameters[i].Domain == law.Family.Parameters[j].Domain
            ? law.Family.With(law.Arguments.SetItem(i, law.Arguments[j]).SetItem(j, law.Arguments[i]))
            : null;

    private static Distribution? Map(Distribution law, int index, Func<Expr, Expr> map)
    {
        try
        {
            var mapped = law.Family.With(law.Arguments.SetItem(index, map(law.Arguments[index])));
            return AssumptionSet.None.Decide(mapped.Requirements) == Truth.False ? null : mapped;
        }
        catch (Exception e) when (e is ArgumentException or UndefinedExpressionException or ExpressionLimitException)
        {
            return null;
        }
    }

    private static IEnumerable<(Func<Expr, Expr> Map, string What)> Conventions(Parameter parameter)
    {
        var name = parameter.Name;
        if (parameter.Domain == Domain.Positive || parameter.Domain == Domain.Nonnegative)
        {
            yield return (
                e => e.Sqrt(),
                $"it would be right if {name} were given as its square, as a variance for a standard deviation"
            );
            yield return (
                e => e.Pow(2),
                $"it would be right if {name} were given as its square root, as a standard deviation for a variance"
            );
            yield return (
                e => 1 / e,
                $"it would be right if {name} were given as its reciprocal, as a scale for a rate"
            );
            yield return (
                e => 1 / e.Sqrt(),
                $"it would be right if {name} were given as its inverse square, as a precision for a standard deviation"
            );
            yield return (e => Functions.Exp.Of(e), $"it would be right if {name} were given as its logarithm");
            yield return (
                e => Functions.Exp.Of(e / 2),
                $"it would be right if {name} were given as the logarithm of its square, as a log-variance"
            );
        }
        else if (parameter.Domain.Lower == Rational.Zero && parameter.Domain.Upper == Rational.One)
            yield return (
                e => 1 - e,
                $"it would be right if {name} were given as its complement, as a probability of failure for one of success"
            );
    }
}
