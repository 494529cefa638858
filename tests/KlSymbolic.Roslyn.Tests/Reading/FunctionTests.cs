using KlSymbolic.Algebra;
using KlSymbolic.Algebra.Assumptions;
using KlSymbolic.Algebra.NormalForm;
using KlSymbolic.Notation;

namespace KlSymbolic.Roslyn.Tests.Reading;

/// <summary>Every function of the algebra, emitted as C# and read back.</summary>
public sealed class FunctionTests
{
    [Theory]
    [InlineData("GammaLn(a) - DiGamma(b)", "lgamma(a) - digamma(b)")]
    [InlineData("BetaLn(a, b) + Logistic(x)", "lbeta(a, b) + sigmoid(x)")]
    [InlineData("GammaUpperRegularized(a, b) + Erf(x)", "1 - gammainc(a, b) + erf(x)")]
    public void The_special_functions_of_MathNet_are_read(string formula, string infix)
    {
        // The class by its name and signatures; its bodies are not looked at.
        const string stub = """
            namespace MathNet.Numerics
            {
                public static class SpecialFunctions
                {
                    public static double GammaLn(double z) => 0;
                    public static double DiGamma(double z) => 0;
                    public static double BetaLn(double z, double w) => 0;
                    public static double Logistic(double p) => 0;
                    public static double GammaUpperRegularized(double a, double x) => 0;
                    public static double Erf(double x) => 0;
                }
            }
            """;
        var source =
            "using static MathNet.Numerics.SpecialFunctions;\n"
            + stub
            + $"namespace Own {{ static class C {{ static double F(double a, double b, double x) => {formula}; }} }}";
        Claims.Equal(infix, Claims.Method(source, "F"));
    }

    public static TheoryData<string> Names => [.. Functions.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_is_read_back(string name)
    {
        var function = Functions.Find(name)!;
        var symbols = Enumerable.Range(0, 4).Select(i => new Symbol($"p{i}", Domain.UnitOpen)).ToList();
        Expr[] arguments = [.. symbols.Take(function.Arity)];
        if (function == Functions.Polygamma)
            arguments[0] = 2;
        var formula = function.Of([.. arguments]);
        var source = CSharp.Print(formula);

        var claim = ClaimReader.ReadExpression(source, SymbolTable.Of(symbols), TestContext.Current.CancellationToken);

        Assert.True(
            ZeroTest.AreEqual(formula, claim.Value, AssumptionSet.None, TestContext.Current.CancellationToken)
                == Truth.True,
            $"{Infix.Print(formula)} is emitted as {source} and read as {Infix.Print(claim.Value)}"
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_compiles(string name)
    {
        var function = Functions.Find(name)!;
        var symbols = Enumerable.Range(1, function.Arity).Select(i => new Symbol($"x{i}", Domain.Positive)).ToArray();

        Assert.NotNull(FormulaCompiler.Compile(function.Of([.. symbols]), [.. symbols]));
    }
}
