using System.Collections.Concurrent;
using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Display;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions;
using KlSymbolic.Evaluation.Stable;
using KlSymbolic.Notation;
using KlSymbolic.Numerics.Definition;

namespace KlSymbolic.Checking;

/// <summary>The derived quantity that a formula is compared with.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Assumptions">What is assumed of the symbols.</param>
/// <param name="Name">Its name in sentences.</param>
internal sealed record Subject(Outcome Value, AssumptionSet Assumptions, string Name)
{
    /// <summary>The symbols of the distributions.</summary>
    public required ImmutableSortedSet<Symbol> Symbols { get; init; }

    /// <summary>The symbols that a formula may name: those of both distributions and of the order.</summary>
    public required ImmutableSortedSet<Symbol> Known { get; init; }

    /// <summary>The master integrals and rules that the derivation used.</summary>
    public required ImmutableArray<string> References { get; init; }

    /// <summary>Whether the quantity is never negative.</summary>
    public required bool IsNonnegative { get; init; }

    /// <summary>The value by the definition at a point; null where there is no such road.</summary>
    public Func<IReadOnlyDictionary<Symbol, Rational>, DefinitionValue>? ByDefinition { get; init; }

    /// <summary>Symbols of P with those of Q that stand in the same places; P and Q are equal where the twins are.</summary>
    public ImmutableArray<(Symbol OfP, Symbol OfQ)> Twins { get; init; } = [];

    /// <summary>What symbols equal where P and Q are the same distribution; none where the quantity is no divergence.</summary>
    public ImmutableDictionary<Symbol, Expr> AtEquality { get; init; } = ImmutableDictionary<Symbol, Expr>.Empty;

    private readonly ConcurrentDictionary<(Expr, Condition), Expr> displays = new();

    /// <summary>A form of the value as it is shown; made once.</summary>
    public Expr Display(Expr value, AssumptionSet known) =>
        displays.GetOrAdd((value, Condition.And(known.Facts)), _ => DisplayForm.Of(value, known));

    /// <summary>The finite value, and what holds where it is taken; null where there is none.</summary>
    public (Expr Value, AssumptionSet Assumptions)? Finite => MistakenForms.Finite(Value, Assumptions);

    /// <summary>A quantity of a derived pair.</summary>
    public static Subject Of(PairDerivation derivation, Functional functional) =>
        Of(derivation, functional, Quantity.Of(derivation, functional), derivation.Assumptions, derivation.Steps);

    private static Subject Of(
        PairDerivation derivation,
        Functional functional,
        Outcome value,
        AssumptionSet assumptions,
        ImmutableArray<Step> steps
    ) =>
        new(value, assumptions, Quantity.NameOf(functional))
        {
            Known = derivation.P.FreeSymbols().Union(derivation.Q.FreeSymbols()),
            Symbols =
                functional == Functional.Entropy
                    ? derivation.P.FreeSymbols()
                    : derivation.P.FreeSymbols().Union(derivation.Q.FreeSymbols()),
            References = [.. steps.Select(s => s.Reference).Distinct()],
            ByDefinition = DefinitionEvidence.Road(derivation, functional),
            IsNonnegative =
                functional is not (Functional.CrossEntropy or Functional.Entropy)
                || (derivation.P.Support.IsDiscrete && functional == Functional.Entropy),
            Twins = functional is Functional.CrossEntropy or Functional.Entropy
                ? []
                : TwinsOf(derivation.P, derivation.Q),
            AtEquality = functional is Functional.CrossEntropy or Functional.Entropy
                ? ImmutableDictionary<Symbol, Expr>.Empty
                : Equality.Of(derivation.P, derivation.Q),
        };

    /// <summary>A quantity of a pair, derived on its own where the pair's derivation does not hold it.</summary>
    /// <exception cref="ArgumentException">The order of a Rényi divergence is not positive or 1.</exception>
    public static Subject Of(PairDerivation pair, Functional functional, Expr? order)
    {
        return functional switch
        {
            Functional.Renyi => Renyi(pair, order!),
            Functional.JensenShannon => Symmetric(JensenShannonDeriver.Of(pair.P, pair.Q, pair.Assumptions)),
            Functional.Jeffreys => Symmetric(JeffreysDeriver.Of(pair.P, pair.Q, pair.Assumptions)),
            _ => Of(pair, functional),
        };

        Subject Symmetric(SymmetricDerivation d) => Of(pair, functional, d.Divergence, d.Assumptions, d.Steps);
    }

    private static Subject Renyi(PairDerivation pair, Expr order)
    {
        var derivation = RenyiDeriver.Of(pair.P, pair.Q, order, pair.Assumptions);
        var symbols = pair.P.FreeSymbols().Union(pair.Q.FreeSymbols()).Union(order.FreeSymbols());
        return Of(pair, Functional.Renyi, derivation.Divergence, derivation.Assumptions, derivation.Steps) with
        {
            Name = $"the Rényi divergence of order {Infix.Print(order)}",
            Known = symbols,
            Symbols = symbols,
        };
    }

    /// <summary>Whether two formulas are equal wherever both are defined and the quantity is finite.</summary>
    public bool IsEqual(Expr a, Expr b, CancellationToken cancellation) =>
        Value
            .AsCases.Where(c => c.Outcome is Outcome.Finite)
            .All(c => ZeroTest.AreEqual(a, b, Assumptions.With(c.When), cancellation) == Truth.True);

    private static ImmutableArray<(Symbol OfP, Symbol OfQ)> TwinsOf(Distribution p, Distribution q)
    {
        if (p.Family != q.Family || p.Arguments.Length != q.Arguments.Length)
            return [];
        var twins = new Dictionary<Symbol, Symbol>();
        for (var i = 0; i < p.Arguments.Length; i++)
        {
            if (!Match(p.Arguments[i], q.Arguments[i]))
                return [];
        }
        return [.. twins.Where(t => !t.Key.Equals(t.Value)).Select(t => (t.Key, t.Value))];

        bool Match(Expr a, Expr b)
        {
            if (a is Symbol s && b is Symbol t)
                return twins.TryGetValue(s, out var known) ? known.Equals(t) : Add(s, t);
            return a.GetType() == b.GetType()
                && a.Children.Length == b.Children.Length
                && (a.Children.Length > 0 || a == b)
                && (a is not Apply f || b is not Apply g || f.Function == g.Function)
                && a.Children.Zip(b.Children, Match).All(same => same);
        }

        bool Add(Symbol s, Symbol t)
        {
            twins[s] = t;
            return true;
        }
    }
}
