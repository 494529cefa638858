using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Matrices;
using KlSymbolic.Derivation.Structured.Kernels;
using KlSymbolic.Distributions.Structured;

namespace KlSymbolic.Derivation.Structured;

/// <summary>Expectations of expressions linear in statistics, one statistic at a time.</summary>
/// <remarks>Made for one derivation and used by one thread.</remarks>
internal sealed class StructuredAverage(StructuredKernel? kernel, Variate variable, List<StructuredStep> steps)
{
    /// <summary>The first statistic that the kernel's rule does not give; null where all were given.</summary>
    public Expr? Obstacle { get; private set; }

    /// <summary>The condition under which all expectations met so far exist.</summary>
    public Condition Exists { get; private set; } = Condition.Always;

    /// <summary>The expectation; meaningless once there is an obstacle.</summary>
    public Expr Of(Expr e)
    {
        if (!variable.IsIn(e))
            return e;
        switch (e.Expand())
        {
            case var free when !variable.IsIn(free):
                return free;
            case Sum s:
                return Sum.Of(s.Terms.Select(Of));
            case IndexedSum s:
                return IndexedSum.Of(s.Index, s.From, s.To, Of(s.Body));
            case var term:
                var (coefficient, statistic) = StructuredLaw.Split(term, variable);
                return coefficient * (statistic is IndexedSum ? Of(statistic) : OfStatistic(statistic));
        }
    }

    private Expr OfStatistic(Expr statistic)
    {
        if (
            MatrixScalars.StructureOf(statistic) is MatrixTrace trace
            && VariablePart.Of(trace, variable) is { } part
            && kernel?.OfProduct(part.Product) is { } product
        )
        {
            Explain(product);
            return MatrixScalars.Trace(part.Fixed * product.Value);
        }
        if (kernel?.OfScalar(statistic) is { } scalar)
        {
            Explain(scalar);
            return MatrixScalars.Trace(scalar.Value);
        }
        Obstacle ??= statistic;
        return statistic;
    }

    private void Explain(StructuredExpectation found)
    {
        Exists = Condition.And(Exists, found.Exists);
        var step = new StructuredStep(
            StepKind.Expectation,
            kernel!.Rule.Identity + (found.Exists.Equals(Condition.Always) ? "." : $", where {kernel.Rule.Existence}."),
            kernel.Rule.Reference,
            found.Statistic,
            found.Value
        );
        if (!steps.Contains(step))
            steps.Add(step);
    }
}
