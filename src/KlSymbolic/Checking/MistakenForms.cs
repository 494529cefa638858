using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Checking;

/// <summary>The formulas that result where somebody derives another quantity than was asked for, or reads a parameter in another convention.</summary>
/// <remarks>Made once for a quantity of a pair, when the first wrong formula asks for it. Thread safe.</remarks>
internal sealed class MistakenForms
{
    private readonly PairDerivation pair;
    private readonly Functional functional;
    private readonly Subject subject;
    private readonly Lazy<ImmutableArray<MistakenForm>> otherQuantities;
    private readonly Lazy<ImmutableArray<MistakenForm>> otherConventions;

    public MistakenForms(PairDerivation pair, Subject subject, Functional functional)
    {
        this.pair = pair;
        this.subject = subject;
        this.functional = functional;
        otherQuantities = new(() => Distinct(Scaled().Concat(OtherQuantities())));
        otherConventions = new(() => Distinct(Misread()));
    }

    /// <summary>Multiples of the quantity, other quantities, and P and Q exchanged; the likelier mistakes first.</summary>
    public ImmutableArray<MistakenForm> OfOtherQuantities => otherQuantities.Value;

    /// <summary>The quantity of parameters in other conventions.</summary>
    public ImmutableArray<MistakenForm> OfOtherConventions => otherConventions.Value;

    private string Name => subject.Name;

    private static ImmutableArray<MistakenForm> Distinct(IEnumerable<MistakenForm> forms) =>
        [.. forms.GroupBy(f => f.Value).Select(g => g.First())];

    private IEnumerable<MistakenForm> Scaled()
    {
        if (subject.Finite is not var (value, known))
            yield break;
        yield return new(-value, known, new("negated", $"it is the negative of {Name}"));
        yield return new(value / Functions.Log.Of(2), known, new("bits", $"it is {Name} in bits; nats are expected"));
        yield return new(value * Functions.Log.Of(2), known, new("nats", $"it is {Name} in nats; bits are expected"));
        yield return new(2 * value, known, new("doubled", $"it is twice {Name}"));
        yield return new(value / 2, known, new("halved", $"it is half of {Name}"));
        yield return new(value / 4, known, new("quartered", $"it is a quarter of {Name}"));
        yield return new(4 * value, known, new("quadrupled", $"it is four times {Name}"));
        yield return new(
            value / Functions.Log.Of(10),
            known,
            new("decimal", $"it is {Name} to base 10; nats are expected")
        );
        yield return new(Functions.Exp.Of(value), known, new("exponentiated", $"it is e to the power of {Name}"));
        yield return new(value.Sqrt(), known, new("root", $"it is the square root of {Name}"));
    }

    private IEnumerable<MistakenForm> OtherQuantities()
    {
        if (functional == Functional.Gradient)
            yield break;
        var others = new List<(Outcome Outcome, AssumptionSet Known, string Mistake, string What)>();
        if (functional != Functional.Entropy)
        {
            var reverse = Deriver.Derive(pair.Q, pair.P, pair.Assumptions);
            if (functional == Functional.CrossEntropy)
                others.Add(
                    (reverse.CrossEntropy, reverse.Assumptions, "swapped", "P and Q are exchanged: it is H(Q, P)")
                );
            others.Add((reverse.Divergence, reverse.Assumptions, "swapped", "P and Q are exchanged: it is KL(Q||P)"));
            others.Add(
                (reverse.CrossEntropy, reverse.Assumptions, "swapped cross-entropy", $"it is H(Q, P), not {Name}")
            );
            others.Add((reverse.Entropy, reverse.Assumptions, "entropy of Q", $"it is the entropy H(Q), not {Name}"));
        }
        foreach (var other in new[] { Functional.Divergence, Functional.CrossEntropy, Functional.Entropy })
        {
            if (other != functional)
                others.Add(
                    (
                        Quantity.Of(pair, other),
                        pair.Assumptions,
                        Quantity.NameOf(other),
                        $"it is {Quantity.NameOf(other)}, not {Name}"
                    )
                );
        }
        foreach (var (outcome, known, mistake, what) in others)
        {
            if (Finite(outcome, known) is not var (value, assumptions))
                continue;
            yield return new(value, assumptions, new(mistake, what));
            yield return new(-value, assumptions, new($"negative of {mistake}", $"{what}, with the opposite sign"));
        }
        if (functional == Functional.JensenShannon && Mixture() is { } mixture)
        {
            yield return mixture;
            yield return mixture with
            {
                Value = 2 * mixture.Value,
                Diagnosis = new("swapped", "the mixture M stands first: it is KL(M||P) + KL(M||Q)"),
            };
        }
    }

    /// <summary>Half of KL(M||P) + KL(M||Q), where M is of the same family.</summary>
    private MistakenForm? Mixture()
    {
        var (p, q) = (pair.P, pair.Q);
        if (p.Family != q.Family || p.Arguments.Length != q.Arguments.Length || !p.Support.IsDiscrete)
            return null;
        Distribution mean;
        try
        {
            mean = p.Family.With([.. p.Arguments.Zip(q.Arguments, (a, b) => (a + b) / 2)]);
        }
        catch (ArgumentException)
        {
            return null;
        }
        var first = Deriver.Derive(mean, p, pair.Assumptions);
        var second = Deriver.Derive(mean, q, pair.Assumptions);
        return
            Finite(first.Divergence, first.Assumptions) is var (a, known)
            && Finite(second.Divergence, second.Assumptions) is var (b, alsoKnown)
            ? new(
                (a + b) / 2,
                alsoKnown.Facts.Aggregate(known, (set, f) => set.With(f)),
                new("swapped", "the mixture M stands first: it is half of KL(M||P) + KL(M||Q)")
            )
            : null;
    }

    private IEnumerable<MistakenForm> Misread()
    {
        if (
            functional is Functional.Renyi or Functional.JensenShannon or Functional.Jeffreys or Functional.Gradient
            || pair.P.Family.IsVariadic
        )
            yield break;
        foreach (var reading in Misreadings.Of(pair, functional == Functional.Entropy))
        {
            PairDerivation derivation;
            try
            {
                derivation = Deriver.Derive(reading.P, reading.Q, pair.Assumptions);
            }
            catch (ArgumentException)
            {
                continue;
            }
            if (Finite(Quantity.Of(derivation, functional), derivation.Assumptions) is var (value, known))
                yield return new(value, known, reading.Diagnosis);
        }
    }

    /// <summary>The finite value of an outcome, and what holds where it is taken.</summary>
    internal static (Expr Value, AssumptionSet Assumptions)? Finite(Outcome outcome, AssumptionSet known) =>
        outcome.AsCases.FirstOrDefault(c => c.Outcome is Outcome.Finite) is { Outcome: Outcome.Finite f } item
            ? (f.Value, known.With(item.When))
            : null;
}
