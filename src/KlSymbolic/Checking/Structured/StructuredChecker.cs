using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Structured;
using KlSymbolic.Distributions.Structured.Reading;

namespace KlSymbolic.Checking.Structured;

/// <summary>Compares formulas with derived ones for vectors and matrices of any size: by the free algebra of matrices, then by enclosures at small sizes.</summary>
internal sealed class StructuredChecker
{
    private readonly StructuredPair pair;
    private readonly StructuredDerivation derivation;
    private readonly Functional functional;
    private readonly AssumptionSet known;
    private readonly Outcome truth;

    /// <exception cref="NotSupportedException">The quantity is not derived for vectors and matrices.</exception>
    public StructuredChecker(StructuredPair pair, Functional functional)
    {
        this.pair = pair;
        this.functional = functional;
        derivation = PairDeriver.Derive(pair);
        truth = Of(derivation, functional);
        known = derivation.Assumptions;
        Names = new(pair);
    }

    /// <summary>The names that a formula may use.</summary>
    public StructuredNames Names { get; }

    /// <summary>The formula of a text.</summary>
    /// <exception cref="Distributions.Reading.InputException">The text is no formula over the names.</exception>
    public Expr Read(string formula, FormulaSyntax syntax)
    {
        var (text, quantities) = NamedQuantities.Find(formula, syntax, derivation.CrossEntropy, derivation.Entropy);
        return Names.Read(text, syntax, quantities);
    }

    /// <summary>Checks a formula over <see cref="Names"/>.</summary>
    public Verdict Check(Expr claim, CancellationToken cancellation)
    {
        ImmutableArray<string> references = [.. derivation.Steps.Select(s => s.Reference).Distinct()];
        if (truth is Outcome.Infinite && claim is Apply { Function: var f } && f == Functions.Infinity)
            return new Verdict.Proven(null, Condition.Always, references);
        if (Finite(truth) is not var (value, when))
            return new Verdict.Undecided(
                truth is Outcome.Infinite
                    ? $"{Quantity.NameOf(functional)} is +infinity, and no formula for it is compared"
                    : "there is no derived formula to compare with",
                "nothing was compared",
                null
            );
        var here = known.With(when);
        if (IsZero(claim - value, here, cancellation))
            return new Verdict.Proven(value, when, references);
        var search = new StructuredSearch(Names, here);
        return search.Find(claim, value, cancellation) is { } witness
            ? new Verdict.Refuted(
                new([.. Listed(witness.Items), .. witness.Numbers], witness.Claimed, witness.True),
                Recognise(claim, value, here, cancellation),
                value
            )
            : new Verdict.Undecided(
                "the difference from the derived formula does not vanish by the rules for matrices and sums, which is no proof that they differ",
                $"at {search.Met} points of 2 and 3 items the enclosures of both values meet, at none do they differ",
                value
            );
    }

    /// <summary>A quantity of a derivation.</summary>
    /// <exception cref="NotSupportedException">It is not derived for vectors and matrices.</exception>
    public static Outcome Of(StructuredDerivation d, Functional functional) =>
        functional switch
        {
            Functional.Divergence => d.Divergence,
            Functional.CrossEntropy => d.CrossEntropy,
            Functional.Entropy => d.Entropy,
            _ => throw new NotSupportedException(
                "Of vectors and matrices the divergence, cross-entropy and entropy are checked; give a list item by item for another quantity, such as Categorical(p1, p2, p3)."
            ),
        };

    private static (Expr Value, Condition When)? Finite(Outcome outcome) =>
        outcome.AsCases.FirstOrDefault(c => c.Outcome is Outcome.Finite) is { Outcome: Outcome.Finite f } found
            ? (f.Value, found.When)
            : null;

    private bool IsZero(Expr e, AssumptionSet here, CancellationToken cancellation)
    {
        try
        {
            var open = Totals.PutIn(MatrixForms.Open(e).Expand(), Names);
            return ZeroTest.IsZero(open, here, cancellation) == Truth.True
                || StructuredDisplay.IsZero(open, here) == Truth.True;
        }
        catch (Exception x) when (x is ExpressionLimitException or UndefinedExpressionException)
        {
            return false;
        }
    }

    /// <summary>The sizes and items of a point as symbols with values: k, p_1, p_2, Sigma_1_2.</summary>
    private IEnumerable<(Symbol, Rational)> Listed(MatrixValues items)
    {
        foreach (var size in items.Numbers.Where(n => Names.Numbers.Contains(n.Key)))
            yield return (size.Key, ((Number)size.Value).Value);
        foreach (var m in items.Matrices.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            for (var r = 0; r < m.Value.Rows; r++)
            {
                for (var c = 0; c < m.Value.Columns; c++)
                {
                    var name = m.Value.Columns == 1 ? $"{m.Key}_{r + 1}" : $"{m.Key}_{r + 1}_{c + 1}";
                    yield return (new(name, Domain.Real), ((Number)m.Value[r, c]).Value);
                }
            }
        }
    }

    /// <summary>The mistake that the formula is proven to be; null where none of those known is.</summary>
    private Diagnosis? Recognise(Expr claim, Expr value, AssumptionSet here, CancellationToken cancellation)
    {
        var name = Quantity.NameOf(functional);
        var forms = new List<(Expr Value, string Mistake, string What)>
        {
            (-value, "negated", $"it is the negative of {name}"),
            (2 * value, "doubled", $"it is twice {name}"),
            (value / 2, "halved", $"it is half of {name}"),
            (value / Functions.Log.Of(2), "bits", $"it is {name} in bits; nats are expected"),
        };
        if (functional != Functional.Entropy)
        {
            var swapped = StructuredDeriver.Derive(pair.Q, pair.P, pair.Variable, pair.Assumptions);
            Add(swapped, functional, "swapped", "P and Q are exchanged");
        }
        foreach (var other in new[] { Functional.Divergence, Functional.CrossEntropy, Functional.Entropy })
        {
            if (other != functional)
                Add(derivation, other, Quantity.NameOf(other), $"it is {Quantity.NameOf(other)}, not {name}");
        }
        foreach (var form in forms)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsZero(claim - form.Value, here, cancellation))
                return new(form.Mistake, form.What);
        }
        return Difference();

        void Add(StructuredDerivation d, Functional of, string mistake, string what)
        {
            if (Finite(Of(d, of)) is var (other, _))
                forms.Add((other, mistake, what));
        }

        Diagnosis? Difference()
        {
            var difference = (claim - value).Expand();
            foreach (var constant in new Expr[] { Names.Size / 2, Names.Size, Rational.Half, Expr.One })
            {
                if (IsZero(difference - constant, here, cancellation))
                    return new("constant", $"a constant is wrong: {Notation.Infix.Print(constant)} is too much");
                if (IsZero(difference + constant, here, cancellation))
                    return new("constant", $"a constant is wrong: {Notation.Infix.Print(constant)} is missing");
            }
            return null;
        }
    }
}
