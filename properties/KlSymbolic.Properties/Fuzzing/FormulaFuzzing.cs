using System.Collections.Immutable;
using FsCheck;
using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.Calculus;
using KlSymbolic.Algebra.Display;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Notation;
using KlSymbolic.Numerics.Balls;

namespace KlSymbolic.Properties.Fuzzing;

/// <summary>The algebra and the notation on random expressions, against rigorous enclosures.</summary>
public sealed class FormulaFuzzing
{
    private const int Cases = 200;
    private const int Texts = 1000;

    private static readonly ImmutableArray<Symbol> symbols =
    [
        new("x", Domain.Real),
        new("mu", Domain.Real),
        new("sigma", Domain.Positive),
        new("p", Domain.UnitOpen),
    ];

    private static readonly Dictionary<Symbol, Rational> point = new()
    {
        [symbols[0]] = Rational.Of(-7, 5),
        [symbols[1]] = Rational.Of(11, 8),
        [symbols[2]] = Rational.Of(5, 3),
        [symbols[3]] = Rational.Of(2, 7),
    };

    private static readonly Dictionary<
        string,
        (Func<Expr, string> Print, Func<string, SymbolTable, Expr> Parse)
    > readers = new()
    {
        ["infix"] = (Infix.Print, Infix.Parse),
        ["LaTeX"] = (Latex.Print, Latex.Parse),
        ["AngouriMath"] = (AngouriMath.Print, AngouriMath.Parse),
    };

    private static Arbitrary<Expr> Random => FsCheck.Generation.Expressions.Over(symbols);

    /// <summary>The notations that have a reader.</summary>
    public static TheoryData<string> Notations => [.. readers.Keys];

    [Theory]
    [MemberData(nameof(Notations))]
    public void What_is_printed_is_read_back_as_the_same(string notation)
    {
        var (print, parse) = readers[notation];
        var table = SymbolTable.Of(symbols);
        Decisions.Over(
            Random,
            Texts,
            e =>
            {
                string text;
                try
                {
                    text = print(e);
                }
                catch (NotSupportedException)
                {
                    // The other system has no such function.
                    return false;
                }
                var read = parse(text, table);
                if (AsWritten(e) == AsWritten(read))
                    return true;
                // What the other system lacks is written by its definition.
                Assert.True(notation == "AngouriMath", $"{e} is written {text} and read as {read}");
                if (BallOf(e) is not { } before || BallOf(read) is not { } after)
                    return false;
                Assert.True(before.Overlaps(after), $"{e} is {before}, and {after} when it is read from {text}");
                return true;
            }
        );
    }

    [Fact]
    public void Forms_keep_the_value() =>
        Decisions.Over(
            Random,
            Cases,
            e =>
            {
                if (BallOf(e) is not { } before)
                    return false;
                foreach (var form in new[] { DisplayForm.Of(e, AssumptionSet.None), e.Expand() })
                {
                    if (BallOf(form) is { } after)
                        Assert.True(before.Overlaps(after), $"{e} is {before}, and as {form} it is {after}");
                }
                return true;
            }
        );

    [Fact]
    public void The_zero_test_never_says_zero_of_a_ball_without_zero()
    {
        var proven = 0;
        Decisions.Over(
            Random,
            Cases,
            e =>
            {
                Expr[] differences =
                [
                    e - DisplayForm.Of(e, AssumptionSet.None),
                    e - e.Expand() + Rational.Of(1, 1_000_000),
                    e,
                    (e + 1).Pow(2) - e.Pow(2) - 2 * e - 1,
                    Functions.Log.Of(Functions.Exp.Of(e) * symbols[2].Pow(2)) - e - 2 * Functions.Log.Of(symbols[2]),
                ];
                var isDecided = false;
                foreach (var d in differences)
                {
                    if (BallOf(d) is not { } ball)
                        continue;
                    isDecided = true;
                    if (ZeroTest.IsZero(d, AssumptionSet.None) != Truth.True)
                        continue;
                    proven++;
                    Assert.True(ball.ContainsZero, $"{d} is said to be 0, and is {ball}");
                }
                return isDecided;
            }
        );
        Assert.True(proven > Cases, $"Only {proven} expressions were proven to be 0: the test has no teeth.");
    }

    [Fact]
    public void A_derivative_is_the_slope_of_a_small_step() =>
        Decisions.Over(
            Random,
            Cases,
            e =>
            {
                var by = symbols[2];
                if (e.Differentiate(by) is not { } slope)
                    return false;
                var h = Rational.Of(1, 1 << 20);
                // Symmetric differences of balls: no rounding, and an error of second order in the step.
                var (up, down, exact) = (
                    BallOf(e.Substitute(by, by + h)),
                    BallOf(e.Substitute(by, by - h)),
                    Value(slope)
                );
                if (
                    up is not { } u
                    || down is not { } d
                    || exact is not { } s
                    || Value(e.Substitute(by, by + h) - e.Substitute(by, by - h)) is not { } rise
                )
                    return false;
                var found = rise / (2 * h.ToDouble());
                var scale = 1 + Math.Abs(s);
                var curvature = slope.Differentiate(by)?.Differentiate(by) is { } third ? Value(third) : null;
                if (u.IsIndeterminate || d.IsIndeterminate || curvature is not { } c || Math.Abs(c) > 1e4 * scale)
                    return false;
                Assert.True(
                    Math.Abs(found - s) <= 1e-6 * scale,
                    $"d/d {by} {e} is {s:R} by {slope}, {found:R} by a small step"
                );
                return true;
            }
        );

    /// <summary>The expression with log Γ and log B in two functions, as LaTeX and AngouriMath write them.</summary>
    private static Expr AsWritten(Expr e) =>
        e.MapChildren(AsWritten) switch
        {
            Apply f when f.Function == Functions.LogGamma => Functions.Log.Of(Functions.Gamma.Of(f.Arguments[0])),
            Apply f when f.Function == Functions.LogBeta => Functions.Log.Of(
                Functions.Beta.Of(f.Arguments[0], f.Arguments[1])
            ),
            var other => other,
        };

    private static Ball? BallOf(Expr e) =>
        Enclosure.Evaluate(e, point, 30) switch
        {
            Enclosure.Enclosed found => found.Ball,
            Enclosure.CannotTell { Ball: { IsIndeterminate: false } ball } => ball,
            _ => null,
        };

    private static double? Value(Expr e) =>
        Enclosure.Evaluate(e, point, 20) is Enclosure.Enclosed found
            ? double.Parse(found.Digits, System.Globalization.CultureInfo.InvariantCulture)
            : null;
}
