using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Distributions;

namespace KlSymbolic.Checking;

/// <summary>The mistakes that people make; one is named only where the claim is proven equal to the formula with that mistake.</summary>
internal static class Mistakes
{
    /// <summary>The first mistake that explains the claim; null where none does.</summary>
    public static Diagnosis? Recognise(Expr claim, PairDerivation derivation, Functional functional)
    {
        foreach (var (wrong, assumptions, diagnosis) in Candidates(derivation, functional))
        {
            if (ZeroTest.AreEqual(claim, wrong, assumptions) == Truth.True)
                return diagnosis;
        }
        return ConstantOffset(claim, derivation, functional);
    }

    private static IEnumerable<(Expr Wrong, AssumptionSet Assumptions, Diagnosis Diagnosis)> Candidates(
        PairDerivation d,
        Functional functional
    )
    {
        var truth = Finite(Quantity.Of(d, functional));
        var name = Quantity.NameOf(functional);
        if (truth is var (value, when))
        {
            var known = d.Assumptions.With(when);
            yield return (-value, known, new("negated", $"it is the negative of {name}"));
            yield return (value / Functions.Log.Of(2), known, new("bits", $"it is {name} in bits; nats are expected"));
            yield return (2 * value, known, new("doubled", $"it is twice {name}"));
            yield return (value / 2, known, new("halved", $"it is half of {name}"));
        }
        foreach (var other in new[] { Functional.Divergence, Functional.CrossEntropy, Functional.Entropy })
        {
            if (other != functional && Finite(Quantity.Of(d, other)) is var (otherValue, otherWhen))
                yield return (
                    otherValue,
                    d.Assumptions.With(otherWhen),
                    new(Quantity.NameOf(other), $"it is {Quantity.NameOf(other)}, not {name}")
                );
        }
        if (functional != Functional.Entropy)
        {
            var reverse = Deriver.Derive(d.Q, d.P, d.Assumptions);
            if (Finite(Quantity.Of(reverse, functional)) is var (swapped, swappedWhen))
                yield return (
                    swapped,
                    d.Assumptions.With(swappedWhen),
                    new("swapped", "P and Q are exchanged: it is KL(Q||P)")
                );
        }
        foreach (var misread in Misreadings(d))
        {
            if (Finite(Quantity.Of(misread.Derivation, functional)) is var (wrong, wrongWhen))
                yield return (wrong, misread.Derivation.Assumptions.With(wrongWhen), misread.Diagnosis);
        }
    }

    private static (Expr Value, Condition When)? Finite(Outcome outcome) =>
        outcome switch
        {
            Outcome.Finite f => (f.Value, Condition.Always),
            Outcome.Cases c
                when c.Items.FirstOrDefault(i => i.Outcome is Outcome.Finite) is { Outcome: Outcome.Finite f } item => (
                f.Value,
                item.When
            ),
            _ => null,
        };

    /// <summary>The divergence with one positive parameter of the family taken in another convention, in both distributions.</summary>
    private static IEnumerable<(PairDerivation Derivation, Diagnosis Diagnosis)> Misreadings(PairDerivation d)
    {
        if (d.P.Family != d.Q.Family || d.P.Family.IsVariadic)
            yield break;
        for (var i = 0; i < d.P.Family.Parameters.Length; i++)
        {
            var parameter = d.P.Family.Parameters[i];
            if (parameter.Domain != Domain.Positive)
                continue;
            foreach (var (map, what) in Conventions(parameter.Name))
            {
                var index = i;
                PairDerivation derivation;
                try
                {
                    derivation = Deriver.Derive(Misread(d.P), Misread(d.Q), d.Assumptions);
                }
                catch (ArgumentException)
                {
                    continue;
                }
                yield return (derivation, new($"{parameter.Name} misread", what));

                Distribution Misread(Distribution law) =>
                    law.Family.With(law.Arguments.SetItem(index, map(law.Arguments[index])));
            }
        }
    }

    private static IEnumerable<(Func<Expr, Expr> Map, string What)> Conventions(string name)
    {
        yield return (
            e => e.Sqrt(),
            $"it would be right if {name} were given as its square, as a variance for a standard deviation"
        );
        yield return (
            e => e.Pow(2),
            $"it would be right if {name} were given as its square root, as a standard deviation for a variance"
        );
        yield return (e => 1 / e, $"it would be right if {name} were given as its reciprocal, as a scale for a rate");
        yield return (e => Functions.Exp.Of(e), $"it would be right if {name} were given as its logarithm");
    }

    private static Diagnosis? ConstantOffset(Expr claim, PairDerivation d, Functional functional)
    {
        if (Finite(Quantity.Of(d, functional)) is not var (value, when))
            return null;
        var difference = Algebra.Display.DisplayForm.Of(claim - value, d.Assumptions.With(when));
        if (!difference.FreeSymbols().IsEmpty || difference.IsZero)
            return null;
        return new(
            "constant",
            $"a constant is off: the formula exceeds {Quantity.NameOf(functional)} by {Notation.Infix.Print(difference)}"
        );
    }
}
