using System.Collections.Immutable;
using System.Linq.Expressions;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Numerics.Floating.Tapes;

namespace KlSymbolic.Evaluation.Compiled;

/// <summary>Writes the code of a plan: a number where the analysis of rounding vouches for it, and NaN where others must look.</summary>
internal sealed class PlanCode
{
    // Beyond these sizes products may leave the range of doubles on the way; and what is computed as less may be what underflow left.
    private const double Largest = 1e60;
    private const double Smallest = 1e-60;
    private const double LeastResult = 1e-290;
    private const double ConstraintTolerance = 1e-12;

    private readonly Plan plan;
    private readonly LaneCode code;
    private readonly double tolerance;
    private readonly Translator translator;
    private readonly ImmutableArray<Operand> inputs;

    /// <param name="plan">What to write.</param>
    /// <param name="code">The kind of numbers.</param>
    /// <param name="values">The values of the symbols.</param>
    /// <param name="tolerance">The largest bound of the relative error that is accepted, in units of 2^−53.</param>
    public PlanCode(Plan plan, LaneCode code, IEnumerable<Expression> values, double tolerance)
    {
        (this.plan, this.code, this.tolerance) = (plan, code, tolerance);
        translator = new(code);
        inputs = [.. values.Select((v, i) => new Operand(translator.Let(v), SignOf(plan.Symbols[i].Domain), 0))];
    }

    /// <summary>An expression for the value, with the statements before it; null where no case can be computed so.</summary>
    public Expression? Write()
    {
        var isComputed = false;
        var result = translator.Let(code.Constant(double.NaN));
        var (block, _) = translator.Apart(() =>
        {
            foreach (var item in plan.Cases)
                isComputed |= Write(item, result);
            return true;
        });
        var allowed = Allowed();
        Expression body = code.HasBranches
            ? Expression.Block(Expression.IfThen(allowed, block), result)
            : Expression.Block(block, code.Select(allowed, result, code.Constant(double.NaN)));
        return isComputed ? Expression.Block(translator.Locals, translator.Statements.Append(body)) : null;
    }

    private bool Write(PlannedCase item, ParameterExpression result)
    {
        if (item is { IsInfinite: false, Form: null })
            return false;
        if (Surely(item.When) is not { } holds)
            return false;
        if (item.IsInfinite)
        {
            translator.Do(Assign(holds, code.Constant(double.PositiveInfinity)));
            return true;
        }
        Operand? value = null;
        var (block, isWritten) = translator.Apart(() =>
        {
            value = Translate(item.Form!);
            if (value is { } v)
                translator.Do(Assign(IsSound(v), v.Value, code.HasBranches || IsAlways(item.When) ? null : holds));
            return value is not null;
        });
        if (isWritten)
            translator.Do(code.HasBranches ? Expression.IfThen(holds, block) : block);
        return isWritten;

        Expression Assign(Expression mask, Expression found, Expression? also = null) =>
            Expression.Assign(result, code.Select(also is null ? mask : code.And(also, mask), found, result));
    }

    private Operand? Translate(Expr form)
    {
        try
        {
            return translator.Write(
                TapeBuilder.Build(ScaledForms.Of(form), plan.Symbols, zeroAnnihilates: true),
                inputs
            );
        }
        catch (Exception e) when (e is ArgumentException or ExpressionLimitException)
        {
            return null;
        }
    }

    /// <summary>Whether the bound of the error, and the size of the number, let it pass.</summary>
    private Expression IsSound(Operand value)
    {
        var size = plan.IsNonnegative ? value.Value : code.Abs(value.Value);
        var sound = code.IsBetween(size, LeastResult, double.MaxValue);
        if (value.Error is { } error)
            sound = code.And(sound, code.LessOrEqual(error, Expression.Multiply(size, code.Constant(tolerance))));
        else if (value.Relative > tolerance)
            sound = code.Less(size, size);
        return translator.Doubt is { } doubt ? Expression.AndAlso(Expression.Not(doubt), sound) : sound;
    }

