using KlSymbolic.Algebra;
using KlSymbolic.Notation;
using KlSymbolic.Numerics.Balls;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Tests.Numerics.Balls;

public sealed class BallEvaluatorTests
{
    private static readonly Symbol x = new("x", Domain.Real);
    private static readonly Symbol y = new("y", Domain.Real);
    private static readonly Symbol n = new("n", Domain.Integer);

    [Fact]
    public void Rational_parts_stay_exact()
    {
        Assert.Equal(Rational.Of(7, 12), Exactly(x + y.Pow(2), Rational.Of(1, 3), Rational.Of(1, 2)));
        Assert.Equal(Rational.Of(2, 3), Exactly(x.Sqrt(), Rational.Of(4, 9)));
        Assert.Equal(Rational.Of(27, 8), Exactly(x.Pow((Rational)(-3) / 2), Rational.Of(4, 9)));
        Assert.Equal(Rational.Of(1, 7), Exactly(Abs(x - 1), Rational.Of(6, 7)));
        Assert.Equal((Rational)0, Exactly(x * Log(y), 0, 3));
        Assert.Equal((Rational)0, Exactly(Log(x), 1));
        Assert.Null(Exactly(Log(x), 2));
    }

    [Fact]
    public void Numbers_that_grow_too_long_become_balls()
    {
        var power = Value(x.Pow(y), Rational.Of(3, 2), 40_000);
        Assert.False(power.IsExact || power.IsIndeterminate);
        Assert.True(power.Overlaps(Ball.FromRational(Rational.Of(3, 2), 300).Pow(40_000, 300)));
        Assert.False(Value(IndexedSum.Of(n, 1, 5000, 1 / (Expr)n)).IsIndeterminate);
    }

    [Fact]
    public void Sums_run_over_their_index()
    {
        Assert.Equal((Rational)385, Exactly(IndexedSum.Of(n, 1, x, ((Expr)n).Pow(2)), 10));
        Assert.Equal((Rational)0, Exactly(IndexedSum.Of(n, 1, x, n), 0));
        var m = new Symbol("m", Domain.Integer);
        // Σ_{n=1}^{4} Σ_{m=1}^{n} n m = Σ n · n(n+1)/2 = 65
        Assert.Equal((Rational)65, Exactly(IndexedSum.Of(n, 1, 4, IndexedSum.Of(m, 1, n, (Expr)n * m))));
        // The index shadows a symbol of the point; H(20) + γ ≈ ψ(21) + 2γ
        var harmonic = Value(IndexedSum.Of(n, 1, 20, x / n) - Digamma(21) - EulerGamma, 1);
        Assert.True(harmonic.ContainsZero && harmonic.Radius.Top < -90);
        var shadowed = new BallEvaluator(new Dictionary<Symbol, Rational> { [n] = 7 }, 60);
        Assert.Equal((Rational)13, shadowed.EvaluateExactly((Expr)n + IndexedSum.Of(n, 1, 3, n)));
    }

    [Fact]
    public void A_sum_without_end_is_an_obstacle()
    {
        var evaluator = new BallEvaluator(new Dictionary<Symbol, Rational>(), 60);
        Assert.True(evaluator.Evaluate(IndexedSum.Of(n, 1, Infinity, 1 / (Expr)n)).IsIndeterminate);
        Assert.NotNull(evaluator.Obstacle);
        Assert.True(evaluator.Evaluate(IndexedSum.Of(n, 1, 1_000_000_000, n)).IsIndeterminate);
    }

