using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Checking;
using KlSymbolic.Derivation;
using KlSymbolic.Notation;
using Entity = global::AngouriMath.Entity;

namespace KlSymbolic.AngouriMath.Tests;

public sealed class BridgeTests
{
    [Theory]
    [InlineData("log(sigma2/sigma1) + x^2/(2*sigma2^2) - 1/2")]
    [InlineData("exp(-x^2/2)*abs(x) + sqrt(sigma1)")]
    public void A_formula_comes_back_equal(string infix)
    {
        var symbols = SymbolTable
            .Closed.With("sigma1", Domain.Positive)
            .With("sigma2", Domain.Positive)
            .With("x", Domain.Real);
        var formula = Infix.Parse(infix, symbols);
        var back = Bridge.ToExpr(Bridge.ToEntity(formula), symbols);
        Assert.Equal(Truth.True, ZeroTest.AreEqual(formula, back, AssumptionSet.None));
    }

    [Fact]
    public void Entities_are_checked()
    {
        Entity right = "ln(a / b) + b / a - 1";
        Entity wrong = "log(a / b) + b / a - 1";
        Assert.IsType<Verdict.Proven>(Bridge.Check(right, "Exponential(a)", "Exponential(b)"));
        Assert.IsType<Verdict.Refuted>(Bridge.Check(wrong, "Exponential(a)", "Exponential(b)"));
    }

    [Fact]
    public void Entities_are_arguments()
    {
        var derivation = Bridge.Derive("Normal", ["m", "sqrt(v)"], "Normal", ["0", "1"]);
        var value = Assert.IsType<Outcome.Finite>(derivation.Divergence).Value;
        // (v + m^2 - 1 - ln v)/2.
        var symbols = SymbolTable.Of(derivation.P.FreeSymbols());
        Assert.Equal(
            Truth.True,
            ZeroTest.AreEqual(value, Infix.Parse("(v + m^2 - 1 - log(v))/2", symbols), derivation.Assumptions)
        );
    }

    [Fact]
    public void A_second_opinion_says_yes_or_nothing()
    {
        var symbols = SymbolTable.Closed.With("x", Domain.Real).With("y", Domain.Real);
        var (a, b) = (Infix.Parse("(x + y)^2", symbols), Infix.Parse("x^2 + 2*x*y + y^2", symbols));
        Assert.True(Bridge.SecondOpinion(a, b));
        Assert.Null(Bridge.SecondOpinion(a, b + 1));
    }
}