    /// <summary>Whether the values are in their domains, of sizes that are safe, and what must hold holds.</summary>
    private Expression Allowed()
    {
        var domains = plan.Symbols.Select(s => s.Domain).ToList();
        var positive = Where(d => d.Lower is { IsZero: true });
        var large = Where(d => d is { Upper: null, Lower: not null })
            .Concat(Where(d => d.Lower is null).Select(code.Abs))
            .ToList();
        var all = domains.SelectMany((d, i) => Ends(d, inputs[i].Value)).Concat(plan.Facts.Select(Holds));
        return all.Concat(Bounded(positive, code.Min, x => code.LessOrEqual(code.Constant(Smallest), x)))
            .Concat(Bounded(large, code.Max, x => code.LessOrEqual(x, code.Constant(Largest))))
            .Aggregate(code.And);

        // One comparison of the extreme saves masks; where there are branches, each value's own is the cheaper, since it is foreseen.
        IEnumerable<Expression> Bounded(
            List<Expression> values,
            Func<Expression, Expression, Expression> extreme,
            Func<Expression, Expression> test
        ) => (code.HasBranches || values.Count == 0 ? values : [values.Aggregate(extreme)]).Select(test);

        List<Expression> Where(Func<Domain, bool> test) =>
            [.. inputs.Where((_, i) => test(domains[i])).Select(x => x.Value)];

        Expression Holds(Relation fact) =>
            (
                fact.Comparison == Comparison.Equal && Translate(fact.Left - fact.Right) is { } d
                    ? code.LessOrEqual(code.Abs(d.Value), code.Constant(ConstraintTolerance))
                    : Surely(fact)
            ) ?? Never;
    }

    /// <summary>Whether a value is inside the ends of its domain other than 0 from below, and an integer if it must be.</summary>
    private IEnumerable<Expression> Ends(Domain domain, Expression x)
    {
        if (domain.Lower is { IsZero: false } l)
            yield return domain.LowerClosed
                ? code.LessOrEqual(code.Constant(l.ToDouble()), x)
                : code.Less(code.Constant(l.ToDouble()), x);
        if (domain.Upper is { } u)
            yield return domain.UpperClosed
                ? code.LessOrEqual(x, code.Constant(u.ToDouble()))
                : code.Less(x, code.Constant(u.ToDouble()));
        if (domain.IsInteger)
            yield return code.LessOrEqual(x, code.Floor(x));
    }

    private static bool IsAlways(Condition condition) => condition is Conjunction { Items: [] };

    private Expression Never => code.Less(code.Constant(0), code.Constant(0));

    /// <summary>Whether a condition holds beyond doubt; null where this kind of numbers cannot tell.</summary>
    private Expression? Surely(Condition condition) =>
        condition switch
        {
            Relation r => Surely(r),
            Conjunction { Items: [] } => code.LessOrEqual(code.Constant(0), code.Constant(0)),
            Conjunction c => All(c.Items, code.And),
            Disjunction { Items: [] } => Never,
            Disjunction d => All(d.Items, code.Or),
            _ => null,
        };

    private Expression? All(IEnumerable<Condition> items, Func<Expression, Expression, Expression> join)
    {
        var masks = items.Select(Surely).ToList();
        return masks.Any(m => m is null) ? null : masks.Aggregate((a, b) => join(a!, b!));
    }

    private Expression? Surely(Relation r)
    {
        if (Translate(r.Left - r.Right) is not { } d)
            return null;
        var zero = code.Constant(0);
        var bound = d.Error is null
            ? null
            : translator.Let(Expression.Multiply(d.Error, code.Constant(Translator.Unit)));
        return (r.Comparison, bound) switch
        {
            (Comparison.Less, null) => code.Less(d.Value, zero),
            (Comparison.LessOrEqual, null) => code.LessOrEqual(d.Value, zero),
            (Comparison.Equal, null) => code.And(code.LessOrEqual(d.Value, zero), code.LessOrEqual(zero, d.Value)),
            (Comparison.NotEqual, null) => code.Less(zero, code.Abs(d.Value)),
            (Comparison.Less or Comparison.LessOrEqual, _) => code.Less(d.Value, Expression.Negate(bound)),
            (Comparison.NotEqual, _) => code.Less(bound, code.Abs(d.Value)),
            _ => Never,
        };
    }

    private static SignSet SignOf(Domain domain) =>
        domain.IsPositive || domain.IsNonnegative ? SignSet.Positive
        : domain.IsNegative ? SignSet.Negative
        : SignSet.Any;
}