    /// <summary>Expected values by mpmath 1.3 at 40 digits, term by term.</summary>
    [Fact]
    public void A_geometric_series_is_bounded_beyond_its_terms()
    {
        Expr k = n;
        // The expectation of log X! under a Poisson mass of mean 1000.
        Encloses(
            "6.9082553623989625037745079528206",
            IndexedSum.Of(n, 0, Infinity, Exp(k * Log(1000) - 1000 - LogGamma(k + 1)) * Log(k + 1))
        );
        // A difference of two log Γ under a negative binomial mass.
        Encloses(
            "-0.47123693587824812371772799274307",
            IndexedSum.Of(
                n,
                0,
                Infinity,
                (LogGamma(k + Rational.Of(9, 4)) - LogGamma(k + Rational.Of(5, 2)))
                    * Exp(
                        LogGamma(k + Rational.Of(5, 2))
                            - LogGamma(Rational.Of(5, 2))
                            - LogGamma(k + 1)
                            + Rational.Of(5, 2) * Log(Rational.Of(3, 10))
                            + k * Log(Rational.Of(7, 10))
                    )
            )
        );
        // Σ (1/2)^k = 2, with nothing slow beside the mass.
        Encloses("2", IndexedSum.Of(n, 0, Infinity, ((Expr)Rational.Half).Pow(k)));

        static void Encloses(string expected, Expr e)
        {
            var ball = new BallEvaluator(new Dictionary<Symbol, Rational>(), 120).Evaluate(e);
            Assert.True(ball.Radius.Top < -90, $"{e} is {ball}");
            // The reference is rounded in its 32nd digit.
            Assert.True(ball.Widen(Magnitude.PowerOfTwo(-95)).Contains(Number(expected)), $"{e} is {ball}");
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void Without_a_bound_of_the_tail_nothing_is_said(int ratio) =>
        Assert.True(Value(IndexedSum.Of(n, 0, Infinity, x.Pow(n) * Log((Expr)n + 2)), ratio).IsIndeterminate);

    [Fact]
    public void A_choice_is_taken_where_the_comparison_is_certain()
    {
        var less = IfLess(x, Log(y), 1, 2);
        Assert.Equal((Rational)1, Exactly(less, Rational.Of(69, 100), 2));
        Assert.Equal((Rational)2, Exactly(less, Rational.Of(70, 100), 2));
        // The branch that is not taken need not have a value.
        Assert.Equal((Rational)5, Exactly(IfLess(x, 0, Log(x), 5), 3));
        Assert.Equal((Rational)3, Exactly(IfEqual(x, 2, 3, Log(x)), 2));
        Assert.Equal((Rational)8, Exactly(IfEqual(Log(x), 2, 3, 8), 2));
    }

    [Fact]
    public void A_choice_that_cannot_be_decided_gives_the_hull_of_both_branches()
    {
        // Both sides are log(2x), but no precision shows it.
        var sum = Log(x) + Log(2);
        var hull = Value(IfLess(sum, Log(2 * x), 1, 5), 2);
        Assert.True(hull.Contains(1) && hull.Contains(5) && !hull.IsIndeterminate);
        Assert.True(Value(IfLess(sum, Log(2 * x), 1, Log(x - 3)), 2).IsIndeterminate);
        Assert.Null(Value(IfLess(sum, Log(2 * x), 1, Log(x - 3)), 2).UndefinedReason);
    }

    [Fact]
    public void Conventions_at_0()
    {
        Assert.Equal((Rational)0, Exactly(Functions.XLogX.Of(x), 0));
        Assert.Equal((Rational)0, Exactly(Functions.XLogY.Of(x, y), 0, 0));
        Assert.NotNull(Value(x * Log(x), 0).UndefinedReason);
        Assert.NotNull(Value(x.Pow(y), 0, 0).UndefinedReason);
        Assert.NotNull(Value(1 / x, 0).UndefinedReason);
        Assert.Equal((Rational)0, Exactly(x.Pow(y), 0, Rational.Half));
    }

    [Fact]
    public void Points_outside_a_domain_or_without_a_symbol_are_told()
    {
        var sigma = new Symbol("sigma", Domain.Positive);
        var evaluator = new BallEvaluator(new Dictionary<Symbol, Rational> { [sigma] = -1 }, 60);
        Assert.Contains("sigma = -1", evaluator.Evaluate(sigma + 1).UndefinedReason, StringComparison.Ordinal);
        var missing = Assert.Throws<ArgumentException>(() => evaluator.Evaluate(x));
        Assert.Contains("'x'", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Infinity_and_nan_are_no_numbers()
    {
        Assert.NotNull(Value(Infinity).UndefinedReason);
        Assert.NotNull(Value(Functions.NotANumber.Of() + 1).UndefinedReason);
    }

    public static TheoryData<string> FunctionNames => [.. Functions.All.Select(f => f.Name).Except(["inf", "nan"])];

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void Every_function_of_the_language_has_a_value_somewhere(string name)
    {
        var function = Functions.Find(name)!;
        // 2, 5/2, … inside; for a last argument in the unit interval 1/3, or for zeta and Bessel orders an integer first.
        var found = false;
        foreach (var last in new[] { Rational.Of(5, 2), Rational.Of(1, 3), 2 })
        {
            Rational[] arguments = [.. Enumerable.Range(2, function.Arity).Select(i => (Rational)i)];
            if (arguments.Length > 0)
                arguments[^1] = last;
            var symbols = arguments.Select((_, i) => new Symbol($"a{i}", Domain.Real)).ToArray();
            var point = symbols.Zip(arguments, (s, a) => (s, a)).ToDictionary(p => p.s, p => p.a);
            var evaluator = new BallEvaluator(point, 80);
            var ball = evaluator.Evaluate(function.Of([.. symbols]));
            Assert.Null(evaluator.Obstacle);
            found |= !ball.IsIndeterminate && ball.AccuracyBits > 60;
        }
        Assert.True(found);
    }

    [Fact]
    public void Definitions_and_rules_agree()
    {
        Assert.True(Value(Functions.Erfc.Of(x) - Functions.Erfc.Definition!([x]), 1).ContainsZero);
        Assert.True(Value(Functions.Log1p.Of(x) - Log(1 + x), Rational.Of(1, 10)).ContainsZero);
        Assert.True(Value(Functions.Expm1.Of(x) - (Exp(x) - 1), Rational.Of(1, 10)).ContainsZero);
        Assert.True(Value(Functions.Tanh.Of(Functions.Atanh.Of(x)) - x, Rational.Of(1, 3)).ContainsZero);
        Assert.True(
            Value(Functions.LogBeta.Of(x, y) - Log(Functions.Beta.Of(x, y)), 3, Rational.Of(5, 2)).ContainsZero
        );
    }

    [Fact]
    public void A_shared_part_is_evaluated_once()
    {
        // 2^40 leaves, were it not for sharing.
        Expr shared = Log(x + 2);
        for (var i = 0; i < 40; i++)
            shared = Log(Exp(shared / 2) + Exp(shared / 2) + i);
        Assert.False(Value(shared, 1).IsIndeterminate);
    }

    private static Rational Number(string text) => ((Number)Infix.Parse(text, SymbolTable.Open)).Value;

    private static Ball Value(Expr e, params Rational[] values) => At(values).Evaluate(e);

    private static Rational? Exactly(Expr e, params Rational[] values) => At(values).EvaluateExactly(e);

    private static BallEvaluator At(Rational[] values) =>
        new(new[] { x, y }.Zip(values, (s, v) => (s, v)).ToDictionary(p => p.s, p => p.v), 100);
}
