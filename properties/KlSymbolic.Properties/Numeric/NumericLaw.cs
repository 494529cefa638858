using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Distributions;
using KlSymbolic.Numerics.Floating;

namespace KlSymbolic.Properties.Numeric;

/// <summary>A distribution with numbers as arguments, as functions of doubles.</summary>
internal sealed class NumericLaw
{
    private readonly Func<double, double> logDensity;

    private NumericLaw(Distribution law)
    {
        Lower = Number(law.Support.Lower);
        Upper = Number(law.Support.Upper);
        IsDiscrete = law.Support.IsDiscrete;
        logDensity = Function(law.LogDensity, law.Variable);
    }

    public double Lower { get; }

    public double Upper { get; }

    public bool IsDiscrete { get; }

    public static NumericLaw Of(Distribution law) => new(law);

    /// <summary>The density or mass at a point inside the support.</summary>
    public double Density(double x) => Math.Exp(logDensity(x));

    /// <summary>Whether an outcome inside the support has a probability other than 0, be it too small for a double.</summary>
    public bool HasMassAt(double x) => logDensity(x) > double.NegativeInfinity;

    /// <summary>An expression in one variable as a function of doubles.</summary>
    public static Func<double, double> Function(Expr e, Symbol variable)
    {
        var compiled = CompiledExpression.Compile(e, ImmutableArray.Create(variable));
        return x => compiled.Evaluate(x);
    }

    private static double Number(Expr e) =>
        CompiledExpression.Compile(e, ImmutableArray<Symbol>.Empty).Evaluate(ReadOnlySpan<double>.Empty);
}
