using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions.Reading;
using KlSymbolic.Notation;

namespace KlSymbolic.Checking;

/// <summary>A component of the gradient of KL(P||Q) as a quantity that formulas are compared with.</summary>
internal static class GradientSubject
{
    /// <summary>The derivative by the symbol of that name.</summary>
    /// <exception cref="InputException">P and Q have no such symbol, or there is no derivative by it.</exception>
    public static Subject Of(PairDerivation pair, string by)
    {
        var gradient = GradientDeriver.Of(pair);
        var partial =
            gradient.Partials.FirstOrDefault(p => p.By.Name == by.Trim())
            ?? throw Refuse(
                gradient.Partials.IsEmpty
                    ? "P and Q have no symbols to differentiate by"
                    : $"'{by}' is no symbol of P or Q; those are {string.Join(", ", gradient.Partials.Select(p => p.By.Name))}"
            );
        var cases = partial.Cases.Where(c => c.Value is not null).ToList();
        if (cases.Count == 0)
            throw Refuse(partial.Cases[0].Absence!.TrimEnd('.'));
        var value = Outcome.Of(cases.Select(c => new Case(c.When, new Outcome.Finite(c.Value!))), pair.Assumptions);
        return Subject.Of(pair, Functional.Divergence) with
        {
            Value = value,
            // Of a single case only its value is left, which holds where the case does.
            Assumptions = cases is [var only] ? pair.Assumptions.With(only.When) : pair.Assumptions,
            Name = $"the derivative of KL(P||Q) by {by.Trim()}",
            IsNonnegative = false,
            Twins = [],
            AtEquality = ImmutableDictionary<Symbol, Expr>.Empty,
            References = [.. pair.Steps.Concat(gradient.Steps).Select(s => s.Reference).Distinct()],
        };

        InputException Refuse(string problem) => new("gradient", by, new ParseException(problem, 0, by.Length));
    }
}
