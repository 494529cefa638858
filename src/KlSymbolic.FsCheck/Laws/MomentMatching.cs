using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Documents;
using KlSymbolic.FsCheck.Generation;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.FsCheck.Laws;

/// <summary>The member of Q's exponential family under which the statistics have the expectations that they have under P. Thread safe.</summary>
internal sealed class MomentMatching
{
    private const int MostSteps = 60;
    private const int MostHalvings = 30;
    private const double Tolerance = 1e-12;

    private readonly PairDerivation pair;
    private readonly ImmutableArray<int> free;
    private readonly ImmutableArray<CompiledExpression> moments;
    private readonly ImmutableArray<CompiledExpression> means;
    private readonly ImmutableArray<CompiledExpression> slopes;
    private readonly ImmutableArray<CompiledExpression> natural;

    private MomentMatching(
        PairDerivation pair,
        ImmutableArray<int> free,
        List<Expr> moments,
        ExponentialFamilyForm form,
        IEnumerable<Expr> slopes
    )
    {
        (this.pair, this.free) = (pair, free);
        ImmutableArray<Symbol> ofQ = [.. pair.Q.Arguments.Cast<Symbol>()];
        // Statistics may have parameters of Q in them, those that must be fixed.
        ImmutableArray<Symbol> all = [.. pair.P.Arguments.Cast<Symbol>(), .. ofQ];
        this.moments = [.. moments.Select(e => CompiledExpression.Compile(e, all))];
        natural = [.. form.NaturalParameters.Select(e => CompiledExpression.Compile(e, ofQ))];
        means = [.. form.Gradient.Select(e => CompiledExpression.Compile(e, ofQ))];
        this.slopes = [.. slopes.Select(e => CompiledExpression.Compile(e, ofQ))];
        Within = LawSubject.Derived(GenericPair.Derive(pair.Q.Family, pair.Q.Family));
    }

    /// <summary>The divergence within Q's family.</summary>
    public LawSubject Within { get; }

    /// <summary>What finds the member; null where Q is in no exponential family or expectations under P are not known.</summary>
    public static MomentMatching? Of(PairDerivation pair)
    {
        if (ExponentialFamilies.Of(pair.Q, AssumptionSet.None) is not { Gradient.IsEmpty: false } form)
            return null;
        var moments = form.Statistics.Select(t => MomentOf(pair, t, form.Variable)).ToList();
        ImmutableArray<int> free =
        [
            .. Enumerable
                .Range(0, pair.Q.Arguments.Length)
                .Where(i => !form.Fixed.Contains((Symbol)pair.Q.Arguments[i])),
        ];
        var slopes = form
            .Gradient.SelectMany(g => free.Select(i => g.Differentiate((Symbol)pair.Q.Arguments[i])))
            .ToList();
        return moments.Contains(null) || slopes.Contains(null) || free.Length != moments.Count
            ? null
            : new(pair, free, moments!, form, slopes!);
    }

    /// <summary>P and that member, the parameters of Q that must be fixed as they are; null where it was not found.</summary>
    /// <returns>The point, and what KL(P||Q) − KL(P||Q*) − KL(Q*||Q) may be since the moments match up to rounding only.</returns>
    public (PairPoint Point, double Slack)? At(PairPoint point)
    {
        double[] q = [.. point.ValuesOfQ.Select(v => v.ToDouble())];
        double[] wanted = [.. moments.Select(m => Value(m, point.Doubles).Value)];
        var left = Residual(q, wanted);
        for (var step = 0; step < MostSteps && left > Tolerance; step++)
        {
            if (Next(q, wanted, left) is not var (next, smaller))
                return null;
            (q, left) = (next, smaller);
        }
        if (!(left <= Tolerance))
            return null;
        ImmutableArray<Rational> values =
        [
            .. q.Select((v, i) => free.Contains(i) ? Rational.FromDouble(v) : point.ValuesOfQ[i]),
        ];
        return Arguments.Exists(pair.Q, values)
            ? (new PairPoint(pair, point.ValuesOfP, values), Slack(point, q))
            : null;
    }

    /// <summary>The natural parameters' difference times that of the moments, which is what the identity is off by.</summary>
    private double Slack(PairPoint point, double[] nearest)
    {
        double[] q = [.. point.ValuesOfQ.Select(v => v.ToDouble())];
        return natural
            .Select(
                (eta, i) =>
                {
                    var (wanted, found) = (Value(moments[i], point.Doubles), Value(means[i], nearest));
                    return Math.Abs(eta.Evaluate(nearest) - eta.Evaluate(q))
                        * (Math.Abs(wanted.Value - found.Value) + wanted.Error + found.Error);
                }
            )
            .Sum();
    }

    private static LawValue Value(CompiledExpression e, double[] values)
    {
        var found = e.EvaluateAccurately(values);
        return new(found.Value, 16 * (found.Error + 1e-15 * Math.Abs(found.Value)));
    }

    /// <summary>Newton's step, halved until it stays in the domains and comes nearer.</summary>
    private (double[] Values, double Residual)? Next(double[] q, double[] wanted, double left)
    {
        var n = free.Length;
        var system = new double[n, n + 1];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                system[i, j] = slopes[i * n + j].Evaluate(q);
            system[i, n] = wanted[i] - means[i].Evaluate(q);
        }
        if (Elimination.Solve(system) is not { } direction)
            return null;
        var length = 1.0;
        for (var tries = 0; tries < MostHalvings; tries++, length /= 2)
        {
            double[] next = [.. q];
            for (var j = 0; j < n; j++)
                next[free[j]] += length * direction[j];
            if (!next.Select((v, i) => IsInDomain(i, v)).All(x => x))
                continue;
            var residual = Residual(next, wanted);
            if (residual < left)
                return (next, residual);
        }
        return null;
    }

    private bool IsInDomain(int index, double value) =>
        double.IsFinite(value) && ((Symbol)pair.Q.Arguments[index]).Domain.Contains(Rational.FromDouble(value));

    private double Residual(double[] q, double[] wanted) =>
        means
            .Select((m, i) => Math.Abs(m.Evaluate(q) - wanted[i]) / (1 + Math.Abs(wanted[i])))
            .Aggregate(0.0, (most, r) => r <= most ? most : r);

    /// <summary>The expectation of a statistic under P, from the steps of the derivation.</summary>
    private static Expr? MomentOf(PairDerivation pair, Expr statistic, Symbol variable) =>
        pair
            .Steps.Select(s => s.Claim)
            .OfType<Claim.ExpectationIs>()
            .FirstOrDefault(c =>
                c.Law.Equals(pair.P)
                && c.When.Equals(Condition.Always)
                && c.Statistic == statistic.Substitute(variable, c.Variable)
            )
            ?.Value;
}
