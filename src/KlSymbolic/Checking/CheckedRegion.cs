using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;

namespace KlSymbolic.Checking;

/// <summary>One case of the true value, and the claim as it reads in that case.</summary>
internal sealed class CheckedRegion
{
    private readonly AssumptionSet assumptions;
    private readonly Expr claim;

    public CheckedRegion(Expr claim, Case truth, AssumptionSet assumptions)
    {
        When = truth.When;
        Outcome = truth.Outcome;
        this.assumptions = assumptions.With(truth.When);
        this.claim = Choices.Resolve(claim, this.assumptions);
    }

    /// <summary>The parameters that belong to the case.</summary>
    public Condition When { get; }

    /// <summary>The true value there.</summary>
    public Outcome Outcome { get; }

    /// <summary>What the search for a counterexample saw.</summary>
    public string Evidence { get; private set; } = "no point was compared";

    /// <summary>The derived formula in a form; null where there is none.</summary>
    public Expr? Derived(Func<Expr, AssumptionSet, Expr> form) =>
        Outcome is Outcome.Finite f ? form(f.Value, assumptions) : null;

    /// <summary>Whether the claim is equal to the true value wherever both are defined.</summary>
    public bool IsProven() =>
        Outcome switch
        {
            Outcome.Finite f => ZeroTest.AreEqual(claim, f.Value, assumptions) == Truth.True,
            Outcome.Infinite => claim is Apply a && a.Function == Functions.Infinity,
            _ => false,
        };

    /// <summary>A readable point of the case at which the claim is wrong; null where none is found.</summary>
    public Counterexample? FindCounterexample(int count, CancellationToken cancellation)
    {
        if (Outcome is Outcome.NoClosedForm)
            return null;
        var truth = (Outcome as Outcome.Finite)?.Value;
        var symbols = claim.FreeSymbols();
        foreach (var e in Extent())
            symbols = symbols.Union(e.FreeSymbols());
        int compared = 0,
            equal = 0;
        foreach (var point in Points.Of(symbols, assumptions, count))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Points.Holds(When, point))
                continue;
            var comparison = PointComparison.Of(Choices.Resolve(claim, assumptions), truth, point, cancellation);
            compared++;
            if (comparison.Differ)
                return new([.. symbols.Select(s => (s, point[s]))], comparison.Claimed, comparison.True);
            if (comparison.Meet)
                equal++;
        }
        Evidence =
            $"at {equal} of {compared} points the enclosures of both values meet to {PointComparison.Digits} digits, at none do they differ";
        return null;

        IEnumerable<Expr> Extent() =>
            assumptions
                .Facts.SelectMany(f => new[] { f.Left, f.Right })
                .Concat(When.Relations.SelectMany(r => new[] { r.Left, r.Right }))
                .Concat(truth is null ? [] : [truth]);
    }
}
