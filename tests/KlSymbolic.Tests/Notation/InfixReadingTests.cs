using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Notation;
using static KlSymbolic.Algebra.Formula;

namespace KlSymbolic.Tests.Notation;

/// <summary>What texts mean; the expressions on the other side are built by the operators of the algebra.</summary>
public class InfixReadingTests
{
    private static readonly Expr x = Real("x"),
        y = Real("y"),
        a = Real("a"),
        b = Real("b"),
        c = Real("c");

    [Theory]
    [InlineData("0.5", 1, 2)]
    [InlineData(".25", 1, 4)]
    [InlineData("1e-3", 1, 1000)]
    [InlineData("2.5E4", 25000, 1)]
    [InlineData("0.1 + 0.2", 3, 10)]
    [InlineData("1/3 + 1/6", 1, 2)]
    [InlineData("2/-4", -1, 2)]
    [InlineData("½ + ⅓", 5, 6)]
    [InlineData("2^10", 1024, 1)]
    [InlineData("2^-3", 1, 8)]
    [InlineData("-2^2", -4, 1)]
    [InlineData("(-2)^2", 4, 1)]
    [InlineData("2^3^2", 512, 1)]
    [InlineData("2**3**2", 512, 1)]
    [InlineData("12/2/3", 2, 1)]
    [InlineData("12/2*3", 18, 1)]
    [InlineData("10 - 3 - 2", 5, 1)]
    [InlineData("1 - -1", 2, 1)]
    [InlineData("--+-1", -1, 1)]
    [InlineData("2·3 − 2×2 ÷ 4", 5, 1)]
    [InlineData("where(1 < 2, 3, 4)", 3, 1)]
    public void Numbers_are_exact(string text, int numerator, int denominator)
    {
        var value = Read(text);
        Assert.True(value == Rational.Of(numerator, denominator), $"{text} is {value}");
    }

    [Fact]
    public void Operators_bind_as_usual()
    {
        Same("-x^2", -x.Pow(2));
        Same("a + b*c^2", a + b * c.Pow(2));
        Same("a/b/c", a / (b * c));
        Same("a/b*c", a * c / b);
        Same("a^b^c", a.Pow(b.Pow(c)));
        Same("x^-y", x.Pow(-y));
        Same("a - b - c", a - b - c);
        Same("a*-b", -(a * b));
        Same("sqrt(x)/ln(y)", Sqrt(x) / Log(y));
        Same("abs(x)", Abs(x));
        Same("e*pi*eulergamma", Real("e") * Pi * EulerGamma);
        Same("-inf", -Infinity);
    }

    [Fact]
    public void A_number_multiplies_what_follows_it()
    {
        Same("2x", 2 * x);
        Same("-2x^2*3y", -6 * x.Pow(2) * y);
        Same("a - 2b + 1", a - 2 * b + 1);
        Same("a*2b", 2 * a * b);
        Same("a/(2b²)", a / (2 * b.Pow(2)));
        Same("2(x + 1)", 2 * (x + 1));
        Same("½√x + 2log(y)", Sqrt(x) / 2 + 2 * Log(y));
        Same("2 e", 2 * Real("e"));
    }

    [Fact]
    public void Greek_letters_scripts_and_signs_are_read_as_ASCII()
    {
        Same("μ₁ + σ²·λ − ½", Real("mu1") + Real("sigma").Pow(2) * Real("lambda") - Rational.Half);
        Same("x₁₂*xᵢ*μ_2", Real("x12") * Real("x_i") * Real("mu_2"));
        Same("x⁻¹", 1 / x);
        Same("√x + √(2*π)", Sqrt(x) + Sqrt(2 * Pi));
        Same("ψ(x) + Γ(y)", Digamma(x) + Functions.Gamma.Of(y));
        Same("Γ + γ + ψ + β", Real("Gamma") + Real("gamma") + Real("psi") + Real("beta"));
        Same("sum(i, 1, ∞, x)", IndexedSum.Of(new Symbol("i", Domain.Integer), 1, Infinity, x));
        Same("\u00B5", Real("mu"));
    }

    [Fact]
    public void Names_with_and_without_underscore_differ() => Assert.False(Read("mu_1") == Read("mu1"));

    [Fact]
    public void Domains_come_from_the_table()
    {
        var table = SymbolTable.Open.With("s", Domain.Positive);
        Assert.True(Infix.Parse("abs(s)*abs(x)", table) == new Symbol("s", Domain.Positive) * Abs(x));
    }

    [Fact]
    public void Conditions_are_lowered_to_single_comparisons()
    {
        Same("where(a < b, x, y)", IfLess(a, b, x, y));
        Same("where(a > b, x, y)", IfLess(b, a, x, y));
        Same("where(a <= b, x, y)", IfLess(b, a, y, x));
        Same("where(a ≥ b, x, y)", IfLess(a, b, y, x));
        Same("where(a == b, x, y)", IfEqual(a, b, x, y));
        Same("where(a != b, x, y)", IfEqual(a, b, y, x));
        Same("where(a < b and b < c, x, y)", IfLess(a, b, IfLess(b, c, x, y), y));
        Same("where(a < b or b < c, x, y)", IfLess(a, b, x, IfLess(b, c, x, y)));
        Same("where(!(a < b && b < c), x, y)", Read("where(b <= a || c <= b, x, y)"));
        Same("where(not a < b, x, y)", IfLess(a, b, y, x));
        Same("where((a + b) < c, x, y)", IfLess(a + b, c, x, y));
        Same("where(a < b or b < c and c < x, 1, 2)", Read("where(a < b, 1, where(b < c, where(c < x, 1, 2), 2))"));
    }

    [Fact]
    public void A_condition_is_read_by_itself() =>
        Assert.Equal(
            Condition.And(Condition.Less(a, b), Condition.Equal(b, c).Negate()),
            Infix.ParseCondition("a < b and b != c", SymbolTable.Open)
        );

    [Fact]
    public void The_index_of_a_sum_is_bound_in_its_body_only()
    {
        var i = new Symbol("i", Domain.Integer);
        Same("sum(i, i, 3, i^2)", IndexedSum.Of(i, Real("i"), 3, ((Expr)i).Pow(2)));
        Same("i + sum(i, 1, 3, i)", Real("i") + IndexedSum.Of(i, 1, 3, i));
    }

    private static Symbol Real(string name) => new(name, Domain.Real);

    private static Expr Read(string text) => Infix.Parse(text, SymbolTable.Open);

    private static void Same(string text, Expr expected)
    {
        var read = Read(text);
        Assert.True(read == expected, $"{text} was read as {read}, not {expected}");
    }
}
