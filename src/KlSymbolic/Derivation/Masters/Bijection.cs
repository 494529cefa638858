using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Derivation.Statistics;
using KlSymbolic.Distributions;

namespace KlSymbolic.Derivation.Masters;

/// <summary>An increasing change of variable y = f(x) under which other rules may recognise a law.</summary>
internal abstract class Bijection
{
    /// <summary>What the rule says.</summary>
    public abstract Rule Rule { get; }

    /// <summary>The change in words, such as <c>y = log x</c>.</summary>
    public abstract string Text { get; }

    /// <summary>Whether f is defined on the support, and onto which support.</summary>
    protected abstract Support? Image(Law law);

    /// <summary>f(x).</summary>
    public abstract Expr Forward(Expr x);

    /// <summary>The inverse g of f.</summary>
    public abstract Expr Inverse(Expr y);

    /// <summary>log g′(y).</summary>
    protected abstract Expr LogSlope(Expr y);

    /// <summary>The law of f(x); null where f is not defined on the support.</summary>
    public Law? Apply(Law law)
    {
        if (Image(law) is not { } support)
            return null;
        var y = new Symbol("y" + law.Variable.Name.Substring(1), Domain.Real);
        return new Law(y, support, new StatisticSplit(y, support, law.Known).Of(Pushed(law, y)), law.Known);
    }

    /// <summary>The log-density of f(x) at y.</summary>
    public Expr Pushed(Law law, Expr y) => law.LogDensity.ToExpr().Substitute(law.Variable, Inverse(y)) + LogSlope(y);
}
