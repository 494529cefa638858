using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Explanations.Projections;

/// <summary>KL(member‖target) by one fixed rule over the target's support, for the many values that a search asks for.</summary>
/// <remarks>The trapezoidal rule after a change of variable that spreads the support over the line, which converges geometrically for
/// smooth densities (Trefethen and Weideman, SIAM Review 56 (2014) 385); for discrete laws, the sum. Where the mass of the member does
/// not come out as 1 the rule does not resolve it, and there is no value.</remarks>
internal sealed class QuickReverse
{
    private const double Step = 0.04;
    private const double Reach = 36;
    private const int MostOutcomes = 6_000;
    private const double MassTolerance = 1e-9;

    private readonly CompiledExpression logMember;
    private readonly bool needsCheck;
    private readonly Family onto;
    private readonly (double X, double Weight, double LogTarget)[] nodes;

    public QuickReverse(Mixture target, Family onto)
    {
        this.onto = onto;
        var symbols = FreshSymbols.For(onto, onto.Parameters.Length, "_");
        var member = onto.With([.. symbols]);
        needsCheck = !member.Requirements.Equals(Condition.Always);
        var x = NumericDistribution.Variable;
        logMember = CompiledExpression.Compile(member.LogDensityAt(x), [x, .. symbols]);
        var law = NumericDistribution.At(target.Law, ImmutableDictionary<Symbol, Rational>.Empty);
        var logTarget = new LatticeIntegrand(law, null, Functional.Entropy);
        // A member whose support is not that of the target, or moves, is left to the definition.
        IsUsable =
            member.Support.IsDiscrete == law.IsDiscrete
            && !member.Support.Lower.FreeSymbols().Concat(member.Support.Upper.FreeSymbols()).Any()
            && NumericDistribution.Compare(member.Support.Lower, law.Support.Lower) == 0
            && NumericDistribution.Compare(member.Support.Upper, law.Support.Upper) == 0;
        nodes = IsUsable
            ? [.. Nodes(law, TargetSpread.Of(target.Law)).Select(n => (n.X, n.Weight, logTarget.LogDensityAt(n.X)))]
            : [];
    }

    /// <summary>Whether the rule applies to this pair at all.</summary>
    public bool IsUsable { get; }

    /// <summary>The value in nats; null where the rule does not resolve the member.</summary>
    public double? At(double[] parameters)
    {
        if (needsCheck)
            NumericDistribution.At(Members.At(onto, parameters), ImmutableDictionary<Symbol, Rational>.Empty);
        Span<double> inputs = stackalloc double[parameters.Length + 1];
        parameters.CopyTo(inputs.Slice(1));
        double mass = 0,
            total = 0;
        foreach (var (x, weight, logTarget) in nodes)
        {
            inputs[0] = x;
            var log = logMember.Evaluate(inputs);
            if (!(log > -700))
                continue;
            var q = weight * Math.Exp(log);
            mass += q;
            total += q * (log - logTarget);
        }
        return Math.Abs(mass - 1) <= MassTolerance && Math.Abs(total) <= double.MaxValue ? Math.Max(total, 0) : null;
    }

    private static IEnumerable<(double X, double Weight)> Nodes(NumericDistribution law, TargetSpread spread)
    {
        if (law.IsDiscrete)
        {
            var reach = 20 * (spread.High - spread.Low + 5);
            var (low, high) = (
                Math.Max(Math.Ceiling(law.Lower), Math.Floor(spread.Low - reach)),
                Math.Min(Math.Floor(law.Upper), Math.Ceiling(spread.High + reach))
            );
            for (var n = low; n <= high && n - low <= MostOutcomes; n++)
                yield return (n, 1);
            yield break;
        }
        for (var t = -Reach; t <= Reach; t += Step)
        {
            var (x, slope) = (double.IsInfinity(law.Lower), double.IsInfinity(law.Upper)) switch
            {
                (true, true) => (spread.Middle + spread.Width * Math.Sinh(t), spread.Width * Math.Cosh(t)),
                (false, true) => (law.Lower + spread.Width * Math.Exp(t), spread.Width * Math.Exp(t)),
                (true, false) => (law.Upper - spread.Width * Math.Exp(t), spread.Width * Math.Exp(t)),
                _ => Between(law.Lower, law.Upper, t),
            };
            if (x > law.Lower && x < law.Upper)
                yield return (x, Step * slope);
        }
    }

    private static (double X, double Slope) Between(double low, double high, double t)
    {
        var part = 1 / (1 + Math.Exp(-t));
        return (low + (high - low) * part, (high - low) * part * (1 - part));
    }
}
