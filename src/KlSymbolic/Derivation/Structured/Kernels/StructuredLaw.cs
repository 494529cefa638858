using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Derivation.Structured.Kernels;

/// <summary>What kernels are recognised from: a support, and a log-density taken apart into coefficients and statistics.</summary>
internal sealed class StructuredLaw
{
    public StructuredLaw(Variate variable, StructuredDensity density, AssumptionSet known)
    {
        (Variable, Support, Known) = (variable, density.Support, known);
        var expanded = density.LogDensity.Expand();
        Statistics = [.. Split(expanded)];
        ItemStatistics =
        [
            .. TermsOf(expanded).OfType<IndexedSum>().Where(variable.IsIn).SelectMany(s => Split(s.Body.Expand())),
        ];
    }

    /// <summary>The variable.</summary>
    public Variate Variable { get; }

    /// <summary>Where the mass is.</summary>
    public StructuredSupport Support { get; }

    /// <summary>What is assumed.</summary>
    public AssumptionSet Known { get; }

    /// <summary>Coefficients and statistics outside sums over items.</summary>
    public ImmutableArray<(Expr Coefficient, Expr Statistic)> Statistics { get; }

    /// <summary>Coefficients and statistics of one item, inside the sum over all items.</summary>
    public ImmutableArray<(Expr Coefficient, Expr Statistic)> ItemStatistics { get; }

    /// <summary>The coefficient of an item's statistic, which must be the only kinds besides those named.</summary>
    public Expr ItemCoefficient(Expr statistic) =>
        Sum.Of(ItemStatistics.Where(s => s.Statistic == statistic).Select(s => s.Coefficient));

    /// <summary>Whether the item statistics are among those given.</summary>
    public bool HasOnlyItems(params Expr[] statistics) => ItemStatistics.All(s => statistics.Contains(s.Statistic));

    /// <summary>A term as coefficient times statistic.</summary>
    public static (Expr Coefficient, Expr Statistic) Split(Expr term, Variate variable)
    {
        var factors = term is Product p ? p.Factors : [term];
        var parts = factors.ToLookup(variable.IsIn);
        return (Product.Of(parts[false]), Product.Of(parts[true]));
    }

    private IEnumerable<(Expr Coefficient, Expr Statistic)> Split(Expr sum) =>
        TermsOf(sum).Where(t => Variable.IsIn(t) && t is not IndexedSum).Select(t => Split(t, Variable));

    private static ImmutableArray<Expr> TermsOf(Expr e) => e is Sum s ? s.Terms : [e];
}
