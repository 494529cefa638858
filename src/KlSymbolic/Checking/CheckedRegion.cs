using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Evaluation;

namespace KlSymbolic.Checking;

/// <summary>One case of the true value, and the claim as it reads in that case.</summary>
internal sealed class CheckedRegion
{
    private readonly Expr claim;
    private readonly ImmutableSortedSet<Symbol> foreign;

    public CheckedRegion(
        Expr claim,
        Case truth,
        Condition within,
        AssumptionSet assumptions,
        ImmutableSortedSet<Symbol> foreign
    )
    {
        this.foreign = foreign;
        Within = within;
        When = truth.When;
        Outcome = truth.Outcome;
        Assumptions = assumptions.With(truth.When);
        this.claim = Choices.Resolve(claim, Assumptions);
        OfUnknownDomain = [.. claim.FreeSymbols().Where(s => s.Domain == Domain.Real && HasUnknownDomain(s))];
    }

    /// <summary>Symbols of the claim that may be negative for all that is known, though it is not known that they may.</summary>
    public ImmutableArray<Symbol> OfUnknownDomain { get; }

    /// <summary>The parameters that belong to the case.</summary>
    public Condition When { get; }

    /// <summary>The derived case that the region is a part of.</summary>
    public Condition Within { get; }

    /// <summary>The true value there.</summary>
    public Outcome Outcome { get; }

    /// <summary>What holds in the case.</summary>
    public AssumptionSet Assumptions { get; }

    /// <summary>Whether nothing is said of a symbol, or only that its product with others has a sign.</summary>
    private bool HasUnknownDomain(Symbol symbol)
    {
        var facts = Assumptions.Facts.Where(f => f.Left.Contains(symbol) || f.Right.Contains(symbol)).ToList();
        return facts.Count == 0
            ? foreign.Contains(symbol)
            : facts.Any(f => (f.Right - f.Left).Expand() is Product p && p.FreeSymbols().Count > 1);
    }

    /// <summary>Whether the case is of lower dimension: an equation between real parameters holds in it. One value of an integer is no such case.</summary>
    public bool IsThin => When.Relations.Any(IsThinRelation) && When is not Disjunction;

    private static bool IsThinRelation(Relation relation) =>
        relation.Comparison == Comparison.Equal
        && !(relation.Right - relation.Left).FreeSymbols().All(s => s.Domain.IsInteger);

    /// <summary>The derived formula as it is shown; null where there is none.</summary>
    public Expr? Derived(Subject subject) => Outcome is Outcome.Finite f ? subject.Display(f.Value, Assumptions) : null;

    /// <summary>Whether the claim is equal to the true value wherever both are defined.</summary>
    public bool IsProven(CancellationToken cancellation) =>
        Outcome switch
        {
            Outcome.Finite f => ZeroTest.AreEqual(claim, f.Value, Assumptions, cancellation) == Truth.True,
            Outcome.Infinite => claim is Apply a && a.Function == Functions.Infinity,
            _ => false,
        };

    /// <summary>Looks for a readable point of the case at which the claim is wrong.</summary>
    /// <param name="count">How many points are compared at most.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <param name="inBranches">Whether some more points are taken in each branch of a claim that chooses.</param>
    public PointSearch Search(int count, CancellationToken cancellation, bool inBranches = false)
    {
        if (Outcome is Outcome.NoClosedForm)
            return PointSearch.Nothing;
        var truth = (Outcome as Outcome.Finite)?.Value;
        var symbols = claim.FreeSymbols();
        foreach (var e in Extent())
            symbols = symbols.Union(e.FreeSymbols());
        int compared = 0,
            equal = 0;
        Counterexample? hole = null;
        var points = Points.Of(symbols, Assumptions, count);
        foreach (var point in inBranches ? points.Concat(BranchPoints.Of(claim, symbols, Assumptions)) : points)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Points.Holds(When, point))
                continue;
            var comparison = PointComparison.Of(claim, TruthAt(point), point, cancellation);
            compared++;
            if (comparison.Meet)
                equal++;
            if (!comparison.Differ)
                continue;
            var found = new Counterexample(
                [.. symbols.Select(s => (s, point[s]))],
                comparison.Claimed,
                comparison.True
            );
            if (comparison.Claimed is not PointValue.Undefined || (OfUnknownDomain.IsEmpty && IsUndefinedAround(point)))
                return new(found, null, compared, equal);
            hole ??= found;
        }
        return new(null, hole, compared, equal);

        // At single points, such as 0/0 of a form with a removable singularity, a lack of value refutes nothing.
        bool IsUndefinedAround(IReadOnlyDictionary<Symbol, Rational> point)
        {
            if (IsThin)
                return false;
            var near = Points.Near(point, Assumptions);
            return near is null
                || PointComparison.Of(claim, truth, near, cancellation)
                    is { Differ: true, Claimed: PointValue.Undefined };
        }

        // Where an equation between the parameters holds, as p = 1, the derived form may hold 0 log 0, which is 0.
        Expr? TruthAt(IReadOnlyDictionary<Symbol, Rational> point)
        {
            if (truth is null || !IsThin)
                return truth;
            try
            {
                return new Point([.. point.Keys], [.. point.Values]).WithZeroProducts(truth);
            }
            catch (Exception e) when (e is UndefinedExpressionException or ExpressionLimitException)
            {
                return truth;
            }
        }

        IEnumerable<Expr> Extent() =>
            Assumptions
                .Facts.SelectMany(f => new[] { f.Left, f.Right })
                .Concat(When.Relations.SelectMany(r => new[] { r.Left, r.Right }))
                .Concat(truth is null ? [] : [truth]);
    }
}
