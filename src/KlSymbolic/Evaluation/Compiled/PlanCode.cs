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
        inputs =
        [
            .. values.Select(
                (v, i) =>
                    new Operand(translator.Let(v), SignOf(plan.Symbols[i].Domain), 0)
                    {
                        Range = RangeOf(plan.Symbols[i].Domain),
                    }
            ),
        ];
    }

    /// <summary>An expression for the value, with the statements before it; null where no case can be computed so.</summary>
    /// <param name="isSound">A variable that becomes false where a value is NaN; not needed for one number.</param>
    public Expression? Write(ParameterExpression? isSound = null) =>
        plan.Cases is [{ Form: { } form, IsInfinite: false } only] && IsAlways(only.When) && !code.HasBranches
            ? WriteOnly(form, isSound!)
            : WriteCases(isSound);

    /// <summary>Where there is one case there are no masks to choose by, but where some number is not vouched for.</summary>
    private BlockExpression? WriteOnly(Expr form, ParameterExpression isSound)
    {
        if (Translate(form) is not { } value)
            return null;
        var result = translator.Let(value.Value);
        var sound = code.And(Allowed(), IsSound(value));
        translator.Do(
            Expression.IfThen(
                Expression.Not(code.All(sound)),
                Expression.Block(
                    Expression.Assign(result, code.Select(sound, result, code.Constant(double.NaN))),
                    Expression.Assign(isSound, Expression.Constant(false))
                )
            )
        );
        return Expression.Block(translator.Locals, translator.Statements.Append(result));
    }

    private BlockExpression? WriteCases(ParameterExpression? isSound)
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
            : Expression.Block(
                block,
                Expression.Assign(result, code.Select(allowed, result, code.Constant(double.NaN))),
                Expression.IfThen(
                    Expression.Not(code.All(code.LessOrEqual(result, result))),
                    Expression.Assign(isSound!, Expression.Constant(false))
                ),
                result
            );
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
                TapeBuilder.Build(SharedDivisors.Of(ScaledForms.Of(form)), plan.Symbols, zeroAnnihilates: true),
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
        var sound = value.Range.IsFinite
            ? code.LessOrEqual(code.Constant(LeastResult), size)
            : code.IsBetween(size, LeastResult, double.MaxValue);
        if (value.Error is { } error)
            sound = code.And(sound, code.LessOrEqual(error, Expression.Multiply(size, code.Constant(tolerance))));
        else if (value.Relative > tolerance)
            sound = code.Less(size, size);
        return translator.Doubt is { } doubt ? Expression.AndAlso(Expression.Not(doubt), sound) : sound;
    }

    /// <summary>Whether the values are in their domains, of sizes that are safe, and what must hold holds.</summary>
    private Expression Allowed()
    {
        var values = inputs.Select((x, i) => (x.Value, plan.Symbols[i].Domain)).ToList();
        return values
            .SelectMany(v => Ends(v.Domain, v.Value))
            .Concat(plan.Facts.Select(Holds))
            .Concat(Smalls([.. values.Where(v => v.Domain.Lower is { IsZero: true }).Select(v => v.Value)]))
            .Concat(Larges([.. values.Where(v => v.Domain.Lower is null || v.Domain.Upper is null)]))
            .Aggregate(code.And);

        // One comparison of the extreme saves masks; where there are branches, each value's own is the cheaper, since it is foreseen.
        IEnumerable<Expression> Smalls(IReadOnlyList<Expression> positive) =>
            (code.HasBranches || positive.Count < 2 ? positive : [positive.Aggregate(code.Min)]).Select(x =>
                code.LessOrEqual(code.Constant(Smallest), x)
            );

        IEnumerable<Expression> Larges(IReadOnlyList<(Expression Value, Domain Domain)> open) =>
            (
                code.HasBranches || open.Count < 2
                    ? open.Select(v => v.Domain.Lower is null ? code.Abs(v.Value) : v.Value)
                    : [open.Select(v => v.Value).Aggregate(code.MaxSize)]
            ).Select(x => code.LessOrEqual(x, code.Constant(Largest)));

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

    /// <summary>The sizes that a value has where <see cref="Allowed"/> holds.</summary>
    private static SizeRange RangeOf(Domain domain) =>
        new(
            domain.Lower is not { } l || l.Sign < 0 ? 0 : Math.Max(Smallest, l.ToDouble()),
            domain is { Lower: { } low, Upper: { } high }
                ? Math.Max(Math.Abs(low.ToDouble()), Math.Abs(high.ToDouble()))
                : Largest
        );

    private static SignSet SignOf(Domain domain) =>
        domain.IsPositive || domain.IsNonnegative ? SignSet.Positive
        : domain.IsNegative ? SignSet.Negative
        : SignSet.Any;
}
