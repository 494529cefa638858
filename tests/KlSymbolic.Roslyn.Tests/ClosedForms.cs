using System.Collections.Immutable;
using System.Globalization;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Checking;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Roslyn.Tests;

/// <summary>One finite case of a derived quantity of a pair of families, plain or in the form that keeps its digits.</summary>
/// <param name="Name">Quantity, pair and condition, for messages.</param>
/// <param name="Value">The closed form.</param>
/// <param name="Assumptions">What holds where it is claimed, as far as a set of relations can say it.</param>
/// <param name="When">The condition of the case.</param>
/// <param name="Symbols">The symbols of P and Q in the order of their arguments.</param>
/// <param name="IsStable">Whether this is the stable form.</param>
internal sealed record ClosedForm(
    string Name,
    Expr Value,
    AssumptionSet Assumptions,
    Condition When,
    ImmutableArray<Symbol> Symbols,
    bool IsStable
);

/// <summary>Closed and stable forms of pairs of the catalogue, those of entropies once.</summary>
/// <remarks>
/// A sample keeps the tests short: each family with itself, and every eleventh of all other pairs, others from day to day. The
/// environment variable KLSYM_SAMPLE takes its number from a message to repeat it, or <c>all</c> for all pairs.
/// </remarks>
internal static class ClosedForms
{
    private const int Stride = 11;

    private static readonly string? asked = Environment.GetEnvironmentVariable("KLSYM_SAMPLE");

    private static readonly Lazy<ImmutableArray<ClosedForm>> sample = new(() =>
        Catalog
            .All.SelectMany((p, i) => Catalog.All.Select((q, j) => (P: p, Q: q, Number: i * Catalog.All.Length + j)))
            .Where(pair => pair.P == pair.Q || asked == "all" || pair.Number % Stride == Seed % Stride)
            .AsParallel()
            .AsOrdered()
            .SelectMany(pair => OfPair(pair.P, pair.Q))
            .Where(form => !IsSeries(form.Value))
            .ToImmutableArray()
    );

    private static int Seed { get; } =
        int.TryParse(asked, CultureInfo.InvariantCulture, out var given)
            ? given
            : (int)(DateTime.UtcNow - DateTime.UnixEpoch).TotalDays;

    /// <summary>The forms of the sampled pairs that are finite expressions; series without end cannot be written as code.</summary>
    public static ImmutableArray<ClosedForm> Sample => sample.Value;

    /// <summary>Which pairs were taken, for messages.</summary>
    public static string Which { get; } = asked == "all" ? "all pairs" : $"KLSYM_SAMPLE={Seed % Stride}";

    private static bool IsSeries(Expr e) =>
        e is IndexedSum sum && sum.To.Contains(Functions.Infinity) || e.Children.Any(IsSeries);

    private static IEnumerable<ClosedForm> OfPair(Family p, Family q)
    {
        var (a, b) = (Arguments(p, "1"), Arguments(q, "2"));
        var pair = Kl.Derive(p.With([.. a]), q.With([.. b]));
        var quantities = new List<(string Name, Outcome Outcome)>
        {
            ($"KL({p.Name}||{q.Name})", pair.Divergence),
            ($"H({p.Name}, {q.Name})", pair.CrossEntropy),
        };
        if (p == q)
            quantities.Add(($"H({p.Name})", pair.Entropy));
        var plain =
            from quantity in quantities
            from item in Cases(quantity.Outcome)
            where item.Outcome is Outcome.Finite
            select new ClosedForm(
                $"{quantity.Name} where {item.When}",
                ((Outcome.Finite)item.Outcome).Value,
                pair.Assumptions.With(item.When),
                item.When,
                [.. a, .. b],
                IsStable: false
            );
        var forms = plain.ToList();
        // The form that is generated for a method in place of the plain one.
        var stable = forms
            .Take(Cases(pair.Divergence).Count(c => c.Outcome is Outcome.Finite))
            .Where(form => !IsSeries(form.Value))
            .Select(form => (form, Better: StableForm(form.Value, pair)))
            .Where(f => f.Better is not null)
            .Select(f => f.form with { Name = $"stable {f.form.Name}", Value = f.Better!, IsStable = true });
        return [.. forms, .. stable];
    }

    /// <summary>The form that keeps its digits where the plain one does not, if it is found in the time that a check has in an editor.</summary>
    private static Expr? StableForm(Expr plain, PairDerivation pair)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            return
                Checker.Check(plain, pair, cancellation: limit.Token)
                    is Verdict.Proven { Stability.Rewriting: { } better }
                ? better
                : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static ImmutableArray<Case> Cases(Outcome outcome) =>
        outcome is Outcome.Cases several ? several.Items : [new Case(Condition.Always, outcome)];

    private static ImmutableArray<Symbol> Arguments(Family family, string suffix) =>
        [
            .. family.Parameters.SelectMany(p =>
                p.IsVariadic
                    ? Enumerable.Range(0, 3).Select(i => new Symbol($"{p.Name}{suffix}_{i}", p.Domain))
                    : [new Symbol(p.Name + suffix, p.Domain)]
            ),
        ];
}
