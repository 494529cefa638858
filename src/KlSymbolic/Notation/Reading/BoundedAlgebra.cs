using KlSymbolic.Algebra;

namespace KlSymbolic.Notation.Reading;

/// <summary>Puts operands together within the bounds of <see cref="Limits"/>, and turns what the algebra refuses into errors with a place.</summary>
internal sealed class BoundedAlgebra
{
    private int collected;

    public Operand Sum(List<Operand> terms)
    {
        if (MatrixAlgebra.Applies(terms))
            return MatrixAlgebra.Sum(terms);
        Collect(terms, CountTerms);
        RefuseLongNumbers(terms, t => t.Value is Sum s ? s.Terms.Sum(TermBits) : TermBits(t.Value));
        var values = terms.Select(t => t.FiniteValue).ToList();
        return Build(terms[0].Start, terms[^1].End, Weigh(terms), () => Algebra.Sum.Of(values));
    }

    public Operand Product(List<Operand> factors)
    {
        if (MatrixAlgebra.Applies(factors))
            return MatrixAlgebra.Product(factors);
        Collect(factors, CountFactors);
        RefuseLongNumbers(factors, f => Coefficient(f.Value) is { IsOne: false } c ? c.BitCount : 0);
        var values = factors.Select(f => f.FiniteValue).ToList();
        return Build(factors[0].Start, factors[^1].End, Weigh(factors), () => Algebra.Product.Of(values));
    }

    public static Operand Negate(Operand a, int start) =>
        a with
        {
            Expr = a.Matrix is null ? -a.Value : null,
            Matrix = a.Matrix is { } m ? -m : null,
            Start = start,
            Weight = a.Weight + 1,
        };

    public Operand Reciprocal(Operand a)
    {
        Collect([a], CountFactors);
        return a.Value.IsZero
            ? throw a.Error("division by zero")
            : Build(a.Start, a.End, a.Weight + 1, () => Algebra.Power.Of(a.Value, -1));
    }

    public Operand Power(Operand b, Operand exponent)
    {
        if (b.Matrix is not null)
            return MatrixAlgebra.Power(b, exponent);
        Collect([b], CountFactors);
        if (exponent.FiniteValue is Number { Value: var e } && b.FiniteValue is not Number)
            RefuseLargeExponent(e, exponent);
        return Build(
            b.Start,
            exponent.End,
            b.Weight + exponent.Weight + 1,
            () => Algebra.Power.Of(b.FiniteValue, exponent.Value)
        );
    }

    public static Operand Call(Function function, List<Operand> arguments, int start, int end)
    {
        var values = arguments.Select(a => a.FiniteValue).ToList();
        var result = Build(start, end, arguments.Sum(a => a.Weight) + 1, () => function.Of([.. values]));
        return IsInfinite(result.Value) ? throw result.Error($"{function.Name} has no finite value here") : result;
    }

    /// <summary>An item of a list.</summary>
    public static Operand Item(Function list, string name, Operand index, int start, int end) =>
        index.FiniteValue is Number { Value: var n } && !(n.IsInteger && n >= 1)
            ? throw new ParseException(
                $"{name} has no item {n}; items are counted from 1, and their total is sum(i, 1, k, {name}[i])",
                start,
                end - start
            )
            : Call(list, [index], start, end);

    public static Operand IndexedSum(Symbol index, Operand from, Operand to, Operand body, int start, int end) =>
        Build(
            start,
            end,
            from.Weight + to.Weight + body.Weight + 1,
            () => Algebra.IndexedSum.Of(index, from.FiniteValue, to.Value, body.FiniteValue)
        );

    public static Operand Choice(Operand condition, Operand then, Operand otherwise, int start, int end)
    {
        var place = new Operand(null, null, start, end, 0);
        return Guard(place, () => ConditionLowering.Lower(condition, then, otherwise, place));
    }

    private static bool IsInfinite(Expr e) =>
        Algebra.Product.Split(e).Cofactor is Apply a && a.Function == Functions.Infinity;

    private static int Weigh(List<Operand> operands)
    {
        var weight = 1L;
        foreach (var operand in operands)
            weight += operand.Weight;
        return (int)Math.Min(weight, int.MaxValue);
    }

    private static Operand Build(int start, int end, int weight, Func<Expr> build)
    {
        var place = new Operand(null, null, start, end, weight);
        if (weight > Limits.Nodes)
            throw place.Error($"the formula has more than {Limits.Nodes} parts; split it");
        var result = Guard(place, build);
        if (Coefficient(result).BitCount > Limits.NumberBits)
            throw place.Error($"the number has more than {Limits.NumberBits} bits");
        foreach (var factor in result is Product p ? p.Factors : [result])
        {
            if (factor is Power { Exponent: Number { Value: var e } })
                RefuseLargeExponent(e, place);
        }
        return place with { Expr = result };
    }

    private static T Guard<T>(Operand place, Func<T> build)
    {
        try
        {
            return build();
        }
        catch (Exception e)
            when (e is ExpressionLimitException or UndefinedExpressionException or DivideByZeroException)
        {
            throw place.Error(Quoting.Sentence(e.Message));
        }
    }

    // A sum in a sum is collected again, so that nested sums cost more than they are long.
    private void Collect(List<Operand> operands, Func<Expr, int> parts)
    {
        foreach (var operand in operands)
        {
            collected += parts(operand.FiniteValue);
            if (collected > Limits.Collected)
                throw operand.Error(
                    "too many sums or products within one another; leave out parentheses or split the formula"
                );
        }
    }

    private static int CountTerms(Expr e) => e is Sum s ? s.Terms.Length : 1;

    private static int CountFactors(Expr e) => e is Product p ? p.Factors.Length : 1;

    private static void RefuseLargeExponent(Rational exponent, Operand at)
    {
        if (exponent.Abs() > Limits.Exponent)
            throw at.Error(
                $"the exponent {Quoting.Shorten(exponent.ToString())} is too large; at most {Limits.Exponent} is read"
            );
    }

    private static void RefuseLongNumbers(List<Operand> operands, Func<Operand, int> bits)
    {
        var total = 0L;
        foreach (var operand in operands)
        {
            total += bits(operand);
            if (total > Limits.NumberBits)
                throw operand.Error($"the numbers up to here have more than {Limits.NumberBits} bits together");
        }
    }

    private static Rational Coefficient(Expr e) =>
        e switch
        {
            Number n => n.Value,
            Algebra.Product { Factors: [Number n, ..] } => n.Value,
            _ => Rational.One,
        };

    // Denominators multiply when fractions are added; integers hardly grow.
    private static int TermBits(Expr term) => Coefficient(term) is { IsInteger: false } c ? c.BitCount : 0;
}
