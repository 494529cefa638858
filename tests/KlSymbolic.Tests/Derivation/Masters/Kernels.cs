using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation.Masters;
using KlSymbolic.Derivation.Statistics;
using KlSymbolic.Distributions;
using KlSymbolic.Notation;

namespace KlSymbolic.Tests.Derivation.Masters;

/// <summary>Laws from the text of their log-density up to a constant, and expectations under them, by the rules and as numbers.</summary>
internal sealed class Kernels
{
    private readonly SymbolTable symbols;
    private readonly Law law;
    private readonly Averages averages;

    /// <summary>Parameters are positive but for m; x has the domain given.</summary>
    public Kernels(string logKernel, Support support, Domain domain)
    {
        var x = new Symbol("x", domain);
        symbols = new[] { "s", "b", "c", "d", "k", "l", "p", "r", "u", "v", "w", "low", "high", "z" }
            .Aggregate(SymbolTable.Open, (table, name) => table.With(name, Domain.Positive))
            .With("x", domain);
        var known = AssumptionSet.None.With(Condition.Less(Positive("low"), Positive("high")));
        law = new Law(x, support, new StatisticSplit(x, support, known).Of(Infix.Parse(logKernel, symbols)), known);
        averages = new Averages(law);
    }

    public static Expr Positive(string name) => new Symbol(name, Domain.Positive);

    /// <summary>The rule's expectation of a statistic; null where no rule knows it.</summary>
    public Expectation? Of(string statistic) =>
        averages.Of(law.Split.Of(Infix.Parse(statistic, symbols)).Statistics.Single());

    /// <summary>The expectation of a whole form.</summary>
    public Expr Whole(string form) => averages.Of(law.Split.Of(Infix.Parse(form, symbols)), out _)!.Value;

    /// <summary>Asserts the value that the rule gives at a point, to a relative error of 1e-13.</summary>
    public void Assert(string statistic, double expected, params (string Name, double Value)[] at)
    {
        var form = law.Split.Of(Infix.Parse(statistic, symbols));
        var averaged = averages.Of(form, out var obstacle);
        Xunit.Assert.True(averaged is not null, $"No rule gives the expectation of {obstacle}.");
        var value = averaged.Value.Evaluate(at);
        Xunit.Assert.True(
            Math.Abs(value - expected) <= 1e-13 * Math.Max(1, Math.Abs(expected)),
            $"E {statistic} is {expected}, and {averaged.Value} is {value}."
        );
    }
}
