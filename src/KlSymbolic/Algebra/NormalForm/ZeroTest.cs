using KlSymbolic.Algebra.Assumptions;

namespace KlSymbolic.Algebra.NormalForm;

/// <summary>Decides whether an expression is 0 for all values of its symbols.</summary>
/// <remarks>
/// True is a proof: each rewriting of the normal form is an identity where both sides are real. A form that does not vanish is no
/// proof of the contrary (its kernels may depend on each other in an unknown way), so the answer then is unknown, and false only
/// where the form is a number other than 0.
/// </remarks>
public static class ZeroTest
{
    private const int MaximumBranches = 64;

    /// <summary>Whether the expression vanishes wherever it is defined under the assumptions.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Truth IsZero(Expr e, AssumptionSet assumptions, CancellationToken cancellation = default)
    {
        try
        {
            var branches = MaximumBranches;
            var (substituted, facts) = Elimination.Apply(Choices.Resolve(Equations.Solve(e), assumptions), assumptions);
            return Decide(substituted, facts, ref branches, cancellation);
        }
        catch (ExpressionLimitException)
        {
            return Truth.Unknown;
        }
        catch (UndefinedExpressionException)
        {
            return Truth.Unknown;
        }
        catch (OverflowException)
        {
            return Truth.Unknown;
        }
    }

    /// <summary>Whether two expressions are equal wherever both are defined under the assumptions.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Truth AreEqual(Expr a, Expr b, AssumptionSet assumptions, CancellationToken cancellation = default) =>
        a == b ? Truth.True : IsZero(a - b, assumptions, cancellation);

    private static Truth Decide(Expr e, AssumptionSet assumptions, ref int branches, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var resolved = Choices.Resolve(e, assumptions);
        if (Choices.FirstUndecided(resolved, assumptions) is { } open)
        {
            var yes = Branch(resolved, assumptions, open, ref branches, cancellation);
            var no =
                yes == Truth.True
                    ? Branch(resolved, assumptions, open.Negate(), ref branches, cancellation)
                    : Truth.Unknown;
            return yes == Truth.True && no == Truth.True ? Truth.True : Truth.Unknown;
        }
        var normalizer = new Normalizer(assumptions, decidesEquality: true, cancellation);
        var form = normalizer.Normalize(IndexedSums.Merge(resolved))[0];
        if (form.IsZero)
            return Truth.True;
        if (form.AsNumber is not null)
            return Truth.False;
        if (Choices.FirstUnsignedAbsolute(resolved, assumptions) is not { } argument)
            return Truth.Unknown;
        var positive = Branch(resolved, assumptions, Condition.Less(Expr.Zero, argument), ref branches, cancellation);
        if (positive != Truth.True)
            return Truth.Unknown;
        // Zero for one sign and another number for the other is neither zero nor another number everywhere.
        return
            Branch(resolved, assumptions, Condition.Less(argument, Expr.Zero), ref branches, cancellation) == Truth.True
            ? Truth.True
            : Truth.Unknown;
    }

    private static Truth Branch(
        Expr e,
        AssumptionSet assumptions,
        Condition fact,
        ref int branches,
        CancellationToken cancellation
    )
    {
        if (--branches < 0)
            throw new ExpressionLimitException($"More than {MaximumBranches} cases.");
        var extended = assumptions.With(fact);
        if (assumptions.Decide(fact) == Truth.False)
            return Truth.True;
        // Choices first: what is not chosen may have no value where the equation holds.
        var (substituted, facts) = Elimination.Apply(Choices.Resolve(e, extended), extended);
        return Decide(substituted, facts, ref branches, cancellation);
    }
}
