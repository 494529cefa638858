using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;

namespace KlSymbolic.Algebra.NormalForm;

/// <summary>Brings expressions to quotients of polynomials over independent kernels: the form in which equality is decided.</summary>
/// <remarks>
/// Every rewriting is an identity wherever both sides have a real value, under the assumptions: logarithms are split over factors
/// that are positive, exponents are merged, gamma functions shifted. The parts of the class are one family of functions each.
/// Cosines of sums are split and indices renamed only where equality is to be decided: nobody wants to see that form.
/// One instance serves one computation and is not thread safe.
/// </remarks>
internal sealed partial class Normalizer(
    AssumptionSet assumptions,
    bool decidesEquality = false,
    CancellationToken cancellation = default
)
{
    private const int MaximumPower = 128;
    private const int LongestUnrolled = 32;
    private readonly Dictionary<Expr, Fraction> memo = [];
    private readonly Refinement refinement = new(cancellation);

    public KernelTable Table { get; } = new(assumptions);

    /// <summary>The normal forms of expressions that are to be compared with each other.</summary>
    /// <exception cref="ExpressionLimitException">The form grows beyond its limits.</exception>
    /// <exception cref="UndefinedExpressionException">An expression has no value.</exception>
    public List<Fraction> Normalize(params IReadOnlyList<Expr> expressions)
    {
        const int passes = 4;
        // Symbols are numbered by name, so that the form does not depend on how the expression is written.
        foreach (var symbol in expressions.SelectMany(e => e.FreeSymbols()).OrderBy(s => s, ExprOrder.Instance))
            Table.NumberOf(new Kernel.Variable(symbol));
        for (var pass = 1; ; pass++)
        {
            memo.Clear();
            var result = expressions.Select(Of).ToList();
            if (pass == passes || !refinement.Refine())
                return result;
        }
    }

    private Fraction Of(Expr e)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!memo.TryGetValue(e, out var f))
        {
            f = Compute(e);
            memo[e] = f;
        }
        return f;
    }

    private Fraction Compute(Expr e) =>
        e switch
        {
            Number n => Fraction.Of(n.Value),
            Symbol s => Table.Fraction(new Kernel.Variable(s)),
            Algebra.Sum s => SumOf(s),
            Product p => p.Factors.Select(Of).Aggregate(Multiply),
            Power p => PowerOf(p),
            Apply a => ApplyOf(a),
            IndexedSum s => SeriesOf(s),
            _ => throw new InvalidOperationException($"Unknown node {e.GetType().Name}."),
        };

    private Fraction SumOf(Algebra.Sum s)
    {
        var polynomials = new List<KeyValuePair<Monomial, Rational>>();
        var rest = Fraction.Zero;
        foreach (var term in s.Terms)
        {
            var f = Of(term);
            if (f.IsPolynomial)
                polynomials.AddRange(f.Numerator.Terms);
            else
                rest = Add(rest, f);
        }
        return Add(Fraction.Of(Polynomial.Of(polynomials)), rest);
    }

    private Fraction ApplyOf(Apply a)
    {
        var arguments = a.Arguments;
        return a.Function.Name switch
        {
            "log" => LogOf(arguments[0]),
            "exp" => ExpOf(Of(arguments[0])),
            "abs" => AbsOf(Of(arguments[0])),
            "lgamma" => LogGammaOf(Of(arguments[0])),
            "digamma" => PolygammaOf(0, Of(arguments[0])),
            "polygamma" when Of(arguments[0]).AsNumber is { IsInteger: true, Sign: >= 0 } n && n <= 20 => PolygammaOf(
                (int)n.Numerator,
                Of(arguments[1])
            ),
            "gammainc" => GammaIncompleteOf(Of(arguments[0]), Of(arguments[1])),
            "betainc" => BetaIncompleteOf(Of(arguments[0]), Of(arguments[1]), Of(arguments[2])),
            "cos" => CircularOf(Of(arguments[0])).Cos,
            "sin" => CircularOf(Of(arguments[0])).Sin,
            "besseli" => BesselOf(Of(arguments[0]), Of(arguments[1])),
            "Ei" => ExponentialIntegralOf(Of(arguments[0])),
            "inf" or "nan" => throw new UndefinedExpressionException($"{a.Function.Name} has no normal form."),
            "ifless" => ChoiceOf(a, Condition.Less(arguments[0], arguments[1])),
            "ifequal" => ChoiceOf(a, Condition.Equal(arguments[0], arguments[1])),
            _ when a.Function.Definition is { } definition => Of(definition(arguments)),
            _ => ValueOf(a.Function, [.. arguments.Select(Of)]),
        };
    }

    private Fraction ChoiceOf(Apply a, Condition condition) =>
        Table.Assumptions.Decide(condition) switch
        {
            Truth.True => Of(a.Arguments[2]),
            Truth.False => Of(a.Arguments[3]),
            _ => ValueOf(a.Function, [.. a.Arguments.Select(Of)]),
        };

    /// <summary>A function without rules of its own; only odd and even functions have the sign of their argument fixed.</summary>
    private Fraction ValueOf(Function function, System.Collections.Immutable.ImmutableArray<Fraction> arguments)
    {
        if (arguments is [var single] && single.Numerator.Content().Sign < 0)
        {
            if (function.IsOdd)
                return -ValueOf(function, [-single]);
            if (function == Functions.Cos)
                return ValueOf(function, [-single]);
        }
        if (arguments.All(a => a.AsNumber is not null))
        {
            var folded = function.Of([.. arguments.Select(a => (Expr)a.AsNumber!.Value)]);
            if (folded is Number n)
                return Fraction.Of(n.Value);
        }
        return Table.Fraction(new Kernel.Value(function, new FractionList(arguments)));
    }

    private Fraction SeriesOf(IndexedSum s)
    {
        if (
            s is { From: Number { Value: { IsInteger: true } first }, To: Number { Value: { IsInteger: true } last } }
            && last - first < LongestUnrolled
        )
        {
            var sum = Fraction.Zero;
            for (var i = first; i <= last; i += 1)
                sum = Add(sum, Of(s.Body.Substitute(s.Index, new Number(i))));
            return sum;
        }
        if (
            decidesEquality
            && Canonical(s.Index, s.From) is var index
            && !index.Equals(s.Index)
            && !s.Body.Contains(index)
        )
            return SeriesOf(IndexedSum.Of(index, s.From, s.To, s.Body.Substitute(s.Index, index)) as IndexedSum ?? s);
        var body = Of(s.Body);
        if (body.IsZero)
            return Fraction.Zero;
        var from = Of(s.From);
        var to = IsInfinite(s.To) ? ValueOfInfinity() : Of(s.To);
        var counter = Table.NumberOf(new Kernel.Variable(s.Index));
        if (!body.IsPolynomial)
        {
            // Factors that do not depend on the index stand before the sum.
            var content = body.Numerator.MonomialContent().Where(k => !DependsOn(k, counter, s.Index));
            var number = body.Numerator.Content();
            var outside = Fraction.Of(Polynomial.Of(content, number));
            var inside = decidesEquality ? Divide(body, outside) : body;
            var series = Table.Fraction(new Kernel.Series(from, to, inside, s.Index));
            return decidesEquality ? Multiply(outside, series) : series;
        }
        var total = Fraction.Zero;
        var groups = body.Numerator.Terms.GroupBy(t => t.Key.Where(k => DependsOn(k, counter, s.Index)));
        foreach (var group in groups)
        {
            var coefficient = Fraction.Of(
                Polynomial.Of(
                    group.Select(t => new KeyValuePair<Monomial, Rational>(
                        t.Key.Where(k => !DependsOn(k, counter, s.Index)),
                        t.Value
                    ))
                )
            );
            var sum =
                group.Key.IsOne && !IsInfinite(s.To)
                    ? Add(Add(to, -from), Fraction.One)
                    : Table.Fraction(
                        new Kernel.Series(from, to, Fraction.Of(Polynomial.Of(group.Key, Rational.One)), s.Index)
                    );
            // An infinite series is only taken apart into one series, lest divergent parts appear.
            if (IsInfinite(s.To) && groups.Count() > 1)
                return Table.Fraction(new Kernel.Series(from, to, body, s.Index));
            total = Add(total, Multiply(coefficient, sum));
        }
        return total;
    }

    /// <summary>One name and domain for all indices that start at the same number, so that renamed sums are the same.</summary>
    private static Symbol Canonical(Symbol index, Expr from) =>
        from is Number { Value: { IsInteger: true } first }
            ? new Symbol("index_", Domain.Integer with { Lower = first, LowerClosed = true })
            : new Symbol("index_", index.Domain);

    private bool DependsOn(int kernel, int index, Symbol symbol) =>
        kernel == index || Table.ToExpr(kernel).Contains(symbol);

    private static bool IsInfinite(Expr e) => e is Apply a && a.Function == Functions.Infinity;

    private Fraction ValueOfInfinity() => Table.Fraction(new Kernel.Value(Functions.Infinity, new FractionList([])));
}
