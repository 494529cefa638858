using System.Collections.Immutable;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Numerics.Floating;
using KlSymbolic.Numerics.Floating.Tapes;

namespace KlSymbolic.Numerics.Definition;

/// <summary>The log-density of P and the averaged value as functions of one coordinate, each evaluated as accurately as asked.</summary>
internal abstract class Integrand
{
    private readonly int inputCount;
    private readonly CompiledExpression logDensity;
    private readonly CompiledExpression value;
    private readonly Lazy<CompiledExpression>? logReference;
    private readonly Lazy<CompiledExpression>? direct;

    /// <summary>The functions from the log-densities, written in the inputs.</summary>
    /// <param name="logP">log p.</param>
    /// <param name="logQ">log q, where there is a Q.</param>
    /// <param name="logJacobian">The logarithm of dx by the coordinate.</param>
    /// <param name="functional">What is averaged.</param>
    /// <param name="inputs">The symbols of the expressions.</param>
    private protected Integrand(
        Expr logP,
        Expr? logQ,
        Expr logJacobian,
        Functional functional,
        ImmutableArray<Symbol> inputs
    )
    {
        var average = functional switch
        {
            Functional.Entropy => -logP,
            Functional.CrossEntropy => -logQ!,
            Functional.Divergence => LogRatio(logP, logQ!),
            _ => throw new ArgumentOutOfRangeException(nameof(functional)),
        };
        inputCount = inputs.Length;
        IsZero = average.IsZero;
        IsLogRatio = functional == Functional.Divergence;
        logDensity = CompiledExpression.Compile(logP + logJacobian, inputs);
        value = CompiledExpression.Compile(average, inputs);
        if (logQ is not null)
            logReference = new(() => CompiledExpression.Compile(logQ + logJacobian, inputs));
        if (functional == Functional.Divergence)
            direct = new(() => CompiledExpression.Compile(logP - logQ!, inputs));
    }

    /// <summary>Whether the averaged value is identically 0.</summary>
    public bool IsZero { get; }

    /// <summary>Whether the averaged value is log(p/q).</summary>
    public bool IsLogRatio { get; }

    /// <summary>How often the functions were evaluated.</summary>
    public int Evaluations { get; private set; }

    /// <summary>log p in plain doubles; −infinity where there is none.</summary>
    public double LogDensityAt(double at)
    {
        var result = Plain(logDensity, at);
        return double.IsNaN(result) ? double.NegativeInfinity : result;
    }

    /// <summary>The averaged value in plain doubles; may be NaN far out.</summary>
    public double ValueAt(double at) => Plain(value, at);

    /// <summary>How far up the coordinate goes: beyond the range of distances in doubles where the log-density does without them.</summary>
    public virtual double Limit => 709;

    /// <summary>The functions by the logarithms of sizes, in which nothing overflows or underflows; to a few digits.</summary>
    public LogSample InLogarithms(double at)
    {
        Evaluations++;
        Span<LogNumber> inputs = stackalloc LogNumber[inputCount];
        Load(at, inputs);
        return new(
            logDensity.RunLogarithmic(inputs).Value,
            value.RunLogarithmic(inputs),
            logReference?.Value.RunLogarithmic(inputs).Value ?? double.NaN
        );
    }

    /// <summary>log q in plain doubles; may be NaN far out.</summary>
    public double LogReferenceAt(double at) => Plain(logReference!.Value, at);

    /// <summary>The functions at a point in double precision, with error bounds; log q where the form needs it.</summary>
    public Sample InDouble(DoubleDouble at, Form form)
    {
        Evaluations++;
        Span<Tracked> inputs = stackalloc Tracked[inputCount];
        Load(at, inputs);
        var density = logDensity.RunTracked(inputs);
        var isEmpty = !(density.Value > double.NegativeInfinity);
        if (isEmpty && form != Form.Nonnegative)
            return new Sample(double.NegativeInfinity, 0, 0, 0);
        var average = isEmpty ? new Tracked(double.NegativeInfinity, 0) : value.RunTracked(inputs);
        var (p, pError) = isEmpty ? (double.NegativeInfinity, 0) : (density.Value, density.Error);
        if (form != Form.Nonnegative || average.Value >= -0.5)
            return new Sample(p, pError, average.Value, average.Error);
        var reference = logReference!.Value.RunTracked(inputs);
        return new Sample(p, pError, average.Value, average.Error, reference.Value, reference.Error);
    }

    /// <summary>The functions at a point in double-double precision where that is better than what double precision gave.</summary>
    public Sample InDoubleDouble(DoubleDouble at, Sample coarse)
    {
        Evaluations++;
        Span<TrackedDoubleDouble> inputs = stackalloc TrackedDoubleDouble[inputCount];
        Load(at, inputs);
        var (density, average) = (
            new Tracked(coarse.LogDensity, coarse.LogDensityError),
            new Tracked(coarse.Value, coarse.ValueError)
        );
        if (coarse.LogDensity > double.NegativeInfinity)
            (density, average) = (Better(logDensity, inputs, density), Better(value, inputs, average));
        // Multiplied out, a power around a far centre may cancel more than the difference of the densities as they are written.
        if (direct is not null && average.Error > 1e-14 * Math.Abs(average.Value))
            average = Better(direct.Value, inputs, average);
        if (double.IsNaN(coarse.LogReference))
            return new Sample(density.Value, density.Error, average.Value, average.Error);
        var reference = Better(logReference!.Value, inputs, new(coarse.LogReference, coarse.LogReferenceError));
        return new Sample(density.Value, density.Error, average.Value, average.Error, reference.Value, reference.Error);
    }

    /// <summary>The values of the symbols at a coordinate.</summary>
    private protected abstract void Load(double at, Span<double> inputs);

    /// <inheritdoc cref="Load(double, Span{double})"/>
    private protected abstract void Load(double at, Span<LogNumber> inputs);

    /// <inheritdoc cref="Load(double, Span{double})"/>
    private protected abstract void Load(DoubleDouble at, Span<Tracked> inputs);

    /// <inheritdoc cref="Load(double, Span{double})"/>
    private protected abstract void Load(DoubleDouble at, Span<TrackedDoubleDouble> inputs);

    private double Plain(CompiledExpression e, double at)
    {
        Evaluations++;
        Span<double> inputs = stackalloc double[inputCount];
        Load(at, inputs);
        return e.Evaluate(inputs);
    }

    private static Tracked Better(CompiledExpression e, ReadOnlySpan<TrackedDoubleDouble> inputs, Tracked coarse)
    {
        var fine = e.RunExtended(inputs);
        var error = fine.Error + Math.Abs(fine.Value.Lo);
        return error < coarse.Error || double.IsNaN(coarse.Error) ? new Tracked(fine.Value.Hi, error) : coarse;
    }

    /// <summary>log p − log q multiplied out, so that equal terms cancel exactly and near-equal ones leave an exact small coefficient.</summary>
    private static Expr LogRatio(Expr logP, Expr logQ)
    {
        // Multiplied out, a product of an infinite coefficient and an exact 0 would no longer be 0.
        if (logP.Contains(Functions.Infinity) || logQ.Contains(Functions.Infinity))
            return logP - logQ;
        try
        {
            return (logP.Expand() - logQ.Expand()).Expand();
        }
        catch (ExpressionLimitException)
        {
            return logP - logQ;
        }
    }
}
