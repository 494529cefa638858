using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Replay;
using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Definition;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Evaluation;

/// <summary>A claim at a point of its parameters.</summary>
internal sealed class ReplayPoint
{
    private const double Tolerance = 1e-9;
    private readonly ReplayItem item;
    private readonly ImmutableArray<(Symbol Symbol, Rational Value)> values;
    private readonly ImmutableArray<Symbol> symbols;
    private readonly Dictionary<Symbol, Expr> substitution;
    private readonly Point point;

    public ReplayPoint(ReplayItem item, ImmutableArray<(Symbol Symbol, Rational Value)> values)
    {
        (this.item, this.values) = (item, values);
        symbols = [.. values.Select(v => v.Symbol)];
        substitution = values.ToDictionary(v => v.Symbol, v => (Expr)v.Value);
        point = new Point(symbols, [.. values.Select(v => v.Value)]);
    }

    /// <summary>The distribution there.</summary>
    public Distribution Place(Distribution d) => d.Substitute(substitution);

    /// <summary>Whether a condition holds there.</summary>
    public Truth Decide(Condition condition) => NumericConditions.Decide(point.At(condition));

    /// <summary>The value of an expression there; null where floating point gives none.</summary>
    public (double Value, double Error)? Number(Expr e)
    {
        var found = new ClosedForm(e, symbols).At(
            point,
            isKnownZero: () => false,
            TimeSpan.FromSeconds(Deadline.Seconds)
        );
        return IsNumber(found.Value) && IsNumber(found.Error) ? (found.Value, found.Error) : null;
    }

    /// <summary>The expectation of a function by its definition: the cross-entropy against e to its negative.</summary>
    public DefinitionValue Expectation(Distribution law, Symbol variable, Expr statistic)
    {
        var placed = Place(law);
        var function = statistic.Substitute(substitution);
        var carrier = Family.Of(
            "Statistic",
            Parameter.Real("unused"),
            "The exponential of minus a statistic.",
            "",
            (x, _) => new() { Support = placed.Support, LogDensity = -function.Substitute(Same(variable, x)) }
        );
        return DefinitionEvaluator.CrossEntropy(placed, carrier.With(Expr.Zero));
    }

    /// <summary>Two expressions in the parameters.</summary>
    public ReplayResult Compare(Expr left, Expr right)
    {
        if (Number(left) is not var (a, e) || Number(right) is not var (b, f))
            return Undecided("a side cannot be computed in floating point");
        return Math.Abs(a - b) <= e + f + Tolerance * (1 + Math.Abs(a))
            ? Agreed($"{a:R}")
            : Failed($"{a:R} on the left and {b:R} on the right");
    }

    /// <summary>Two functions at some points of the support.</summary>
    public ReplayResult Compare(Claim.Pointwise claim)
    {
        var (left, right) = (Function(claim.Left), Function(claim.Right));
        var (low, high) = (End(claim.Over.Lower), End(claim.Over.Upper));
        var first =
            IsNumber(low) ? low
            : IsNumber(high) ? high - 4
            : -2;
        var last = IsNumber(high) ? high : first + 4;
        for (var i = 1; i < 8; i++)
        {
            var x = claim.Over.IsDiscrete
                ? Math.Min(last, Math.Ceiling(first) + i - 1)
                : first + (last - first) * i / 8;
            var (a, b) = (left.Evaluate([x]), right.Evaluate([x]));
            if (Math.Abs(a - b) > Tolerance * (1 + Math.Abs(a)))
                return Failed($"{a:R} on the left and {b:R} on the right at {x:R}");
        }
        return Agreed("at seven points");

        CompiledExpression Function(Expr e) => CompiledExpression.Compile(e.Substitute(substitution), [claim.Variable]);

        double End(Expr e) =>
            e.Contains(Functions.Infinity) ? double.PositiveInfinity : Number(e)?.Value ?? double.PositiveInfinity;
    }

    public ReplayResult Agreed(string found) => new(item, ReplayVerdict.Agreed, At(found));

    public ReplayResult Failed(string found) => new(item, ReplayVerdict.Failed, At(found));

    public ReplayResult Undecided(string why) => ReplayResult.Undecided(item, At(why));

    private string At(string what) => $"{what} at {string.Join(", ", values.Select(v => $"{v.Symbol} = {v.Value}"))}";

    private static Dictionary<Symbol, Expr> Same(Symbol variable, Expr x) => new() { [variable] = x };

    private static bool IsNumber(double x) => !double.IsNaN(x) && !double.IsInfinity(x);
}
