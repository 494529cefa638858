using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KlSymbolic.Algebra;
using KlSymbolic.Derivation;
using KlSymbolic.Derivation.Functionals;
using KlSymbolic.Distributions.Structured.Reading;
using KlSymbolic.Evaluation.Stable;

namespace KlSymbolic.Evaluation.Compiled;

/// <summary>A derived quantity as code that is fast and keeps its digits: for one point, or for many at once. Values are in nats.</summary>
/// <remarks>
/// The stable form of each closed form becomes machine code with a bound of what rounding does to it. Where the bound is below 5e-14
/// relative (1e-13 in batches) the value is returned; elsewhere, as at the ends of domains and where terms cancel, double-double and
/// then ball arithmetic take over, which cost microseconds and milliseconds. A divergence is never negative, 0 at equal parameters,
/// and +infinity where the derivation says so. Immutable and thread safe.
/// </remarks>
public sealed partial class CompiledForm
{
    /// <summary>Code for more symbols takes longer to write than it saves.</summary>
    private const int MostSymbols = 32;

    private readonly ScalarCode? scalar;
    private readonly Lazy<(BatchCode Code, int Lanes)?> batch;
    private readonly Lazy<ScalarCode?> rest;
    private readonly CarefulEvaluator careful;

    // Written once more if two threads ask first at once, with the same code.
    private Func<double, double, double>? ofTwo;
    private Func<double, double, double, double, double>? ofFour;

    private CompiledForm(Quantity quantity)
    {
        careful = new(quantity);
        Symbols = quantity.Symbols;
        Plan = new(
            Symbols,
            quantity.Known.Facts,
            [.. quantity.What.AsCases.Select(c => Planned(quantity, c))],
            quantity.IsNonnegative
        );
        var isSmall = Symbols.Length <= MostSymbols;
        scalar = isSmall ? GeneratedCode.Scalar(Plan) : null;
        batch = new(() => isSmall ? GeneratedCode.Batch(Plan) : null);
        rest = new(() => isSmall ? GeneratedCode.Scalar(Plan, isForBatch: true) : null);
    }

    /// <summary>The symbols whose values an evaluation takes, in this order: those of P, then those that Q adds.</summary>
    public ImmutableArray<Symbol> Symbols { get; }

    /// <summary>What the code was written for.</summary>
    internal Plan Plan { get; }

    /// <summary>Whether there is code for one point; without it every value is found with care, and slowly.</summary>
    public bool IsCompiled => scalar is not null;

    /// <summary>Whether there is code for several points at once.</summary>
    public bool IsVectorized => batch.Value is not null;

    /// <summary>KL(P||Q).</summary>
    public static CompiledForm Divergence(PairDerivation pair) =>
        new(Quantity.Of(pair, pair.Divergence, v => v.Divergence, isNonnegative: true, isDivergence: true));

    /// <summary>KL(P||Q) of distributions of vectors or matrices that are given item by item, in symbols.</summary>
    /// <exception cref="ArgumentException">A vector or matrix is given by its name only, or there are no symbols.</exception>
    public static CompiledForm Divergence(StructuredPair pair) => new(Quantity.Of(pair));

    /// <summary>H(P, Q).</summary>
    public static CompiledForm CrossEntropy(PairDerivation pair) =>
        new(Quantity.Of(pair, pair.CrossEntropy, v => v.CrossEntropy, isNonnegative: false, isDivergence: false));

    /// <summary>H(P).</summary>
    public static CompiledForm Entropy(PairDerivation pair) =>
        new(Quantity.Of(pair, pair.Entropy, v => v.Entropy, isNonnegative: false, isDivergence: false));

    /// <summary>A partial derivative of KL(P||Q).</summary>
    /// <param name="gradient">The gradient.</param>
    /// <param name="partial">One of its components.</param>
    /// <exception cref="ArgumentException">There is no derivative by that symbol.</exception>
    public static CompiledForm Partial(GradientDerivation gradient, PartialDerivative partial)
    {
        var cases = partial
            .Cases.Select(c => new Case(
                c.When,
                c.Value is { } value
                    ? new Outcome.Finite(value)
                    : new Outcome.NoClosedForm(partial.By, c.Absence ?? "There is no derivative.")
            ))
            .ToList();
        if (!cases.Any(c => c.Outcome is Outcome.Finite))
            throw new ArgumentException($"There is no derivative by {partial.By} in closed form.", nameof(partial));
        return new(
            Quantity.Of(gradient.Pair, Outcome.Of(cases, gradient.Pair.Assumptions), null, false, isDivergence: false)
        );
    }

    /// <summary>The value at a point. Nothing is allocated but where ball arithmetic is needed.</summary>
    /// <param name="values">The values of <see cref="Symbols"/>, in that order.</param>
    /// <returns>The value; +infinity where the derivation says so.</returns>
    /// <exception cref="ArgumentException">There are not as many values as symbols, or P or Q does not exist for them.</exception>
    /// <exception cref="ArithmeticException">There is no closed form for these values, or no double holds the value; the message says which.</exception>
    public unsafe double Evaluate(params ReadOnlySpan<double> values)
    {
        if (values.Length != Symbols.Length)
            throw new ArgumentException($"The form takes {Symbols.Length} values, and {values.Length} were given.");
        if (scalar is not null)
        {
            fixed (double* address = values)
            {
                var value = scalar((nint)address);
                if (!double.IsNaN(value))
                    return value;
            }
        }
        return careful.Evaluate(values);
    }

    /// <summary>The value at a point, for a quantity of two symbols; the fastest way.</summary>
    /// <inheritdoc cref="Evaluate(ReadOnlySpan{double})" path="/returns|/exception"/>
    public double Evaluate(double first, double second)
    {
        if (ofTwo is { } code)
        {
            var value = code(first, second);
            if (!double.IsNaN(value))
                return value;
        }
        return EvaluateSlowly(first, second);
    }

    /// <summary>The value at a point, for a quantity of four symbols; the fastest way.</summary>
    /// <inheritdoc cref="Evaluate(ReadOnlySpan{double})" path="/returns|/exception"/>
    public double Evaluate(double first, double second, double third, double fourth)
    {
        if (ofFour is { } code)
        {
            var value = code(first, second, third, fourth);
            if (!double.IsNaN(value))
                return value;
        }
        return EvaluateSlowly(first, second, third, fourth);
    }

    // Apart from the fast ways, which would else make room for the values that these put into an array on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double EvaluateSlowly(double first, double second)
    {
        if (Symbols.Length == 2 && scalar is not null)
            ofTwo ??= GeneratedCode.Direct<Func<double, double, double>>(Plan);
        return Evaluate([first, second]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double EvaluateSlowly(double first, double second, double third, double fourth)
    {
        if (Symbols.Length == 4 && scalar is not null)
            ofFour ??= GeneratedCode.Direct<Func<double, double, double, double, double>>(Plan);
        return Evaluate([first, second, third, fourth]);
    }

    private static PlannedCase Planned(Quantity quantity, Case item)
    {
        if (item.Outcome is not Outcome.Finite { Value: var form })
            return new(item.When, null, item.Outcome is Outcome.Infinite);
        var known = quantity.Known.With(item.When);
        return new(
            item.When,
            quantity.IsDivergence ? StableForm.Of(form, Equality.Of(quantity.Arguments), known) : form,
            false
        );
    }
}
