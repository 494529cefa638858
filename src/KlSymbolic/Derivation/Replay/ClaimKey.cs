using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Replay;

/// <summary>A claim with its condition, its symbols named by the order in which they occur.</summary>
internal sealed record ClaimKey(Claim Claim, Condition Under)
{
    /// <summary>The key of a step.</summary>
    public static ClaimKey Of(PairDerivation pair, Step step)
    {
        var symbols = pair.P.Arguments.Concat(pair.Q.Arguments).SelectMany(a => a.FreeSymbols()).Distinct().ToList();
        var own = pair.P.Arguments.SelectMany(a => a.FreeSymbols()).Distinct().Count();
        var used = symbols.Skip(own).Where(s => Mentions(step, s)).ToList();
        var names = used.Select((s, i) => (s, new Symbol("q_" + i.ToString(CultureInfo.InvariantCulture), s.Domain)))
            .ToDictionary(n => n.s, n => (Expr)n.Item2);
        return names.Count == 0
            ? new(step.Claim, step.Under)
            : new(Renamed(step.Claim, names), step.Under.Map(e => e.Substitute(names)));
    }

    private static bool Mentions(Step step, Symbol s) =>
        step.Under.Relations.Any(r => r.Left.Contains(s) || r.Right.Contains(s))
        || step.Claim switch
        {
            Claim.Identity c => c.Left.Contains(s) || c.Right.Contains(s),
            Claim.Pointwise c => c.Left.Contains(s) || c.Right.Contains(s),
            Claim.ExpectationIs c => c.Statistic.Contains(s) || c.Value.Contains(s) || Mentions(c.Law, s),
            Claim.Diverges c => c.Statistic.Contains(s) || Mentions(c.Law, s),
            Claim.AbsolutelyContinuous c => Mentions(c.P, s) || Mentions(c.Q, s),
            _ => true,
        };

    private static bool Mentions(Distribution d, Symbol s) => d.Arguments.Any(a => a.Contains(s));

    private static Claim Renamed(Claim claim, Dictionary<Symbol, Expr> names)
    {
        return claim switch
        {
            Claim.Identity c => new Claim.Identity(In(c.Left), In(c.Right)),
            Claim.Pointwise c => c with { Left = In(c.Left), Right = In(c.Right) },
            Claim.ExpectationIs c => c with
            {
                Law = c.Law.Substitute(names),
                Statistic = In(c.Statistic),
                Value = In(c.Value),
                When = c.When.Map(In),
            },
            Claim.Diverges c => c with
            {
                Law = c.Law.Substitute(names),
                Statistic = In(c.Statistic),
                When = c.When.Map(In),
            },
            Claim.AbsolutelyContinuous c => c with
            {
                P = c.P.Substitute(names),
                Q = c.Q.Substitute(names),
                When = c.When.Map(In),
            },
            _ => claim,
        };

        Expr In(Expr e) => e.Substitute(names);
    }
}
