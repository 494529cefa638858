using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Numerics.Floating.Tapes;

namespace KlSymbolic.Numerics.Floating;

/// <summary>An expression made ready to be evaluated many times at values of its symbols.</summary>
/// <remarks>Evaluation takes time linear in the number of distinct subexpressions and allocates nothing for expressions of common size. Thread safe.</remarks>
public sealed class CompiledExpression
{
    private readonly bool zeroAnnihilates;
    private readonly LoadedTape<double> plain;
    private readonly Lazy<LoadedTape<Tracked>> tracked;
    private readonly Lazy<LoadedTape<TrackedDoubleDouble>> extended;
    private readonly Lazy<LoadedTape<LogNumber>> logarithmic;

    private CompiledExpression(Tape tape, ImmutableArray<Symbol> inputs, bool zeroAnnihilates)
    {
        Inputs = inputs;
        this.zeroAnnihilates = zeroAnnihilates;
        plain = LoadedTape<double>.Of(tape, new PlainArithmetic(zeroAnnihilates));
        tracked = new(() => LoadedTape<Tracked>.Of(tape, new TrackedArithmetic(zeroAnnihilates)));
        extended = new(() => LoadedTape<TrackedDoubleDouble>.Of(tape, new ExtendedArithmetic(zeroAnnihilates)));
        logarithmic = new(() => LoadedTape<LogNumber>.Of(tape, new LogArithmetic()));
    }

    /// <summary>The symbols whose values the evaluation takes, in this order.</summary>
    public ImmutableArray<Symbol> Inputs { get; }

    /// <summary>Prepares an expression for evaluation.</summary>
    /// <param name="e">The expression.</param>
    /// <param name="inputs">The symbols in the order in which values will be given; all free symbols of the expression must be among them.</param>
    /// <param name="zeroAnnihilates">Whether a product with an exactly zero factor is 0 even beside an infinite one, the convention
    /// 0 log 0 = 0; else arithmetic is that of IEEE 754.</param>
    /// <exception cref="ArgumentException">A free symbol is not among the inputs, or a function cannot be computed in floating point.</exception>
    /// <exception cref="ExpressionLimitException">The expression takes too many steps.</exception>
    public static CompiledExpression Compile(Expr e, ImmutableArray<Symbol> inputs, bool zeroAnnihilates = true) =>
        new(TapeBuilder.Build(ScaledForms.Of(e), inputs, zeroAnnihilates), inputs, zeroAnnihilates);

    /// <summary>Prepares an expression for evaluation by the arithmetic of IEEE 754, as it is written: what overflows overflows.</summary>
    /// <inheritdoc cref="Compile" path="/param[@name='e']|/param[@name='inputs']|/exception"/>
    public static CompiledExpression CompileAsWritten(Expr e, ImmutableArray<Symbol> inputs) =>
        new(TapeBuilder.Build(e, inputs, zeroAnnihilates: false), inputs, zeroAnnihilates: false);

    /// <summary>The value in double precision; NaN where the expression has none.</summary>
    public double Evaluate(params ReadOnlySpan<double> values)
    {
        CheckCount(values.Length);
        return Machine.Run(plain, values, new PlainArithmetic(zeroAnnihilates));
    }

    /// <summary>The value in double precision with a bound of what rounding can have done to it.</summary>
    public Evaluation EvaluateWithCondition(params ReadOnlySpan<double> values)
    {
        CheckCount(values.Length);
        Span<Tracked> inputs = values.Length <= 32 ? stackalloc Tracked[values.Length] : new Tracked[values.Length];
        for (var i = 0; i < values.Length; i++)
            inputs[i] = new Tracked(values[i], 0);
        var result = Machine.Run<Tracked, TrackedArithmetic>(tracked.Value, inputs, new(zeroAnnihilates));
        return new Evaluation(result.Value, result.Error, Precision.Double);
    }

    /// <summary>The value in double-double precision, rounded to double, with a bound of its error.</summary>
    public Evaluation EvaluateExtended(params ReadOnlySpan<double> values)
    {
        Span<DoubleDouble> inputs =
            values.Length <= 32 ? stackalloc DoubleDouble[values.Length] : new DoubleDouble[values.Length];
        for (var i = 0; i < values.Length; i++)
            inputs[i] = values[i];
        return EvaluateExtended(inputs);
    }

    /// <summary>The value at double-double inputs in double-double precision, rounded to double, with a bound of its error.</summary>
    public Evaluation EvaluateExtended(params ReadOnlySpan<DoubleDouble> values)
    {
        CheckCount(values.Length);
        Span<TrackedDoubleDouble> inputs =
            values.Length <= 32
                ? stackalloc TrackedDoubleDouble[values.Length]
                : new TrackedDoubleDouble[values.Length];
        for (var i = 0; i < values.Length; i++)
            inputs[i] = new TrackedDoubleDouble(values[i], 0);
        var (value, error) = RunExtended(inputs);
        return new Evaluation(value.Hi, error + Math.Abs(value.Lo), Precision.DoubleDouble);
    }

    /// <summary>The value in double precision where that keeps the relative tolerance, else in double-double, with a bound of its error.</summary>
    /// <remarks>Where even double-double does not keep the tolerance, the result says so by <see cref="Evaluation.Error"/>.</remarks>
    public Evaluation EvaluateAccurately(ReadOnlySpan<double> values, double relativeTolerance = 1e-14)
    {
        var first = EvaluateWithCondition(values);
        if (first.IsWithin(relativeTolerance))
            return first;
        var second = EvaluateExtended(values);
        return second.Error < first.Error || double.IsNaN(first.Error) ? second : first;
    }

    /// <summary>The value in double precision at inputs that carry errors.</summary>
    internal Tracked RunTracked(ReadOnlySpan<Tracked> inputs) =>
        Machine.Run<Tracked, TrackedArithmetic>(tracked.Value, inputs, new(zeroAnnihilates));

    /// <summary>The value in double-double precision at inputs that carry errors.</summary>
    internal TrackedDoubleDouble RunExtended(ReadOnlySpan<TrackedDoubleDouble> inputs) =>
        Machine.Run<TrackedDoubleDouble, ExtendedArithmetic>(extended.Value, inputs, new(zeroAnnihilates));

    /// <summary>The value by the logarithm of its size, to a few digits, where doubles may overflow on the way.</summary>
    internal LogNumber RunLogarithmic(ReadOnlySpan<LogNumber> inputs) =>
        Machine.Run<LogNumber, LogArithmetic>(logarithmic.Value, inputs, default);

    private void CheckCount(int count)
    {
        if (count != Inputs.Length)
            throw new ArgumentException($"The expression takes {Inputs.Length} values, and {count} were given.");
    }
}
