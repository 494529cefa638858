using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Derivation;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Checking;

/// <summary>What the definition says of a formula, by quadrature or summation, where nothing is derived to compare it with. It proves nothing.</summary>
internal static class DefinitionEvidence
{
    private const int PointCount = 4;

    /// <summary>Far more than the errors of formula and quadrature are worth.</summary>
    private const double Tolerance = 1e-8;

    /// <summary>The value of a quantity by its definition, as a function of the point; null for quantities that have no such road.</summary>
    public static Func<IReadOnlyDictionary<Symbol, Rational>, DefinitionValue>? Road(
        PairDerivation pair,
        Functional functional
    ) =>
        functional switch
        {
            Functional.Divergence => at => DefinitionEvaluator.Divergence(pair.P, pair.Q, at),
            Functional.CrossEntropy => at => DefinitionEvaluator.CrossEntropy(pair.P, pair.Q, at),
            Functional.Entropy => at => DefinitionEvaluator.Entropy(pair.P, at),
            _ => null,
        };

    /// <summary>What was seen, in a sentence.</summary>
    public static string Of(Expr claim, Subject subject, CancellationToken cancellation)
    {
        if (subject.ByDefinition is not { } definition)
            return "nothing was compared";
        var compared = 0;
        ImmutableArray<Symbol> symbols = [.. subject.Known.Union(claim.FreeSymbols())];
        foreach (var point in Points.Of(symbols, subject.Assumptions, PointCount))
        {
            cancellation.ThrowIfCancellationRequested();
            if (
                PointComparison.ValueOf(PointComparison.Selected(claim, point), point, cancellation)
                    is not PointValue.Real claimed
                || definition(point) is not DefinitionValue.Finite real
            )
                continue;
            if (Math.Abs(claimed.Approximate - real.Value) > real.Error + Tolerance * Math.Max(1, Math.Abs(real.Value)))
                return $"by the definition it looks wrong, which is an estimate and no proof: it gives {Text(claimed.Approximate)}, and the definition {Text(real.Value)}{(symbols.IsEmpty ? "" : " at ")}{string.Join(", ", symbols.Select(s => $"{s.Name} = {point[s]}"))}";
            compared++;
        }
        return compared == 0
            ? "no point was compared"
            : $"at {compared} {(compared == 1 ? "point" : "points")} it agrees with the definition, as far as quadrature or summation tell, which is no proof";
    }

    private static string Text(double value) => value.ToString("G10", CultureInfo.InvariantCulture);
}
